import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, type JWTPayload } from 'jose';
import { Person } from '../../src/access/person.entity.js';
import { TrustedIssuers } from '../../src/access/tokens/trusted-issuers.js';
import { verifyToken } from '../../src/access/tokens/verify-token.js';
import { ok } from '../../src/domain/result.js';
import { readConfig } from '../../src/platform/config.js';
import { newId } from '../../src/platform/ids.js';
import { noIssuers } from '../../src/platform/issuers.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { FakeIssuer } from '../support/fake-issuer.js';

const START = '2026-03-02T09:00:00.000Z';
const ORGANISATIONS = '/api/v1/organisations';

describe.each(engines)('bearer tokens of a configured issuer on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let issuer: FakeIssuer;
  const person = { audience: 'motpost-api', subject: 'oid-1' };

  beforeAll(async () => {
    issuer = await FakeIssuer.start();
    const bearer = [{ issuer: issuer.issuer, jwksUri: null, audience: person.audience }];
    motpost = await TestApp.start(newStorage, START, { issuers: { ...noIssuers, bearer } });
    await motpost.database.write(async (tx) => {
      await tx.insert(Person, {
        id: newId(),
        issuer: issuer.issuer,
        subject: person.subject,
        name: 'Oda Officer',
        email: 'oda@example.com',
        role: 'officer',
        organisationId: null,
        revoked: false,
        boundAt: START,
        version: 1,
      });
      return ok(null);
    });
  });
  afterAll(async () => {
    await motpost.close();
    await issuer.goAway();
  });

  const claims = (more: JWTPayload = {}) => ({
    sub: person.subject,
    aud: person.audience,
    ...more,
  });
  const token = (more: JWTPayload = {}) => issuer.token(motpost.clock.now(), claims(more));
  const use = (bearer: string) =>
    motpost.call('public', 'GET', ORGANISATIONS, undefined, { authorization: `Bearer ${bearer}` });
  const later = (minutes: number) =>
    motpost.clock.set(new Date(Date.parse(motpost.clock.now()) + minutes * 60_000).toISOString());

  it('speak for the person that is bound to their subject, as often as they like', async () => {
    const one = await token();
    expect((await use(one)).status).toBe(200);
    expect((await use(one)).status).toBe(200);
  });

  const seconds = Date.parse(START) / 1000;
  it.each([
    ['is expired', { exp: seconds - 6 }],
    ['is not valid yet', { nbf: seconds + 60 }],
    ['never expires', { exp: undefined }],
    ['is for another audience', { aud: 'another-api' }],
    ['names another issuer', { iss: 'https://issuer.example.com' }],
    ['names nobody', { sub: undefined }],
    ['names a stranger', { sub: 'oid-2' }],
    ['names null', { sub: null as never }],
    ['names an object', { sub: {} as never }],
    ['names a list', { sub: ['oid-1'] as never }],
    ['is an ID token', { nonce: 'n-1' }],
    ['is a logout token', { events: {} }],
  ])('are refused when the token %s', async (_what, more) => {
    const refused = await use(await token(more));
    expect(refused).toMatchObject({ status: 401, body: { code: 'token_refused' } });
    expect(refused.headers['www-authenticate']).toBe('Bearer');
  });

  it('may live for twelve hours, and not a second more', async () => {
    const longest = seconds + 12 * 3_600;
    expect((await use(await token({ exp: longest }))).status).toBe(200);
    expect((await use(await token({ exp: longest + 1 }))).status).toBe(401);
  });

  it('may live no longer than is configured', async () => {
    const { config } = motpost;
    expect(config.bearerLifetimeMinutesMax).toBe(720);
    expect(readConfig({ MOTPOST_BEARER_LIFETIME_MINUTES_MAX: '5' }).bearerLifetimeMinutesMax).toBe(
      5,
    );
    expect(() => readConfig({ MOTPOST_BEARER_LIFETIME_MINUTES_MAX: '1441' })).toThrow(
      'MOTPOST_BEARER_LIFETIME_MINUTES_MAX',
    );
    const strict = new TrustedIssuers({ ...config, bearerLifetimeMinutesMax: 5 }, motpost.clock);
    const lasting = async (exp: number) =>
      (await verifyToken(strict, await token({ exp }), START)).ok;
    expect([await lasting(seconds + 300), await lasting(seconds + 301)]).toEqual([true, false]);
  });

  it('are refused without a signature, and with one made with what is public', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const [, payload] = (await token()).split('.');
    for (const alg of ['none', 'None', 'HS256']) {
      expect((await use(`${part({ alg })}.${payload}.`)).status).toBe(401);
      expect((await use(`${part({ alg })}.${payload}.AAAA`)).status).toBe(401);
    }
  });

  it('are refused when signed with a swapped key under the issuer’s key id', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const forged = await issuer.token(START, claims(), privateKey);
    expect((await use(forged)).status).toBe(401);
  });

  it('are refused when a letter of them is another', async () => {
    const [header, payload, signature] = (await token()).split('.');
    const changed = Buffer.from(payload!, 'base64url').toString().replace('oid-1', 'oid-2');
    const forged = [header, Buffer.from(changed).toString('base64url'), signature].join('.');
    expect((await use(forged)).status).toBe(401);
    for (const odd of ['', 'x', '..', 'a.b.c', 'ø', 'x'.repeat(10_000)]) {
      expect((await use(odd)).status).toBe(401);
    }
  });

  it('of new keys work at once, and of withdrawn keys no more', async () => {
    const old = await token();
    expect((await use(old)).status).toBe(200);
    await issuer.turnKeys();
    later(1);
    expect((await use(await token())).status).toBe(200);
    expect((await use(old)).status).toBe(401);
  });

  it('with made-up key ids do not make us ask the issuer over and over', async () => {
    await use(await token());
    const before = issuer.keyRequests;
    await issuer.signWithUnpublishedKey();
    for (let count = 0; count < 5; count += 1) await use(await token());
    expect(issuer.keyRequests - before).toBeLessThanOrEqual(1);
    await issuer.turnKeys();
    later(1);
    expect((await use(await token())).status).toBe(200);
  });

  it('are accepted from the cache while the issuer is away, for an hour and no longer', async () => {
    later(11);
    expect((await use(await token())).status).toBe(200);
    await issuer.goAway();
    later(59);
    expect((await use(await token())).status).toBe(200);
    later(2);
    const refused = await use(await token());
    expect(refused).toMatchObject({ status: 503, body: { code: 'issuer_unreachable' } });
    await issuer.comeBack();
    later(1);
    expect((await use(await token())).status).toBe(200);
  });

  it('stop speaking for a person the moment they are revoked', async () => {
    const one = await token();
    expect((await use(one)).status).toBe(200);
    await motpost.database.write(async (tx) => {
      await tx.update(Person, { subject: person.subject }, { revoked: true });
      return ok(null);
    });
    expect((await use(one)).status).toBe(401);
  });
});
