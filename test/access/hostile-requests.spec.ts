import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo } from '../../src/demo/load-demo.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { sendRaw } from '../support/raw-http.js';

const REGISTER = '/api/v1/register/agreements';
const ORGANISATIONS = '/api/v1/organisations';
const EVIL = 'evil.example.com';
const kestrel = { name: 'Kestrel Ltd', kind: 'supplier', country: 'GB' };

/** Headers that a cache in front does not keep apart, with something in them to be found again. */
const unkeyed = [
  `Host: ${EVIL}`,
  `X-Forwarded-Host: ${EVIL}`,
  `X-Forwarded-For: ${EVIL}`,
  `X-Forwarded-Proto: ${EVIL}`,
  `X-Forwarded-Prefix: /${EVIL}`,
  `Forwarded: host=${EVIL}`,
  `X-Original-URL: /${EVIL}`,
  `X-Rewrite-URL: /${EVIL}`,
  `X-HTTP-Method-Override: DELETE`,
  `Origin: https://${EVIL}`,
  `Referer: https://${EVIL}`,
  `User-Agent: ${EVIL}`,
  `Cookie: __Host-motpost=${EVIL}`,
  `Accept-Language: ${EVIL}`,
  `Range: bytes=0-1`,
];

describe('what a hostile request brings along', () => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(engines[0].newStorage, '2026-11-20T09:00:00.000Z');
    await loadDemo(motpost.database);
  });
  afterAll(() => motpost.close());

  const get = (path: string, ...lines: string[]) => {
    const host = lines.some((line) => line.startsWith('Host:')) ? [] : ['Host: x'];
    const head = [`GET ${path} HTTP/1.1`, 'Connection: close', ...host, ...lines];
    return sendRaw(motpost.url, `${head.join('\r\n')}\r\n\r\n`);
  };

  it.each(unkeyed)('stands in no answer, and changes none that others get: %s', async (line) => {
    const pages = ['/', '/nb', '/nb/register', '/nb/register.atom', '/nb/om', '/sitemap.xml'];
    const others = ['/robots.txt', '/katalog.ttl', '/api/openapi.json', '/nb/ingenting'];
    for (const path of [...pages, ...others]) {
      expect(JSON.stringify(await get(path, line))).not.toContain(EVIL);
    }
    // An address that nobody has asked for yet: the answer is kept from here on.
    const fresh = `${REGISTER}?limit=5&q=${unkeyed.indexOf(line)}`;
    const first = await get(fresh, line);
    const second = await get(fresh);
    expect(first.status).toBe(200);
    expect(second.body).toBe(first.body);
    expect(second.headers.etag).toBe(first.headers.etag);
    expect(JSON.stringify([first, second])).not.toContain(EVIL);
  });

  it('what an answer depends on, it says', async () => {
    const csv = await get(REGISTER, 'Accept: text/csv');
    const json = await get(REGISTER);
    expect([csv, json].map(({ headers }) => headers['content-type'])).toEqual([
      expect.stringMatching(/^text\/csv/),
      expect.stringMatching(/^application\/json/),
    ]);
    for (const { headers } of [csv, json]) expect(headers.vary).toBe('Accept, Accept-Encoding');
    expect((await get('/', 'Accept-Language: en')).headers).toMatchObject({
      location: '/en',
      vary: 'accept-language',
    });
  });

  it.each(['a b', '<b>', 'x'.repeat(65), `ø`, 'a%0d%0ab', 'a,b', ''])(
    'no request number but a plain word is repeated: %j',
    async (id) => {
      const { headers } = await get('/health', `X-Request-Id: ${id}`);
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it.each([
    'limit=1&limit=2',
    'limit[]=1',
    'limit[a]=1',
    '__proto__=x',
    '__proto__[role]=admin',
    'constructor=x',
    'toString=x',
    'hasOwnProperty=x',
    'limit=%00',
    'limit=%ff',
    Array.from({ length: 1_000 }, (_, index) => `a${index}=1`).join('&'),
    Array.from({ length: 1_000 }, () => 'limit=1').join('&'),
  ])('a query that is none of ours is refused: %.40s', async (query) => {
    for (const path of [ORGANISATIONS, REGISTER]) {
      const answer = await motpost.call('officer', 'GET', `${path}?${query}`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'malformed' } });
    }
  });

  it.each([
    '{"__proto__":{"role":"admin"}}',
    '{"\\u005f_proto__":{"role":"admin"}}',
    '{"constructor":{"prototype":{"role":"admin"}}}',
    '{"constructor":"x"}',
    '{"toString":"x"}',
  ])('a body that reaches into the prototype is refused: %s', async (text) => {
    const body = `${JSON.stringify(kestrel).slice(0, -1)},${text.slice(1)}`;
    const answer = await motpost.call('officer', 'POST', ORGANISATIONS, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed' } });
    expect(({} as Record<string, unknown>).role).toBeUndefined();
  });

  it.each<[string, string, Buffer, number]>([
    ['that is right', 'gzip', gzipSync(JSON.stringify(kestrel)), 201],
    ['that unfolds to far more than it may', 'gzip', gzipSync(Buffer.alloc(100_000_000, ' ')), 413],
    ['that is cut off', 'gzip', gzipSync(JSON.stringify(kestrel)).subarray(0, 20), 400],
    ['that is done twice', 'gzip, gzip', gzipSync(gzipSync(JSON.stringify(kestrel))), 415],
  ])('a compressed body %s', async (_what, encoding, body, status) => {
    const answer = await fetch(motpost.url + ORGANISATIONS, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await motpost.tokenOf('officer')}`,
        'content-type': 'application/json',
        'content-encoding': encoding,
      },
      body: new Uint8Array(body),
    });
    expect(answer.status).toBe(status);
  });

  it.each([
    '//evil.example.com',
    '/\\evil.example.com',
    '/nb//evil.example.com',
    '//evil.example.com/%2e%2e',
  ])('no address leads to another site: %s', async (path) => {
    const { status, headers } = await get(path);
    expect(status).toBe(404);
    expect(headers).not.toHaveProperty('location');
  });
});
