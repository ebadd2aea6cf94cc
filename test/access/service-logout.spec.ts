import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { newId } from '../../src/platform/ids.js';
import type { TestApp } from '../support/app.js';
import { ConfiguredServices, roleOf } from '../support/configured-services.js';
import type { CookieJar } from '../support/cookie-jar.js';
import { engines } from '../support/engines.js';
import type { FakeIssuer } from '../support/fake-issuer.js';

/** Seconds since 1970, ten minutes ago. */
const longAgo = Math.floor(Date.now() / 1000) - 600;
const LOGOUT = { 'http://schemas.openid.net/event/backchannel-logout': {} };

describe.each(engines)('signing out at a configured service on $engine', ({ newStorage }) => {
  let services: ConfiguredServices;
  let motpost: TestApp;
  let issuer: FakeIssuer;
  let now: string;
  let seconds: number;

  beforeAll(async () => {
    services = await ConfiguredServices.start(newStorage);
    ({ motpost, issuer, now } = services);
    seconds = Math.floor(Date.parse(now) / 1000);
  });
  afterAll(() => services.close());

  const signedIn = async (sid: string): Promise<CookieJar> => {
    const begun = await services.begin();
    await services.come(begun, { sid });
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
    ['that is old', { iat: longAgo }],
    ['without the time it was made', { iat: undefined }],
    ['that has expired', { exp: longAgo }],
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
      fetch(`${motpost.url}/sign-out/staff/front-channel?${new URLSearchParams(query).toString()}`);
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
