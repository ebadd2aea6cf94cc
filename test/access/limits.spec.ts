import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Config, Limits } from '../../src/platform/config.js';
import { sql } from '../../src/platform/sql.js';
import { hrefOf } from '../../src/web/paths.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { type SignedIn, signIn } from '../support/signed-in.js';

const many: Limits = {
  requestsPerMinutePerAddress: 1_000,
  requestsPerMinutePerIdentity: 1_000,
  signInsPerMinutePerAddress: 1_000,
  contactReportsPerMinutePerAddress: 1_000,
  requestTimeoutMs: 30_000,
};

describe.each(engines)(
  'the service bounds what one caller may ask on $engine',
  ({ newStorage }) => {
    let motpost: TestApp;
    const start = async (limits: Partial<Limits>, more: Partial<Config> = {}) => {
      const settings = { limits: { ...many, ...limits }, ...more };
      motpost = await TestApp.start(newStorage, '2026-03-02T09:00:00.000Z', settings);
    };
    afterEach(() => motpost.close());

    it('one address: so many requests a minute, and health always', async () => {
      await start({ requestsPerMinutePerAddress: 3 });
      const statuses = [];
      for (let count = 0; count < 5; count += 1) {
        statuses.push((await motpost.call('public', 'GET', '/api/v1/me')).status);
      }
      expect(statuses).toEqual([401, 401, 401, 429, 429]);
      const refused = await motpost.call('officer', 'GET', '/api/v1/me');
      expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect((await motpost.call('public', 'GET', '/health')).status).toBe(200);
    });

    it('one address: also what is public and known already', async () => {
      await start({ requestsPerMinutePerAddress: 3 });
      const statuses = [];
      for (let count = 0; count < 4; count += 1) {
        statuses.push((await motpost.call('public', 'GET', '/api/v1/register/agreements')).status);
      }
      expect(statuses).toEqual([200, 200, 200, 429]);
    });

    it('one identity: from wherever, until the minute is over; others go on', async () => {
      await start({ requestsPerMinutePerIdentity: 2 });
      const ask = async (who: 'officer' | 'auditor') =>
        (await motpost.call(who, 'GET', '/api/v1/me')).status;
      expect([await ask('officer'), await ask('officer'), await ask('officer')]).toEqual([
        200, 200, 429,
      ]);
      expect(await ask('auditor')).toBe(200);
      motpost.clock.set('2026-03-02T09:01:00.000Z');
      expect(await ask('officer')).toBe(200);
    });

    it('and leaves one row in the audit log for whoever is cut, not one for each time', async () => {
      await start({ requestsPerMinutePerIdentity: 1, signInsPerMinutePerAddress: 1 });
      for (let count = 0; count < 3; count += 1) {
        await motpost.call('auditor', 'GET', '/api/v1/organisations');
        await fetch(`${motpost.config.baseUrl}/sign-in/demo`, { redirect: 'manual' });
      }
      const rows = await motpost.database.read((tx) =>
        sql(tx, 'SELECT role, action, outcome FROM audit_record ORDER BY id'),
      );
      expect(rows).toEqual([
        { role: 'auditor', action: 'list-organisations', outcome: 'done' },
        { role: 'auditor', action: 'list-organisations', outcome: 'too_many_requests' },
        { role: 'public', action: 'sign-in', outcome: 'too_many_requests' },
      ]);
    });

    it('signing in: more strictly', async () => {
      await start({ signInsPerMinutePerAddress: 2 });
      const statuses = [];
      for (let count = 0; count < 3; count += 1) {
        statuses.push(
          (await fetch(`${motpost.config.baseUrl}/sign-in/demo`, { redirect: 'manual' })).status,
        );
      }
      expect(statuses).toEqual([302, 302, 429]);
    });

    it('an address cannot be made up, unless a proxy that is trusted says it', async () => {
      const ask = async (address: string) =>
        (
          await motpost.call('public', 'GET', '/api/v1/me', undefined, {
            'x-forwarded-for': address,
          })
        ).status;
      await start({ requestsPerMinutePerAddress: 1 });
      expect([await ask('192.0.2.1'), await ask('192.0.2.2')]).toEqual([401, 429]);
      await motpost.close();
      await start({ requestsPerMinutePerAddress: 1 }, { trustedProxy: '127.0.0.1' });
      expect([await ask('192.0.2.1'), await ask('192.0.2.2')]).toEqual([401, 401]);
      expect(await ask('192.0.2.1')).toBe(429);
    });

    it('IPv6 is counted by its /64, and IPv4 written as IPv6 as that IPv4', async () => {
      const ask = async (path: string, address: string) => {
        const headers = { 'x-forwarded-for': address };
        return (await motpost.call('public', 'GET', path, undefined, headers)).status;
      };
      const one = { requestsPerMinutePerAddress: 1 };
      await start(one, { trustedProxy: '127.0.0.1' });
      const me = '/api/v1/me';
      expect([await ask(me, '2001:db8:1:2::1'), await ask(me, '2001:db8:1:2:3::2')]).toEqual([
        401, 429,
      ]);
      expect([await ask(me, '192.0.2.1'), await ask(me, '::ffff:192.0.2.1')]).toEqual([401, 429]);
      expect(await ask(me, '2001:db8:1:3::1')).toBe(401);
    });

    it('signing in and reports of contacts: IPv6 by its /64 as well', async () => {
      await start(
        { signInsPerMinutePerAddress: 1, contactReportsPerMinutePerAddress: 1 },
        { trustedProxy: '127.0.0.1' },
      );
      const ask = async (method: 'GET' | 'POST', path: string, host: number) => {
        const headers = { 'x-forwarded-for': `2001:db8:1:2::${host}` };
        const to = `${motpost.config.baseUrl}${path}`;
        return (await fetch(to, { method, headers, redirect: 'manual' })).status;
      };
      const signIn = '/sign-in/demo';
      expect([await ask('GET', signIn, 1), await ask('GET', signIn, 2)]).toEqual([302, 429]);
      const report = hrefOf('nb', 'reportContact', { id: '0199a3a0-7b1e-7c3a-9f0e-2f6f1b8d5c11' });
      expect(await ask('POST', report, 1)).not.toBe(429);
      expect(await ask('POST', report, 2)).toBe(429);
    });

    it('a body: 1 MiB and 20 levels', async () => {
      await start({});
      const large = { name: 'x'.repeat(1_100_000), kind: 'supplier', country: 'GB' };
      const path = '/api/v1/organisations';
      expect((await motpost.call('officer', 'POST', path, large)).status).toBe(413);
      const deep: object = JSON.parse('{"a":'.repeat(21) + '1' + '}'.repeat(21)) as object;
      expect((await motpost.call('officer', 'POST', path, deep)).status).toBe(400);
    });

    it('time: a request that dribbles in is cut', async () => {
      await start({ requestTimeoutMs: 200 });
      const answer = await new Promise<string>((resolve, reject) => {
        const socket = connect(Number(new URL(motpost.url).port), '127.0.0.1');
        let text = '';
        socket.on('data', (part) => (text += part.toString()));
        socket.on('close', () => resolve(text));
        socket.on('error', reject);
        socket.write('POST /api/v1/organisations HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n');
      });
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    });
  },
);

