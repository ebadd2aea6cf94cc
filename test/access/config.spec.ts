import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { ConfigError, readConfig } from '../../src/platform/config.js';

const issuersFile = `
signIn:
  - name: ansattporten
    label: { nb: Ansattporten, nn: Ansattporten, en: Ansattporten }
    issuer: https://issuer.example.com
    clientId: motpost
    clientSecretVariable: MOTPOST_ANSATTPORTEN_SECRET
    scope: openid profile
    acr: [substantial, high]
    authorizationDetails: [{ type: 'ansattporten:orgno' }]
    claims: { organisation: authorization_details.0.orgno }
    role: firm
machines:
  - issuer: https://machines.example.com/
    audience: https://motpost.example.com
    scopes: { 'motpost:lines': firm }
`;

describe('the configuration', () => {
  let folder: string;
  let file: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'motpost-config-'));
    file = join(folder, 'issuers.yaml');
    writeFileSync(file, issuersFile);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const production = () => ({
    NODE_ENV: 'production',
    MOTPOST_BASE_URL: 'https://motpost.example.com/',
    MOTPOST_ISSUERS: file,
    MOTPOST_ANSATTPORTEN_SECRET: 'k3Jx9-Qw81-Lz07-Pf52',
    MOTPOST_SMTP_URL: 'smtps://mail.example.com',
  });
  const problemsOf = (environment: NodeJS.ProcessEnv): string[] => {
    try {
      readConfig(environment);
      return [];
    } catch (error) {
      if (error instanceof ConfigError) return [...error.problems];
      throw error;
    }
  };

  it('is complete with nothing set, for a machine of one’s own', () => {
    expect(readConfig({})).toMatchObject({ demoIssuer: true, baseUrl: 'http://localhost:3000' });
  });

  it('takes an empty address of the data for none', () => {
    const unset = readConfig({});
    const { databaseUrl, sqliteFile } = readConfig({ DATABASE_URL: '', MOTPOST_DB: '' });
    expect([databaseUrl, sqliteFile]).toEqual([unset.databaseUrl, unset.sqliteFile]);
    expect(unset).toMatchObject({ databaseUrl: null, sqliteFile: 'data/motpost.sqlite' });
  });

  it('is accepted in production with a real issuer, https and mail', () => {
    const config = readConfig(production());
    expect(config).toMatchObject({ demoIssuer: false, baseUrl: 'https://motpost.example.com' });
    expect(config.issuers.signIn[0]).toMatchObject({
      acr: ['substantial', 'high'],
      claims: { subject: 'sub', organisation: 'authorization_details.0.orgno' },
    });
  });

  it('sends mail in production over TLS from the start, or over STARTTLS that is demanded', () => {
    for (const url of ['smtps://mail.example.com', 'smtp://mail.example.com:587?requireTLS=true']) {
      expect(problemsOf({ ...production(), MOTPOST_SMTP_URL: url })).toEqual([]);
    }
  });

  it.each([
    ['says nothing of levels', '', 1],
    ['has an empty list of levels', 'acr: []', 1],
    ['says that any level will do', 'acr: any', 0],
  ])('of a service that %s is refused in production unless that is said', (_what, line, faults) => {
    const path = join(folder, 'levels.yaml');
    writeFileSync(path, issuersFile.replace('acr: [substantial, high]', line));
    const problems = problemsOf({ ...production(), MOTPOST_ISSUERS: path });
    expect(problems.filter((problem) => problem.includes('acr must be'))).toHaveLength(faults);
    expect(problems).toHaveLength(faults);
    expect(problemsOf({ ...production(), NODE_ENV: 'test', MOTPOST_ISSUERS: path })).toEqual([]);
  });

  it('with nothing set is refused in production, and says all that is to be set', () => {
    const text = problemsOf({ NODE_ENV: 'production' }).join('\n');
    for (const name of ['MOTPOST_ISSUERS', 'MOTPOST_BASE_URL', 'MOTPOST_SMTP_URL']) {
      expect(text).toContain(name);
    }
  });

  it.each([
    [{ MOTPOST_DEMO_ISSUER: 'on' }, ['MOTPOST_DEMO_ISSUER', 'MOTPOST_TOKEN_SECRET']],
    [{ MOTPOST_DEMO: 'on' }, ['MOTPOST_DEMO']],
    [{ MOTPOST_BASE_URL: 'http://motpost.example.com' }, ['MOTPOST_BASE_URL']],
    [{ MOTPOST_ANSATTPORTEN_SECRET: undefined }, ['clientSecretVariable']],
    [{ MOTPOST_ANSATTPORTEN_SECRET: 'change-me-change-me' }, ['clientSecretVariable']],
    [{ MOTPOST_SMTP_URL: 'smtp://mail.example.com' }, ['MOTPOST_SMTP_URL']],
    [{ MOTPOST_SMTP_URL: 'smtp://mail.example.com?requireTLS=false' }, ['MOTPOST_SMTP_URL']],
    [{ MOTPOST_SMTP_URL: 'smtp://' }, ['MOTPOST_SMTP_URL']],
    [
      { MOTPOST_SMTP_URL: 'smtps://mail.example.com?tls.rejectUnauthorized=false' },
      ['MOTPOST_SMTP_URL'],
    ],
    [
      { MOTPOST_SMTP_URL: 'smtp://mail.example.com?requireTLS=true&ignoreTLS=true' },
      ['MOTPOST_SMTP_URL'],
    ],
    [{ MOTPOST_ISSUERS: '/nowhere.yaml' }, ['cannot be read', 'MOTPOST_ISSUERS']],
  ])('is refused in production with %j', (change, names) => {
    const problems = problemsOf({ ...production(), ...change });
    expect(problems).toHaveLength(names.length);
    for (const name of names) expect(problems.join('\n')).toContain(name);
  });

  it.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '65536' }, 'PORT'],
    [{ MOTPOST_DEMO: 'yes' }, 'MOTPOST_DEMO'],
    [{ MOTPOST_BASE_URL: 'localhost' }, 'MOTPOST_BASE_URL'],
    [{ MOTPOST_BASE_URL: 'https://example.com/motpost' }, 'MOTPOST_BASE_URL'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ MOTPOST_TOKEN_SECRET: 'short' }, 'MOTPOST_TOKEN_SECRET'],
    [{ MOTPOST_SMTP_URL: 'mail' }, 'MOTPOST_SMTP_URL'],
    [{ MOTPOST_REQUESTS_PER_MINUTE_PER_ADDRESS: '0' }, 'PER_ADDRESS'],
    [{ MOTPOST_TRUSTED_PROXY: 'true' }, 'MOTPOST_TRUSTED_PROXY'],
    [{ MOTPOST_TRUSTED_PROXY: '1' }, 'MOTPOST_TRUSTED_PROXY'],
    [{ MOTPOST_TRUSTED_PROXY: 'junk' }, 'MOTPOST_TRUSTED_PROXY'],
    [{ MOTPOST_TRUSTED_PROXY: '0.0.0.0/0' }, 'MOTPOST_TRUSTED_PROXY'],
    [{ MOTPOST_TRUSTED_PROXY: '::/0' }, 'MOTPOST_TRUSTED_PROXY'],
    [{ MOTPOST_TRUSTED_PROXY: '10.0.0.0/33' }, 'MOTPOST_TRUSTED_PROXY'],
    [{ MOTPOST_TRUSTED_PROXY: '10.0.0.0/' }, 'MOTPOST_TRUSTED_PROXY'],
    [{ MOTPOST_TRUSTED_PROXY: '2001:db8::/129' }, 'MOTPOST_TRUSTED_PROXY'],
    [{ MOTPOST_TRUSTED_PROXY: '10.0.0.1,,10.0.0.2' }, 'MOTPOST_TRUSTED_PROXY'],
    [{ MOTPOST_TRUSTED_PROXY: '10.0.0.1, loopback' }, 'MOTPOST_TRUSTED_PROXY'],
  ])('names the one setting that is wrong: %j', (environment, name) => {
    const problems = problemsOf(environment);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
  });

  it.each([
    [undefined, null],
    ['', null],
    ['10.0.0.1', '10.0.0.1'],
    ['10.0.0.1, 192.0.2.0/24 ,2001:db8::/32,::1', '10.0.0.1,192.0.2.0/24,2001:db8::/32,::1'],
  ])('believes the proxies %j, and the server takes them', async (text, trustedProxy) => {
    const config = readConfig({ MOTPOST_TRUSTED_PROXY: text });
    expect(config.trustedProxy).toBe(trustedProxy);
    await fastify({ trustProxy: config.trustedProxy ?? false }).close();
  });

  it.each([
    ['signIn: 7', 'signIn must be a list'],
    ['sign-in: []', 'sign-in is not a setting'],
    [issuersFile.replace('clientId: motpost', ''), 'signIn[0]: clientId is missing'],
    [issuersFile.replace('name: ansattporten', 'name: Ansatt/porten'), 'name is not usable'],
    [issuersFile.replace('https://issuer', 'http://issuer'), 'issuer must be an https address'],
    [issuersFile.replace('openid profile', 'profile'), 'scope is not usable'],
    [issuersFile.replace('role: firm', 'role: admin'), 'role must be one of supplier, firm'],
    [issuersFile.replace(/ {4}claims:.*\n/, ''), 'needs claims.organisation'],
    [issuersFile.replace("{ 'motpost:lines': firm }", '{}'), 'must give at least one role'],
    [issuersFile.replace("'motpost:lines': firm", "'motpost:all': admin"), 'must be one of'],
    ['[', 'cannot be read'],
  ])('names the place in the file of issuers that is wrong (%#)', (content, message) => {
    const faulty = join(folder, 'faulty.yaml');
    writeFileSync(faulty, content);
    const problems = problemsOf({ ...production(), NODE_ENV: 'test', MOTPOST_ISSUERS: faulty });
    expect(problems).toEqual([expect.stringContaining(message)]);
  });
});
