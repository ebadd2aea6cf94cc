import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { isAudited } from '../../src/access/audit/record-request.js';
import { Person } from '../../src/access/person.entity.js';
import type { UseCaseName } from '../../src/access/permissions.js';
import { ok } from '../../src/domain/result.js';
import { newId } from '../../src/platform/ids.js';
import { noIssuers } from '../../src/platform/issuers.js';
import { sql } from '../../src/platform/sql.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { FakeIssuer } from '../support/fake-issuer.js';

const START = '2026-03-02T09:00:00.000Z';
const SECONDS = Date.parse(START) / 1000;
const AUDIENCE = 'motpost-api';
const good = { sub: 'oid-1', aud: AUDIENCE };
const AT_ONCE = 16;

const part = (value: object | string): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Every bad token, by what is wrong with it. */
async function badTokens(issuer: FakeIssuer): Promise<[string, string][]> {
  const token = (claims: JWTPayload) => issuer.token(START, { ...good, ...claims });
  const valid = await token({});
  const [header, payload, signature] = valid.split('.');
  const { keys } = (await (await fetch(`${issuer.issuer}/jwks`)).json()) as { keys: object[] };
  const withPublicKey = `${part({ alg: 'HS256', kid: 'key-1' })}.${payload}`;
  const mac = createHmac('sha256', JSON.stringify(keys[0])).update(withPublicKey);
  const { privateKey } = await generateKeyPair('ES256');
  const claims = { ...good, iss: issuer.issuer, iat: SECONDS, exp: SECONDS + 600 };
  const signed = (more: object) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'ES256', ...more }).sign(privateKey);
  const another = Buffer.from(payload!, 'base64url').toString().replace('oid-1', 'oid-2');
  const claimed: [string, JWTPayload][] = [
    ['expired', { exp: SECONDS - 60 }],
    ['not valid yet', { nbf: SECONDS + 60 }],
    ['issued later than now', { iat: SECONDS + 3_600, exp: SECONDS + 7_200 }],
    ['for a life of more than 12 hours', { exp: SECONDS + 12 * 3_600 + 1 }],
    ['of yesterday, for two days', { iat: SECONDS - 86_400, exp: SECONDS + 86_400 }],
    ['for another audience', { aud: 'another-api' }],
    ['for an audience of none', { aud: [] }],
    ['without audience', { aud: undefined }],
    ['of another issuer', { iss: 'https://issuer.example.com' }],
    ['without issuer', { iss: undefined }],
    ['without subject', { sub: undefined }],
    ['without expiry', { exp: undefined }],
    ['without time of issue', { iat: undefined }],
    ['with an expiry in words', { exp: 'never' as never }],
    ['an ID token', { nonce: 'n-1' }],
    ['a logout token', { events: {} }],
    ['far too long', { padding: 'x'.repeat(9_000) }],
  ];
  return [
    ...(await Promise.all(
      claimed.map(async ([what, more]): Promise<[string, string]> => [what, await token(more)]),
    )),
    ['of another type', await issuer.token(START, good, undefined, { typ: 'logout+jwt' })],
    ['without signature', `${part({ alg: 'none' })}.${payload}.`],
    ['without signature, in other letters', `${part({ alg: 'nOnE' })}.${payload}.AAAA`],
    ['signed with what is public', `${withPublicKey}.${mac.digest('base64url')}`],
    ['signed with a swapped key', await issuer.token(START, good, privateKey)],
    ['signed with an unknown key', await signed({ kid: 'unknown' })],
    ['signed with a key of its own', await signed({ jwk: keys[0], jku: 'https://example.com' })],
    ['with what was signed changed', `${header}.${part(another)}.${signature}`],
    ['without payload', `${header}..${signature}`],
    ['nothing', '.'],
  ];
}

describe.each(engines)('a bad token on every route on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let issuer: FakeIssuer;
  let tokens: [string, string][];
  let routes: { method: string; path: string; useCase: UseCaseName }[];

  beforeAll(async () => {
    issuer = await FakeIssuer.start();
    const bearer = [{ issuer: issuer.issuer, jwksUri: null, audience: AUDIENCE }];
    motpost = await TestApp.start(newStorage, START, { issuers: { ...noIssuers, bearer } });
    await motpost.database.write(async (tx) => {
      const identity = { issuer: issuer.issuer, subject: good.sub, name: 'Oda Officer' };
      const binding = { role: 'officer', organisationId: null, revoked: false } as const;
      const rest = { email: 'oda@example.com', boundAt: START, version: 1 };
      await tx.insert(Person, { id: newId(), ...identity, ...binding, ...rest });
      return ok(null);
    });
    tokens = await badTokens(issuer);
    routes = motpost.app
      .getHttpAdapter()
      .getInstance()
      .routeTable.routes.flatMap(({ method, url, config: { useCase } }) =>
        useCase === undefined ? [] : [{ method, path: url.replace(/:\w+/g, newId), useCase }],
      );
  });
  afterAll(async () => {
    await motpost.close();
    await issuer.goAway();
  });

  const ask = async (token: string, { method, path, useCase }: (typeof routes)[number]) => {
    const requestId = newId();
    const headers = { authorization: `Bearer ${token}`, 'x-request-id': requestId };
    const { status } = await fetch(motpost.url + path, { method, headers, redirect: 'manual' });
    return { requestId, call: `${method} ${path}`, status, useCase };
  };

  it('is a table of every route, and a good token among them', async () => {
    expect(routes.length).toBeGreaterThan(150);
    const authorization = `Bearer ${await issuer.token(START, good)}`;
    const read = await motpost.call('public', 'GET', '/api/v1/organisations', undefined, {
      authorization,
    });
    expect(read.status).toBe(200);
  });

  it('is refused, and leaves one row where what was asked for is not public', async () => {
    const wrong: string[] = [];
    for (const [what, token] of tokens) {
      const asked: Awaited<ReturnType<typeof ask>>[] = [];
      for (let at = 0; at < routes.length; at += AT_ONCE) {
        const some = routes.slice(at, at + AT_ONCE);
        asked.push(...(await Promise.all(some.map((route) => ask(token, route)))));
      }
      const rows = await motpost.database.read((tx) =>
        sql<{ request_id: string; action: string; outcome: string; person_id: string | null }>(
          tx,
          'SELECT request_id, action, outcome, person_id FROM audit_record',
        ),
      );
      for (const { requestId, call, status, useCase } of asked) {
        const left = rows.filter(({ request_id }) => request_id === requestId);
        const expected = isAudited(useCase)
          ? [{ request_id: requestId, action: useCase, outcome: 'token_refused', person_id: null }]
          : [];
        const isRight = status === 401 && JSON.stringify(left) === JSON.stringify(expected);
        if (!isRight) wrong.push(`${what}: ${call}: ${status} ${JSON.stringify(left)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(tokens.length).toBeGreaterThan(25);
  }, 120_000);
});