describe('every answer', () => {
  const headersOf = async (production: boolean, path: string) => {
    const motpost = await TestApp.start(engines[0].newStorage, undefined, { production });
    await motpost.call('public', 'GET', path);
    const { headers } = await motpost.call('public', 'GET', path);
    await motpost.close();
    return headers;
  };

  it.each(['/api/v1/me', '/health', '/api/v1/nothing', '/api/v1/register/agreements'])(
    'says what may be done with it, and nothing of the framework: %s',
    async (path) => {
      const headers = await headersOf(false, path);
      expect(headers['content-security-policy']).toBe(
        "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers.server).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );

  it('asks for https for two years in production', async () => {
    const headers = await headersOf(true, '/health');
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
  });
});

describe('what an answer says about being kept', () => {
  const KEPT_BY_NOBODY = 'private, no-store';
  let motpost: TestApp;
  let officer: SignedIn;
  beforeAll(async () => {
    motpost = await TestApp.start(engines[0].newStorage);
    officer = await signIn(motpost, 'officer');
  });
  afterAll(() => motpost.close());

  it.each([
    '/api/v1/organisations',
    '/api/v1/me',
    '/api/v1/me/sessions',
    '/api/v1/me/sessions?format=csv',
    '/api/v1/me/passkeys',
    '/api/v1/me/passkeys?format=csv',
    '/api/v1/rulebooks/current',
    '/api/v1/rulebooks/current/document',
    '/nb/personer',
    '/nb/min-side',
    '/nb/om',
    '/nb/regler',
  ])('%s is kept by nobody when a session or a token comes with it', async (path) => {
    const bySession = await officer.call('GET', path);
    const byToken = await motpost.call('officer', 'GET', path);
    expect(bySession.status).not.toBe(404);
    expect(bySession.headers['cache-control']).toBe(KEPT_BY_NOBODY);
    expect(byToken.headers['cache-control']).toBe(KEPT_BY_NOBODY);
  });

  it.each(['/api/v1/me', '/api/v1/me/sessions', '/api/v1/organisations'])(
    '%s is kept by nobody when it is refused',
    async (path) => {
      const refused = [
        await motpost.call('public', 'GET', path),
        await motpost.call('public', 'GET', path, undefined, { authorization: 'Bearer no' }),
      ];
      expect(refused.map(({ status }) => status)).toEqual([401, 401]);
      for (const { headers } of refused) expect(headers['cache-control']).toBe(KEPT_BY_NOBODY);
    },
  );

  it('the page after signing out is kept by nobody: it leads on with what the service gave', async () => {
    const leaving = await signIn(motpost, 'approver');
    const page = await leaving.send('/nb/logg-ut');
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe(KEPT_BY_NOBODY);
  });

  it('what is public may be kept by whoever asks each time whether it still stands', async () => {
    const path = '/api/v1/register/agreements';
    for (const who of ['public', 'officer'] as const) {
      const { headers } = await motpost.call(who, 'GET', path);
      expect(headers).toMatchObject({
        'cache-control': 'public, no-cache',
        etag: expect.stringMatching(/^"/),
      });
    }
    const page = await motpost.call('public', 'GET', '/nb/om');
    expect(page.headers['cache-control']).toBe('no-cache');
    const rulebook = await motpost.call('public', 'GET', '/api/v1/rulebooks/current');
    expect(rulebook.headers['cache-control']).toBeUndefined();
  });
});
