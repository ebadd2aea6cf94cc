import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/platform/sql.js';
import { TestApp } from '../support/app.js';
import { CookieJar } from '../support/cookie-jar.js';
import { engines } from '../support/engines.js';

const SESSION = '__Host-motpost';
const ATTEMPT = '__Host-motpost-sign-in';

describe.each(engines)('signing in at the demo issuer on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage, new Date().toISOString());
  });
  afterAll(() => motpost.close());

  const browser = () => new CookieJar(motpost.config.baseUrl);

  /** From the sign-in page to the list of demo people. */
  const toPicker = async (jar: CookieJar, to = '/nn/om'): Promise<string> => {
    const address = `/sign-in/demo?${new URLSearchParams({ to, language: 'nn' }).toString()}`;
    const started = await jar.get(address);
    const picker = (await jar.get(started.headers.get('location')!)).headers.get('location')!;
    expect(picker).toMatch(/^\/nn\/demo\//);
    return picker;
  };

  const signInAs = async (jar: CookieJar, subject: string, to?: string): Promise<Response> => {
    const picker = await toPicker(jar, to);
    const html = await (await jar.get(picker)).text();
    expect(html).toContain('Vel ein demobrukar');
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const chosen = await jar.post(picker, { subject, _csrf });
    const resumed = await jar.get(chosen.headers.get('location')!);
    return jar.get(resumed.headers.get('location')!);
  };
  const roleOf = async (jar: CookieJar) =>
    ((await (await jar.get('/api/v1/me')).json()) as { role?: string }).role;

  it.each(['officer', 'approver', 'supplier', 'firm', 'auditor', 'admin'])(
    'makes a session for %s and returns where they were',
    async (subject) => {
      const jar = browser();
      const done = await signInAs(jar, subject);
      expect(done.status).toBe(303);
      expect(done.headers.get('location')).toBe('/nn/om');
      expect(await roleOf(jar)).toBe(subject);
    },
  );

  it('sets its cookies so that no script, no other site and no subdomain gets at them', async () => {
    const jar = browser();
    await toPicker(jar);
    const attempt = jar.cookie(ATTEMPT)!.header;
    await signInAs(jar, 'officer');
    for (const header of [attempt, jar.cookie(SESSION)!.header]) {
      expect(header).toContain('; HttpOnly');
      expect(header).toContain('; Secure');
      expect(header).toContain('; SameSite=Lax');
      expect(header).toContain('; Path=/');
      expect(header).not.toMatch(/Domain|Expires|Max-Age/i);
    }
    expect(jar.cookie(ATTEMPT)).toBeUndefined();
  });

  it('never signs in the session id that a browser had before (fixation)', async () => {
    const jar = browser();
    const planted = 'A'.repeat(43);
    jar.cookies.set('planted', { name: SESSION, value: planted, path: '/', header: '' });
    await signInAs(jar, 'officer');
    expect(jar.cookie(SESSION)).toBeDefined();
    const before = browser();
    before.cookies.set('planted', { name: SESSION, value: planted, path: '/', header: '' });
    expect(await roleOf(before)).toBeUndefined();
    jar.cookies.delete('planted');
    const first = jar.cookie(SESSION)!.value;
    await signInAs(jar, 'officer');
    expect(jar.cookie(SESSION)!.value).not.toBe(first);
    before.cookies.set('planted', { name: SESSION, value: first, path: '/', header: '' });
    expect(await roleOf(before)).toBeUndefined();
  });

  it.each([
    ['https://evil.example.com/x', '/'],
    ['//evil.example.com', '/'],
    ['/\\evil.example.com', '/'],
    ['/\t/evil.example.com', '/'],
    ['/.//evil.example.com', '/'],
    ['javascript:alert(1)', '/'],
    ['nb/register?q=å#x', '/nb/register?q=%C3%A5'],
  ])('goes back to this service only: %j', async (to, expected) => {
    const done = await signInAs(browser(), 'auditor', to);
    expect(done.headers.get('location')).toBe(expected);
  });

  it('is finished once, by the browser that began it, and with its own state', async () => {
    const jar = browser();
    const picker = await toPicker(jar);
    const chosen = await jar.post(picker, { subject: 'officer' });
    const resumed = await jar.get(chosen.headers.get('location')!);
    const callback = resumed.headers.get('location')!;
    const refused = async (by: CookieJar, address: string, fault: string) => {
      const answer = await by.get(address);
      expect(answer.headers.get('location')).toBe(`/sign-in?fault=${fault}`);
      expect(by.cookie(SESSION)).toBeUndefined();
    };
    await refused(browser(), callback, 'expired');
    const other = browser();
    await toPicker(other);
    await refused(other, callback, 'not-confirmed');
    const attempt = jar.cookie(ATTEMPT)!;
    await jar.get(callback);
    expect(await roleOf(jar)).toBe('officer');
    const again = browser();
    again.cookies.set('attempt', attempt);
    await refused(again, callback, 'expired');
  });

  it('tells a person in their language why it did not work', async () => {
    const answer = await fetch(`${motpost.url}/sign-in?fault=no-access`, {
      headers: { 'accept-language': 'nn' },
    });
    const html = await answer.text();
    expect(html).toContain('Du har ikkje fått tilgang til Motpost');
    expect(html).toContain('<title>Feil: Logg inn – Motpost</title>');
    const odd = await fetch(`${motpost.url}/en/sign-in?fault=<script>`);
    expect(await odd.text()).not.toContain('<script>');
  });

  it('ends with signing out, here and at the issuer', async () => {
    const jar = browser();
    await signInAs(jar, 'officer');
    const page = await (await jar.get('/nb/om')).text();
    expect(page).toContain('Signe Saksbehandler');
    expect((await jar.post('/nb/logg-ut')).status).toBe(403);
    expect(await roleOf(jar)).toBe('officer');
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page)![1]!;
    const secret = jar.cookie(SESSION)!;
    const out = await jar.post('/nb/logg-ut', { _csrf: csrf });
    const html = await out.text();
    expect(html).toContain('Du er logget ut');
    expect(html).toMatch(/demo-issuer\/session\/end\?/);
    expect(jar.cookie(SESSION)).toBeUndefined();
    jar.cookies.set('old', secret);
    expect(await roleOf(jar)).toBeUndefined();
  });

  it('ends when the person signs out at the issuer (back channel)', async () => {
    const jar = browser();
    await signInAs(jar, 'approver');
    const [session] = await motpost.database.read((tx) =>
      sql<{ id_token: string }>(tx, `SELECT id_token FROM session ORDER BY id DESC LIMIT 1`),
    );
    const end = `/demo-issuer/session/end?id_token_hint=${session!.id_token}`;
    const form = await (await jar.get(end)).text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(form)![1]!;
    expect(await roleOf(jar)).toBe('approver');
    await jar.post('/demo-issuer/session/end/confirm', { xsrf, logout: 'yes' });
    expect(await roleOf(jar)).toBeUndefined();
  });

  it('begins under the name that the service answers to, also on another name of the machine', async () => {
    const other = motpost.config.baseUrl.replace('localhost', '127.0.0.1');
    const answer = await fetch(`${other}/sign-in/demo?to=/nb/om`, { redirect: 'manual' });
    const expected = `${motpost.config.baseUrl}/sign-in/demo?to=/nb/om`;
    expect(answer.headers.get('location')).toBe(expected);
  });

  it('leaves a row in the audit log for each sign-in, refused ones too', async () => {
    const rows = () =>
      motpost.database.read((tx) =>
        sql<{ outcome: string }>(
          tx,
          `SELECT outcome FROM audit_record WHERE action = 'sign-in' ORDER BY id`,
        ),
      );
    const before = (await rows()).length;
    await signInAs(browser(), 'officer');
    await browser().get('/sign-in/demo/callback?code=x&state=y');
    const outcomes = (await rows()).slice(before).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['done', 'sign_in_refused']);
  });
});
