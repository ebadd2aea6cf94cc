import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusals } from '../../src/domain/refusals.js';
import type { Problem } from '../../src/platform/http/problem.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';

const ORGANISATIONS = '/api/v1/organisations';
const kestrel = { name: 'Kestrel Air Systems Ltd', kind: 'supplier', country: 'GB' };

describe.each(engines)('what goes wrong on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let token: string;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    token = await motpost.tokenOf('officer');
  });
  afterAll(() => motpost.close());

  async function send(
    method: string,
    path: string,
    body?: string,
    type = 'application/json',
  ): Promise<{ response: Response; problem: Problem }> {
    const response = await fetch(motpost.url + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': type }),
      },
      ...(body === undefined ? {} : { body }),
    });
    return { response, problem: (await response.json()) as Problem };
  }

  /** Every error answer has the same shape, is in the table, and tells nothing of our insides. */
  function isClean({ response, problem }: Awaited<ReturnType<typeof send>>): void {
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(problem).toMatchObject({
      type: `/api/docs#${problem.code}`,
      status: response.status,
      title: refusals[problem.code].title,
    });
    expect(response.headers.get('x-request-id')).toBe(problem.requestId);
    expect(JSON.stringify(problem)).not.toMatch(/FST_|node_modules|sqlite|postgres|at \w+ \(/i);
  }

  it.each([
    ['broken JSON', '{"name":', 400, 'malformed'],
    ['no JSON at all', 'hello', 400, 'malformed'],
    ['an empty body', '', 400, 'malformed'],
    ['null', 'null', 400, 'malformed'],
    ['a list', '[]', 400, 'malformed'],
    ['a text', '"x"', 400, 'malformed'],
    ['a poisoned prototype', '{"__proto__":{"x":1}}', 400, 'malformed'],
    ['endless nesting', '['.repeat(100_000) + ']'.repeat(100_000), 400, 'malformed'],
    ['too large a body', `{"name":"${'x'.repeat(1_100_000)}"}`, 413, 'too_large'],
  ])('a body that is %s', async (_, body, status, code) => {
    const answer = await send('POST', ORGANISATIONS, body);
    isClean(answer);
    expect(answer.problem).toMatchObject({ status, code });
  });

  it.each(['text/plain', 'text/csv', 'application/xml', 'multipart/form-data; boundary=x'])(
    'a body of the type %s',
    async (type) => {
      const answer = await send('POST', ORGANISATIONS, '<x/>', type);
      isClean(answer);
      expect(answer.problem).toMatchObject({ status: 415, code: 'unsupported_media_type' });
    },
  );

  it.each([
    ['POST', ORGANISATIONS, 400, 'malformed'],
    ['GET', '/api/v1/no-such-thing', 404, 'not_found'],
    ['GET', `${ORGANISATIONS}/not-a-uuid`, 404, 'not_found'],
    ['GET', `${ORGANISATIONS}/${'9'.repeat(300)}`, 404, 'not_found'],
    ['GET', `${ORGANISATIONS}/%zz`, 400, 'malformed'],
    ['GET', `${ORGANISATIONS}/%00`, 400, 'malformed'],
    ['GET', `${ORGANISATIONS}?q=%00`, 400, 'malformed'],
    ['GET', `${ORGANISATIONS}?limit=1&limit=2`, 400, 'malformed'],
  ])('%s %s', async (method, path, status, code) => {
    const answer = await send(method, path);
    isClean(answer);
    expect(answer.problem).toMatchObject({ status, code });
  });

  it.each(['DELETE', 'PUT', 'OPTIONS', 'PATCH'])('the method %s is named', async (method) => {
    const answer = await send(method, ORGANISATIONS);
    isClean(answer);
    expect(answer.problem).toMatchObject({ status: 405, code: 'method_not_allowed' });
    expect(answer.response.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  it.each([
    ['NUL', '{"name":"a\\u0000b","kind":"supplier","country":"GB"}', 'name'],
    ['half a pair', '{"name":"a\\ud800b","kind":"supplier","country":"GB"}', 'name'],
    ['NUL deep within', '{"name":"a","kind":[{"x":["\\u0000"]}]}', 'kind.0.x.0'],
    ['NUL in a name', '{"a\\u0000":1}', '"a\\u0000"'],
  ])('%s is refused by its field', async (_, body, field) => {
    const answer = await send('POST', ORGANISATIONS, body);
    isClean(answer);
    expect(answer.problem).toMatchObject({ status: 400, code: 'malformed' });
    expect(answer.problem.errors?.map((error) => error.field)).toEqual([field]);
  });

  it('who you are goes before what you sent', async () => {
    const refused = await motpost.call('public', 'POST', ORGANISATIONS, { name: '\0' });
    expect(refused).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
  });

  it.each([
    ['no HTTP', 'HELLO\r\n\r\n', '400'],
    ['headers without end', `GET / HTTP/1.1\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, '413'],
    ['an unknown method', 'FROB / HTTP/1.1\r\nHost: x\r\n\r\n', '400'],
  ])('%s is answered and hung up', async (_, bytes, status) => {
    const answer = await raw(motpost.url, bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('application/problem+json');
    expect(answer).not.toMatch(/HPE_/);
  });

  it('a database that is away for the moment says when to try again', async () => {
    const read = motpost.database.read.bind(motpost.database);
    motpost.database.read = () => Promise.reject(Object.assign(new Error('x'), { code: '40001' }));
    const answer = await send('GET', ORGANISATIONS);
    motpost.database.read = read;
    isClean(answer);
    expect(answer.problem).toMatchObject({ status: 503, code: 'unavailable' });
    expect(answer.response.headers.get('retry-after')).toBe('1');
  });

  it('still works afterwards', async () => {
    expect((await motpost.call('officer', 'POST', ORGANISATIONS, kestrel)).status).toBe(201);
  });
});

/** Sends bytes as they are and reads until the server hangs up. */
function raw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}
