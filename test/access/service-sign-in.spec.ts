import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, type JWTPayload } from 'jose';
import { instantAfter } from '../../src/platform/clock.js';
import { noIssuers } from '../../src/platform/issuers.js';
import { TestApp } from '../support/app.js';
import { ConfiguredServices, FIRM_NUMBER, roleOf, staff } from '../support/configured-services.js';
import { engines } from '../support/engines.js';
import type { FakeIssuer } from '../support/fake-issuer.js';

const details = [{ type: 'ansattporten:orgno', orgno: { ID: `0192:${FIRM_NUMBER}` } }];

describe.each(engines)('signing in at a configured service on $engine', ({ newStorage }) => {
  let services: ConfiguredServices;
  let motpost: TestApp;
  let issuer: FakeIssuer;
  let now: string;

  beforeAll(async () => {
    services = await ConfiguredServices.start(newStorage);
    ({ motpost, issuer, now } = services);
  });
  afterAll(() => services.close());

  it('asks with code, PKCE S256, state, nonce, levels and what else is configured', async () => {
    const { jar, asked } = await services.begin('firms');
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: 'motpost-client',
      redirect_uri: `${motpost.config.baseUrl}/sign-in/firms/callback`,
      scope: 'openid profile',
      code_challenge_method: 'S256',
      acr_values: 'high substantial',
      authorization_details: '[{"type":"ansattporten:orgno"}]',
    });
    await services.come({ jar, asked }, { authorization_details: details }, 'firms');
    const sent = issuer.lastTokenRequest;
    const challenge = createHash('sha256').update(sent.get('code_verifier')!).digest('base64url');
    expect(challenge).toBe(asked.get('code_challenge'));
    expect(sent.get('client_secret')).toBe('a-client-secret-of-the-test');
  });

  it('signs in the person that is bound to the mapped claim', async () => {
    const begun = await services.begin();
    const done = await services.come(begun);
    expect(done.headers.get('location')).toBe('/nb/om');
    expect(await roleOf(begun.jar)).toBe('officer');
  });

  it('binds a person of a registered organisation at their first sign-in, for it alone', async () => {
    const begun = await services.begin('firms');
    await services.come(begun, { name: 'Berit', authorization_details: details }, 'firms');
    const me = (await (await begun.jar.get('/api/v1/me')).json()) as object;
    expect(me).toMatchObject({ role: 'firm', organisationId: services.organisationId });
    const others = [{ type: 'ansattporten:orgno', orgno: { ID: '0192:999999999' } }];
    const other = await services.begin('firms');
    const refused = await services.come(other, { authorization_details: others }, 'firms');
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
    ['a token that has expired', { exp: 1 }, 'not-confirmed'],
    ['a token that another party asked for', { azp: 'other-client' }, 'not-confirmed'],
    ['one of several audiences', { aud: ['motpost-client', 'other'] }, 'not-confirmed'],
  ])('refuses %s', async (_what, claims, fault) => {
    const begun = await services.begin();
    const refused = await services.come(begun, claims);
    expect(refused.headers.get('location')).toBe(`/sign-in?fault=${fault}`);
    expect(await roleOf(begun.jar)).toBeUndefined();
  });

  it('refuses an ID token with a swapped key, though it came straight from the service', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const refused = await services.come(await services.begin(), {}, 'staff', privateKey);
    expect(refused.headers.get('location')).toBe('/sign-in?fault=not-confirmed');
  });

  it('refuses the answer of another service, or with another state', async () => {
    const begun = await services.begin('firms');
    const mixed = await services.come(begun, {}, 'staff');
    expect(mixed.headers.get('location')).toBe('/sign-in?fault=expired');
    const { jar } = await services.begin();
    const forged = await services.come({
      jar,
      asked: new URLSearchParams({ state: 'x', nonce: 'n' }),
    });
    expect(forged.headers.get('location')).toBe('/sign-in?fault=not-confirmed');
  });

  it.each([
    ['names another issuer', 'https://other.example.com'],
    ['names none, though the service always does', ''],
  ])('refuses an answer that %s, and gives nobody its code', async (_what, iss) => {
    const { jar, asked } = await services.begin();
    const before = issuer.codeRequests;
    const refused = await jar.get(services.answerOf(asked, 'staff', iss));
    expect(refused.headers.get('location')).toBe('/sign-in?fault=not-confirmed');
    expect(issuer.codeRequests).toBe(before);
  });

  it('takes an answer once', async () => {
    const begun = await services.begin();
    await services.come(begun);
    const before = issuer.codeRequests;
    const again = await begun.jar.get(services.answerOf(begun.asked));
    expect(again.headers.get('location')).toBe('/sign-in?fault=expired');
    expect(issuer.codeRequests).toBe(before);
  });

  it('takes an answer for ten minutes', async () => {
    const soon = await services.begin();
    const late = await services.begin();
    motpost.clock.set(instantAfter(now, 10 * 60_000 - 1));
    expect((await services.come(soon)).headers.get('location')).toBe('/nb/om');
    motpost.clock.set(instantAfter(now, 10 * 60_000));
    expect((await services.come(late)).headers.get('location')).toBe('/sign-in?fault=expired');
    motpost.clock.set(now);
  });

  it('says so when the service cannot be reached', async () => {
    await issuer.goAway();
    const other = await TestApp.start(newStorage, now, {
      issuers: { ...noIssuers, signIn: [staff(issuer)] },
    });
    const answer = await fetch(`${other.config.baseUrl}/sign-in/staff`, { redirect: 'manual' });
    expect(answer.status).toBe(503);
    await other.close();
    await issuer.comeBack();
  });
});
