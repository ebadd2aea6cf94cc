import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { InvitationView } from '../../src/access/invitations/invitation.view.js';
import { instantAfter } from '../../src/platform/clock.js';
import { TestApp } from '../support/app.js';
import { Authenticator, type Deviation } from '../support/authenticator.js';
import { CookieJar } from '../support/cookie-jar.js';
import { engines } from '../support/engines.js';
import { anOrganisation } from '../support/steps/registry.js';

const START = '2026-03-02T09:00:00.000Z';
const TEN_MINUTES = 10 * 60_000;
const OTHER = 'https://other.example.com';

interface Options {
  challenge: string;
  excludeCredentials?: { id: string }[];
  authenticatorSelection?: object;
  userVerification?: string;
  allowCredentials?: object[];
}

const lies: [string, Deviation][] = [
  ['did not check who touches it', { isVerified: false }],
  ['speaks to another site', { origin: OTHER }],
  ['was made for another site', { rpId: 'other.example.com' }],
  ['answers another challenge', { challenge: 'YW5vdGhlci1jaGFsbGVuZ2UtdGhhbi1vdXJz' }],
];

describe.each(engines)('passkeys on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let folder: string;
  let organisationId: string;
  let invited = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'motpost-mail-'));
    const mail = { smtpUrl: null, folder, from: 'motpost@example.com' };
    motpost = await TestApp.start(newStorage, START, { mail });
    organisationId = (await anOrganisation(motpost)).id;
  });
  beforeEach(() => motpost.clock.set(START));
  afterAll(async () => {
    await motpost.close();
    rmSync(folder, { recursive: true });
  });

  const later = (ms: number) => motpost.clock.set(instantAfter(START, ms));
  const browser = () => new CookieJar(motpost.config.baseUrl);
  const device = () => new Authenticator(motpost.config.baseUrl);
  /** Invites somebody: whom, and the secret of their link. */
  const invite = async (): Promise<{ secret: string; personId: string }> => {
    const email = `person${++invited}@example.com`;
    const body = { name: 'Jane Doe', email, role: 'supplier', organisationId };
    const made = await motpost.call<InvitationView>('officer', 'POST', '/api/v1/invitations', body);
    return { secret: lastSecret(), personId: made.body.personId };
  };
  const lastSecret = (): string => {
    const [last = ''] = readdirSync(folder).sort().reverse();
    const letter = readFileSync(join(folder, last), 'utf8').replaceAll('=\r\n', '');
    return /#([\w-]{43})/.exec(letter)![1]!;
  };
  const begin = async (jar: CookieJar, path: string, body: object = {}): Promise<Options> => {
    const answer = await jar.postJson(path, body);
    expect(answer.status).toBe(200);
    return (await answer.json()) as Options;
  };
  const beginRegistration = (jar: CookieJar, invitation: string) =>
    begin(jar, '/sign-in/passkey/invitation', { invitation });
  const beginSignIn = (jar: CookieJar) => begin(jar, '/sign-in/passkey/options');
  const register = async (jar: CookieJar, response: object) =>
    (await jar.postJson('/sign-in/passkey/registration', { response, name: 'Laptop' })).status;
  const signIn = async (jar: CookieJar, response: object) =>
    (await jar.postJson('/sign-in/passkey', { response })).status;
  /** Somebody with a passkey, who is not signed in. */
  const registered = async () => {
    const { secret, personId } = await invite();
    const [jar, key] = [browser(), device()];
    expect(await register(jar, key.register(await beginRegistration(jar, secret)))).toBe(200);
    return { key, personId, secret, signedIn: jar };
  };

  it('are asked for with their owner verified, and found without a user name', async () => {
    const { secret } = await invite();
    const made = await beginRegistration(browser(), secret);
    expect(made.authenticatorSelection).toMatchObject({
      ...{ residentKey: 'required', userVerification: 'required' },
    });
    const used = await beginSignIn(browser());
    expect(used.userVerification).toBe('required');
    expect(used.allowCredentials ?? []).toEqual([]);
    expect(used.challenge).not.toBe((await beginSignIn(browser())).challenge);
  });

  it('sign in whom they were registered for, as often as they are used', async () => {
    const { key } = await registered();
    for (let times = 0; times < 2; times += 1) {
      const jar = browser();
      expect(await signIn(jar, key.use(await beginSignIn(jar)))).toBe(200);
      expect(await (await jar.get('/api/v1/me')).json()).toMatchObject({ role: 'supplier' });
    }
  });

  it.each(lies)('are not registered when one %s, and the link still works', async (_why, lie) => {
    const { secret } = await invite();
    const jar = browser();
    expect(await register(jar, device().register(await beginRegistration(jar, secret), lie))).toBe(
      401,
    );
    expect(await register(jar, device().register(await beginRegistration(jar, secret)))).toBe(200);
  });

  it.each(lies)('sign in nobody when one %s', async (_why, lie) => {
    const { key } = await registered();
    const jar = browser();
    expect(await signIn(jar, key.use(await beginSignIn(jar), lie))).toBe(401);
    expect(await signIn(jar, key.use(await beginSignIn(jar)))).toBe(200);
  });

  it('sign in nobody when the counter shows that one was copied', async () => {
    const { key } = await registered();
    const jar = browser();
    expect(await signIn(jar, key.use(await beginSignIn(jar), { counter: 7 }))).toBe(200);
    for (const counter of [7, 6, 0]) {
      const other = browser();
      expect(await signIn(other, key.use(await beginSignIn(other), { counter }))).toBe(401);
    }
    const owner = browser();
    expect(await signIn(owner, key.use(await beginSignIn(owner), { counter: 8 }))).toBe(200);
  });

  it('sign in nobody when they are unknown, or sign with another key', async () => {
    const { key } = await registered();
    const [jar, stranger, thief] = [browser(), device(), device()];
    expect(await signIn(jar, stranger.use(await beginSignIn(jar)))).toBe(401);
    const claimed = { ...thief.use(await beginSignIn(jar)), ...idOf(key) };
    expect(await signIn(jar, claimed)).toBe(401);
  });

  it('answer a challenge once, right or wrong, and only in the browser that was asked', async () => {
    const { key } = await registered();
    const jar = browser();
    const options = await beginSignIn(jar);
    const cookies = new Map(jar.cookies);
    const answer = key.use(options);
    expect(await signIn(browser(), answer)).toBe(401);
    const other = browser();
    await beginSignIn(other);
    expect(await signIn(other, answer)).toBe(401);
    expect(await signIn(jar, answer)).toBe(200);
    const replayed = browser();
    for (const [name, cookie] of cookies) replayed.cookies.set(name, cookie);
    expect(await signIn(replayed, key.use(options))).toBe(401);
  });

  it('do not answer a challenge of the other kind', async () => {
    const { key } = await registered();
    const { secret } = await invite();
    const jar = browser();
    expect(await signIn(jar, key.use(await beginRegistration(jar, secret)))).toBe(401);
    expect(await register(jar, device().register(await beginSignIn(jar)))).toBe(401);
  });

  it('answer within ten minutes, and not later', async () => {
    const { key } = await registered();
    const [soon, late] = [browser(), browser()];
    const [first, second] = [await beginSignIn(soon), await beginSignIn(late)];
    later(TEN_MINUTES - 1);
    expect(await signIn(soon, key.use(first))).toBe(200);
    later(TEN_MINUTES);
    expect(await signIn(late, key.use(second))).toBe(401);
  });

  it('are added without those that the person has, and no passkey is registered twice', async () => {
    const { key, signedIn } = await registered();
    const { csrfToken } = (await (await signedIn.get('/api/v1/me')).json()) as {
      csrfToken: string;
    };
    const headers = { 'x-csrf-token': csrfToken };
    const add = async (response: object) =>
      (await signedIn.postJson('/api/v1/me/passkeys', { response, name: 'Phone' }, headers)).status;
    const ask = async () =>
      (await (
        await signedIn.postJson('/api/v1/me/passkeys/options', {}, headers)
      ).json()) as Options;
    const options = await ask();
    expect(options.excludeCredentials).toMatchObject([idOf(key)]);
    expect(await add(key.register(options))).toBe(401);
    const phone = device();
    expect(await add(phone.register(await ask()))).toBe(201);
    const jar = browser();
    expect(await signIn(jar, phone.use(await beginSignIn(jar)))).toBe(200);
  });

  it('work no longer when their person is invited again, and a new one does', async () => {
    const { key, personId, secret, signedIn } = await registered();
    await motpost.call('officer', 'POST', `/api/v1/persons/${personId}/invitations`);
    const jar = browser();
    expect(await signIn(jar, key.use(await beginSignIn(jar)))).toBe(401);
    expect((await signedIn.get('/api/v1/me')).status).toBe(401);
    const spent = await jar.postJson('/sign-in/passkey/invitation', { invitation: secret });
    expect(spent.status).toBe(410);
    const fresh = device();
    expect(await register(jar, fresh.register(await beginRegistration(jar, lastSecret())))).toBe(
      200,
    );
    const again = browser();
    expect(await signIn(again, fresh.use(await beginSignIn(again)))).toBe(200);
  });

  it('work no longer when their person is revoked', async () => {
    const { key, personId } = await registered();
    const path = `/api/v1/persons/${personId}/revocation`;
    const reason = { reason: 'Left the firm.' };
    const revoked = await motpost.call('admin', 'POST', path, reason, { 'if-match': '"1"' });
    expect(revoked.status).toBe(201);
    const jar = browser();
    expect(await signIn(jar, key.use(await beginSignIn(jar)))).toBe(401);
  });

  it('are registered with a link up to 72 hours old, and by one browser of two', async () => {
    const { secret } = await invite();
    later(72 * 3_600_000 - 1);
    const [one, other] = [browser(), browser()];
    const [first, second] = [
      await beginRegistration(one, secret),
      await beginRegistration(other, secret),
    ];
    expect(await register(one, device().register(first))).toBe(200);
    expect(await register(other, device().register(second))).toBeGreaterThanOrEqual(400);
    motpost.clock.set(START);
    const late = await invite();
    later(72 * 3_600_000);
    const refused = await browser().postJson('/sign-in/passkey/invitation', {
      invitation: late.secret,
    });
    expect(refused.status).toBe(410);
  });
});

function idOf(key: Authenticator): { id: string } {
  return { id: key.credentialId.toString('base64url') };
}
