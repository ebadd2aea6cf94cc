import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/platform/clock.js';
import { TestApp, type Who } from '../support/app.js';
import { engines } from '../support/engines.js';
import { runCli } from '../support/run-cli.js';

describe('motpost token', () => {
  const environment = { ...process.env };
  afterEach(() => {
    process.env = { ...environment };
  });

  describe('gives what the server accepts', () => {
    let motpost: TestApp;
    beforeAll(async () => {
      motpost = await TestApp.start(engines[0].newStorage, systemClock.now());
    });
    afterAll(() => motpost.close());

    it.each<[Who, number]>([
      ['officer', 200],
      ['approver', 200],
      ['auditor', 200],
      ['supplier', 403],
      ['firm', 403],
      ['admin', 403],
    ])('as %s', async (user, status) => {
      const { code, out, err } = await runCli(['token', '--as', user, '--minutes', '5']);
      expect({ code, err }).toEqual({ code: 0, err: [] });
      expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
      const headers = { authorization: `Bearer ${out.trim()}` };
      const read = await fetch(`${motpost.url}/api/v1/organisations`, { headers });
      expect(read.status).toBe(status);
    });
  });

  it('is valid for an hour unless said otherwise', async () => {
    const lifetime = async (...more: string[]) => {
      const { out } = await runCli(['token', '--as', 'officer', ...more]);
      const claims = Buffer.from(out.split('.')[1] ?? '', 'base64url').toString();
      const { iat, exp } = JSON.parse(claims) as { iat: number; exp: number };
      return exp - iat;
    };
    expect(await lifetime()).toBe(3600);
    expect(await lifetime('--minutes', '1440')).toBe(86_400);
  });

  it.each([
    ['nobody', []],
    ['an unknown user', ['--as', 'root']],
    ['no minutes', ['--as', 'officer', '--minutes', '0']],
    ['part of a minute', ['--as', 'officer', '--minutes', '1.5']],
    ['more than a day', ['--as', 'officer', '--minutes', '1441']],
    ['an unknown option', ['--as', 'officer', '--for', 'x']],
    ['a word too many', ['--as', 'officer', 'now']],
  ])('refuses %s', async (_, args) => {
    const { code, out, err } = await runCli(['token', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.join('\n')).toContain('Usage: motpost token --as');
  });

  it.each([
    ['in production', { NODE_ENV: 'production' }, 'production'],
    ['where the demo issuer is off', { MOTPOST_DEMO_ISSUER: 'off' }, 'demo issuer is off'],
  ])('is refused %s', async (_, set, reason) => {
    Object.assign(process.env, set);
    const { code, out, err } = await runCli(['token', '--as', 'officer']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.join('\n')).toContain(reason);
  });
});
