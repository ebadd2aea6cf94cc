import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/platform/config.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { sendRaw } from '../support/raw-http.js';

const ASKED_A_MINUTE = 200;
const CLOSE = 'Connection: close\r\n';
const organisations = (lines: string, body = '') =>
  `POST /api/v1/organisations HTTP/1.1\r\nHost: x\r\n${CLOSE}${lines}\r\n\r\n${body}`;
const get = (path: string, lines = '', version = 'HTTP/1.1') =>
  `GET ${path} ${version}\r\nHost: x\r\n${CLOSE}${lines}\r\n`;

/** What may be sent, with the status of its one answer. */
const sent: readonly (readonly [string, number, string])[] = [
  ['an address that cannot be read', 400, get('/%zz')],
  ['an address with a part that is too long', 404, get(`/nb/register/${'a'.repeat(300)}`)],
  ['an address of nothing', 404, get('/api/v1/nothing')],
  ['a page of nothing', 404, get('/nb/ingenting')],
  ['a method that is not taken', 405, get('/api/v1/organisations').replace('GET', 'DELETE')],
  ['TRACE', 405, get('/api/v1/organisations').replace('GET', 'TRACE')],
  [
    'OPTIONS of another site',
    405,
    get('/api/v1/me', 'Origin: https://example.com\r\n').replace('GET', 'OPTIONS'),
  ],
  ['a method that nobody knows', 400, get('/').replace('GET', 'FOO')],
  ['no Host', 400, `GET /health HTTP/1.1\r\n${CLOSE}\r\n`],
  ['an expectation that nobody knows', 401, organisations('Expect: foo\r\nContent-Length: 0')],
  ['broken JSON', 400, organisations('Content-Type: application/json\r\nContent-Length: 1', '{')],
  ['a type that is not taken', 415, organisations('Content-Type: a/b\r\nContent-Length: 1', 'x')],
  [
    'an encoding that is not taken',
    415,
    organisations(
      'Content-Type: application/json\r\nContent-Encoding: x\r\nContent-Length: 1',
      'x',
    ),
  ],
  [
    'a body that is not as encoded',
    400,
    organisations(
      'Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 3',
      'abc',
    ),
  ],
  [
    'a body that says it is too large',
    413,
    organisations('Content-Type: application/json\r\nContent-Length: 2000000', '{'),
  ],
  ['headers that are too large', 413, get('/health', `X: ${'a'.repeat(20_000)}\r\n`)],
  ['NUL in a header', 400, get('/health', 'X: a\0b\r\n')],
  ['a folded header', 400, get('/health', 'X: a\r\n b\r\n')],
  ['a space before the colon', 400, get('/health', 'X : a\r\n')],
  ['a lone CR in a header', 400, get('/health', 'X: a\rY: b\r\n')],
  ['lines that end in LF alone', 400, get('/health').replaceAll('\r\n', '\n')],
  ['two lengths', 400, organisations('Content-Length: 1\r\nContent-Length: 2', 'ab')],
  ['two lengths in one header', 400, organisations('Content-Length: 1, 2', 'ab')],
  ['a negative length', 400, organisations('Content-Length: -1')],
  ['a signed length', 400, organisations('Content-Length: +1', 'a')],
  [
    'a length and chunks',
    400,
    organisations('Content-Length: 4\r\nTransfer-Encoding: chunked', `0\r\n\r\n${get('/health')}`),
  ],
  [
    'chunks and a length',
    400,
    organisations('Transfer-Encoding: chunked\r\nContent-Length: 4', `0\r\n\r\n${get('/health')}`),
  ],
  [
    'an encoding after chunked',
    400,
    organisations('Transfer-Encoding: chunked, identity', `0\r\n\r\n${get('/health')}`),
  ],
  [
    'a transfer encoding that nobody knows',
    400,
    organisations('Transfer-Encoding: xchunked', `0\r\n\r\n${get('/health')}`),
  ],
  [
    'a chunk without a size',
    400,
    organisations('Content-Type: application/json\r\nTransfer-Encoding: chunked', 'zz\r\n'),
  ],
  [
    'a chunk that is too large to count',
    400,
    organisations(
      'Content-Type: application/json\r\nTransfer-Encoding: chunked',
      `${'f'.repeat(17)}\r\n`,
    ),
  ],
  ['HTTP/2 without having agreed on it', 400, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['what is not HTTP', 400, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
];

describe.each([false, true])('every answer has its headers (production: %s)', (production) => {
  let motpost: TestApp;
  let expected: Record<string, string>;
  beforeAll(async () => {
    const limits = { ...readConfig({}).limits, requestsPerMinutePerAddress: ASKED_A_MINUTE };
    const settings = { production, limits: { ...limits, requestTimeoutMs: 2_000 } };
    motpost = await TestApp.start(engines[0].newStorage, undefined, settings);
    expected = {
      'content-security-policy':
        "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      ...(production ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
    };
  });
  afterAll(() => motpost.close());

  it.each(sent)('%s', async (_what, status, bytes) => {
    const answer = await sendRaw(motpost.url, bytes);
    expect(answer).toMatchObject({ status, answers: 1 });
    const isPage = answer.headers['content-type']?.startsWith('text/html');
    const policy = isPage
      ? expect.stringMatching(/^default-src 'none'; script-src 'nonce-[^']+';/)
      : expected['content-security-policy'];
    expect(answer.headers).toMatchObject({ ...expected, 'content-security-policy': policy });
    expect(answer.headers['cache-control']).toMatch(/no-store/);
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers).not.toHaveProperty('server');
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    expect('strict-transport-security' in answer.headers).toBe(production);
    if (!isPage) expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('a request that dribbles in', async () => {
    const { status, headers } = await sendRaw(motpost.url, 'GET /health HTTP/1.1\r\nHost: x\r\n');
    expect(status).toBe(408);
    expect(headers).toMatchObject({ ...expected, 'cache-control': 'no-store' });
  });

  it('too many requests', async () => {
    const asked = Array.from({ length: ASKED_A_MINUTE + 1 }, () =>
      motpost.call('public', 'GET', '/api/v1/register/agreements'),
    );
    const cut = (await Promise.all(asked)).filter(({ status }) => status === 429);
    expect(cut.length).toBeGreaterThan(0);
    for (const { headers } of cut) {
      expect(headers).toMatchObject({ ...expected, 'cache-control': 'no-store' });
    }
  });

  it('what is found in order, too', async () => {
    motpost.clock.set('2026-03-02T09:02:00.000Z');
    const fresh = await motpost.call('public', 'GET', '/api/v1/register/agreements');
    const known = await motpost.call('public', 'GET', '/api/v1/register/agreements');
    // Open data may be read from the pages of others.
    const open = { ...expected, 'cross-origin-resource-policy': 'cross-origin' };
    for (const { headers } of [fresh, known]) expect(headers).toMatchObject(open);
  });
});
