import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { Person } from '../../src/access/person.entity.js';
import { ok } from '../../src/domain/result.js';
import { instantAfter } from '../../src/platform/clock.js';
import { newId } from '../../src/platform/ids.js';
import { noIssuers, type SignInService } from '../../src/platform/issuers.js';
import { sql } from '../../src/platform/sql.js';
import { TestApp } from '../support/app.js';
import { CookieJar } from '../support/cookie-jar.js';
import { engines } from '../support/engines.js';
import { FakeIssuer } from '../support/fake-issuer.js';

const NUMBER = '974761076';
const details = [{ type: 'ansattporten:orgno', orgno: { ID: `0192:${NUMBER}` } }];
const LOGOUT = { 'http://schemas.openid.net/event/backchannel-logout': {} };

describe.each(engines)('signing in at a configured service on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let issuer: FakeIssuer;
  let organisationId: string;
  const now = new Date().toISOString();
  const seconds = Math.floor(Date.parse(now) / 1000);

  const service = (more: Partial<SignInService>): SignInService => ({
    name: 'staff',
    label: { nb: 'Ansatt', nn: 'Tilsett', en: 'Employee' },
    issuer: issuer.issuer,
    clientId: 'motpost-client',
    clientSecret: 'a-client-secret-of-the-test',
    scope: 'openid profile',
    acr: ['high', 'substantial'],
    prompt: null,
    authorizationDetails: null,
    claims: { subject: 'oid', name: 'name', email: 'email', organisation: null },
    role: null,
    ...more,
  });

  beforeAll(async () => {
    issuer = await FakeIssuer.start();
    const firms = service({
      name: 'firms',
      authorizationDetails: [{ type: 'ansattporten:orgno' }],
      role: 'firm',
      claims: {
        subject: 'sub',
        name: 'name',
        email: 'email',
        organisation: 'authorization_details.0.orgno.ID',
      },
    });
    const signIn = [service({}), firms];
    motpost = await TestApp.start(newStorage, now, { issuers: { ...noIssuers, signIn } });
    const organisation = { name: 'Fjordverk AS', kind: 'norwegian-industry', country: 'NO' };
    const path = '/api/v1/organisations';
    organisationId = (await motpost.call<{ id: string }>('officer', 'POST', path, organisation))
      .body.id;
    await motpost.database.write(async (tx) => {
      const identifier = [newId(), organisationId, NUMBER, now];
      await sql(
        tx,
        `INSERT INTO organisation_identifier
           (id, organisation_id, scheme, value, source, recorded_at)
         VALUES (?, ?, 'no-orgnr', ?, 'Register', ?)`,
        identifier,
      );
      const person = { issuer: issuer.issuer, subject: 'oid-1', name: 'Oda Officer' };
      const bound = { role: 'officer', organisationId: null, revoked: false } as const;
      const email = 'oda@example.com';
      await tx.insert(Person, {
        id: newId(),
        ...person,
        ...bound,
        email,
        boundAt: now,
        version: 1,
      });
      return ok(null);
    });
  });
  afterAll(async () => {
    await motpost.close();
    await issuer.goAway();
  });

  interface Begun {
    readonly jar: CookieJar;
    readonly asked: URLSearchParams;
  }
  const begin = async (name = 'staff'): Promise<Begun> => {
    const jar = new CookieJar(motpost.config.baseUrl);
    const started = await jar.get(`/sign-in/${name}?to=/nb/om`);
    return { jar, asked: new URL(started.headers.get('location')!).searchParams };
  };
  const come = async (
    { jar, asked }: Begun,
    claims: JWTPayload = {},
    name = 'staff',
    key?: CryptoKey,
  ): Promise<Response> => {
    const base = { aud: 'motpost-client', sub: 'sub-1', oid: 'oid-1', acr: 'high', sid: 'sid-1' };
    const nonce = asked.get('nonce')!;
    issuer.nextIdToken = await issuer.token(now, { ...base, nonce, ...claims }, key);
    return jar.get(answerOf(asked, name));
  };
  const answerOf = (asked: URLSearchParams, name = 'staff', iss = issuer.issuer): string => {
    const answer = { code: 'c0de', state: asked.get('state')!, ...(iss === '' ? {} : { iss }) };
    return `/sign-in/${name}/callback?${new URLSearchParams(answer).toString()}`;
  };
  const roleOf = async (jar: CookieJar) =>
    ((await (await jar.get('/api/v1/me')).json()) as { role?: string }).role;

  it('asks with code, PKCE S256, state, nonce, levels and what else is configured', async () => {
    const { jar, asked } = await begin('firms');
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: 'motpost-client',
      redirect_uri: `${motpost.config.baseUrl}/sign-in/firms/callback`,
      scope: 'openid profile',
      code_challenge_method: 'S256',
      acr_values: 'high substantial',
      authorization_details: '[{"type":"ansattporten:orgno"}]',
    });
    await come({ jar, asked }, { authorization_details: details }, 'firms');
    const sent = issuer.lastTokenRequest;
    const challenge = createHash('sha256').update(sent.get('code_verifier')!).digest('base64url');
    expect(challenge).toBe(asked.get('code_challenge'));
    expect(sent.get('client_secret')).toBe('a-client-secret-of-the-test');
  });

  it('signs in the person that is bound to the mapped claim', async () => {
    const begun = await begin();
    const done = await come(begun);
    expect(done.headers.get('location')).toBe('/nb/om');
    expect(await roleOf(begun.jar)).toBe('officer');
  });

  it('binds a person of a registered organisation at their first sign-in, for it alone', async () => {
    const begun = await begin('firms');
    await come(begun, { name: 'Berit', authorization_details: details }, 'firms');
    const me = (await (await begun.jar.get('/api/v1/me')).json()) as object;
    expect(me).toMatchObject({ role: 'firm', organisationId });
    const others = [{ type: 'ansattporten:orgno', orgno: { ID: '0192:999999999' } }];
    const other = await begin('firms');
    const refused = await come(other, { authorization_details: others }, 'firms');
    expect(refused.headers.get('location')).toBe('/sign-in?fault=no-access');
  });

  it.each<[string, JWTPayload, string]>([
    ['a level that was not asked for', { acr: 'low' }, 'level'],
    ['no level', { acr: undefined }, 'level'],
    ['a stranger', { oid: 'oid-2' }, 'no-access'],
    ['nobody', { oid: undefined }, 'not-confirmed'],
    ['another nonce', { nonce: 'other' }, 'not-confirmed'],
    ['no nonce', { nonce: undefined }, 'not-confirmed'],
    ['another audience', { aud: 'other-client' }, 'not-confirmed'],
    ['another issuer', { iss: 'https://other.example.com' }, 'not-confirmed'],
    ['a token that has expired', { exp: seconds - 600 }, 'not-confirmed'],
    ['a token that another party asked for', { azp: 'other-client' }, 'not-confirmed'],
    ['one of several audiences', { aud: ['motpost-client', 'other'] }, 'not-confirmed'],
  ])('refuses %s', async (_what, claims, fault) => {
    const begun = await begin();
    const refused = await come(begun, claims);
    expect(refused.headers.get('location')).toBe(`/sign-in?fault=${fault}`);
    expect(await roleOf(begun.jar)).toBeUndefined();
  });

  it('refuses an ID token with a swapped key, though it came straight from the service', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const refused = await come(await begin(), {}, 'staff', privateKey);
    expect(refused.headers.get('location')).toBe('/sign-in?fault=not-confirmed');
  });

  it('refuses the answer of another service, or with another state', async () => {
    const begun = await begin('firms');
    const mixed = await come(begun, {}, 'staff');
    expect(mixed.headers.get('location')).toBe('/sign-in?fault=expired');
    const { jar } = await begin();
    const forged = await come({ jar, asked: new URLSearchParams({ state: 'x', nonce: 'n' }) });
    expect(forged.headers.get('location')).toBe('/sign-in?fault=not-confirmed');
  });

  it.each([
    ['names another issuer', 'https://other.example.com'],
    ['names none, though the service always does', ''],
  ])('refuses an answer that %s, and gives nobody its code', async (_what, iss) => {
    const { jar, asked } = await begin();
    const before = issuer.codeRequests;
    const refused = await jar.get(answerOf(asked, 'staff', iss));
    expect(refused.headers.get('location')).toBe('/sign-in?fault=not-confirmed');
    expect(issuer.codeRequests).toBe(before);
  });

  it('takes an answer once', async () => {
    const begun = await begin();
    await come(begun);
    const before = issuer.codeRequests;
    const again = await begun.jar.get(answerOf(begun.asked));
    expect(again.headers.get('location')).toBe('/sign-in?fault=expired');
    expect(issuer.codeRequests).toBe(before);
  });

  it('takes an answer for ten minutes', async () => {
    const soon = await begin();
    const late = await begin();
    motpost.clock.set(instantAfter(now, 10 * 60_000 - 1));
    expect((await come(soon)).headers.get('location')).toBe('/nb/om');
    motpost.clock.set(instantAfter(now, 10 * 60_000));
    expect((await come(late)).headers.get('location')).toBe('/sign-in?fault=expired');
    motpost.clock.set(now);
  });

  describe('and out', () => {
    const signedIn = async (sid: string): Promise<CookieJar> => {
      const begun = await begin();
      await come(begun, { sid });
      expect(await roleOf(begun.jar)).toBe('officer');
      return begun.jar;
    };
    const tell = async (claims: JWTPayload, key?: CryptoKey): Promise<number> => {
      const complete = { aud: 'motpost-client', events: LOGOUT, jti: newId(), ...claims };
      const body = new URLSearchParams({ logout_token: await issuer.token(now, complete, key) });
      const path = `${motpost.url}/sign-out/staff/back-channel`;
      return (await fetch(path, { method: 'POST', body })).status;
    };

    it('by a logout token of the service, used once', async () => {
      const jar = await signedIn('sid-a');
      const jti = newId();
      expect(await tell({ sid: 'sid-other', jti })).toBe(200);
      expect(await tell({ sid: 'sid-a', jti })).toBe(400);
      expect(await roleOf(jar)).toBe('officer');
      expect(await tell({ sid: 'sid-a' })).toBe(200);
      expect(await roleOf(jar)).toBeUndefined();
    });

    it.each<[string, JWTPayload]>([
      ['without the event', { events: {} }],
      ['with a nonce', { nonce: 'n' }],
      ['without a session id', { sid: undefined }],
      ['without an id of its own', { jti: undefined }],
      ['for another client', { aud: 'other' }],
      ['of another issuer', { iss: 'https://other.example.com' }],
      ['that is old', { iat: seconds - 600 }],
      ['without the time it was made', { iat: undefined }],
      ['that has expired', { exp: seconds - 60 }],
      ['of another kind of event', { events: { 'http://schemas.openid.net/event/other': {} } }],
      ['whose event is a text', { events: 'http://schemas.openid.net/event/backchannel-logout' }],
    ])('but not by a logout token %s', async (_what, claims) => {
      const jar = await signedIn('sid-b');
      expect(await tell({ sid: 'sid-b', ...claims })).toBe(400);
      expect(await roleOf(jar)).toBe('officer');
    });

    it('but not by an ID token, or a token of another type', async () => {
      const jar = await signedIn('sid-d');
      const claims = { aud: 'motpost-client', events: LOGOUT, jti: newId(), sid: 'sid-d' };
      const none = new UnsecuredJWT({ iss: issuer.issuer, ...claims }).setIssuedAt().encode();
      const id = await issuer.token(now, { ...claims, events: undefined });
      const other = await issuer.token(now, claims, undefined, { typ: 'at+jwt' });
      const secret = new TextEncoder().encode('a-client-secret-of-the-test');
      const symmetric = await new SignJWT({ iss: issuer.issuer, ...claims })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuedAt(seconds)
        .sign(secret);
      for (const token of [none, id, other, symmetric, 'junk', '']) {
        const path = `${motpost.url}/sign-out/staff/back-channel`;
        const body = new URLSearchParams({ logout_token: token });
        expect((await fetch(path, { method: 'POST', body })).status).toBe(400);
      }
      expect(await roleOf(jar)).toBe('officer');
      const typed = await issuer.token(now, claims, undefined, { typ: 'logout+jwt' });
      const path = `${motpost.url}/sign-out/staff/back-channel`;
      const body = new URLSearchParams({ logout_token: typed });
      expect((await fetch(path, { method: 'POST', body })).status).toBe(200);
      expect(await roleOf(jar)).toBeUndefined();
    });

    it('but not by a logout token with a swapped key', async () => {
      const { privateKey } = await generateKeyPair('ES256');
      expect(await tell({ sid: 'sid-b' }, privateKey)).toBe(400);
    });

    it('by a frame of the service, which alone may frame it', async () => {
      const jar = await signedIn('sid-c');
      const frame = (query: Record<string, string>) =>
        fetch(
          `${motpost.url}/sign-out/staff/front-channel?${new URLSearchParams(query).toString()}`,
        );
      const { issuer: iss } = issuer;
      const queries: Record<string, string>[] = [{ iss }, { sid: 'sid-c' }, { iss, sid: '' }];
      queries.push({ iss: 'https://other.example.com', sid: 'sid-c' });
      for (const query of queries) {
        expect((await frame(query)).status).toBe(400);
      }
      await frame({ iss, sid: 'sid-other' });
      expect(await roleOf(jar)).toBe('officer');
      const answer = await frame({ iss: issuer.issuer, sid: 'sid-c' });
      expect(answer.headers.get('content-security-policy')).toContain(
        `frame-ancestors ${issuer.issuer}`,
      );
      expect(answer.headers.get('x-frame-options')).toBeNull();
      expect(await roleOf(jar)).toBeUndefined();
    });
  });

  it('says so when the service cannot be reached', async () => {
    await issuer.goAway();
    const other = await TestApp.start(newStorage, now, {
      issuers: { ...noIssuers, signIn: [service({})] },
    });
    const answer = await fetch(`${other.config.baseUrl}/sign-in/staff`, { redirect: 'manual' });
    expect(answer.status).toBe(503);
    await other.close();
    await issuer.comeBack();
  });
});
