import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { TestApp } from '../support/app.js';
import { launchChromium } from '../support/chromium.js';
import { engines } from '../support/engines.js';

const kestrel = { name: 'Kestrel Air Systems Ltd', kind: 'supplier', country: 'GB' };

describe.each(engines)('signing in with a real browser on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'motpost-mail-'));
    const mail = { smtpUrl: null, folder, from: 'motpost@example.com' };
    motpost = await TestApp.start(newStorage, new Date().toISOString(), { mail });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await motpost.close();
    rmSync(folder, { recursive: true });
  });

  const open = async (): Promise<{ context: BrowserContext; page: Page; faults: string[] }> => {
    const context = await browser.newContext({ baseURL: motpost.config.baseUrl });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    return { context, page, faults };
  };
  const roleIn = (page: Page) =>
    page.evaluate(async () => {
      const answer = await fetch('/api/v1/me');
      return ((await answer.json()) as { role?: string }).role;
    });

  it('a demo person signs in, comes back, and signs out', async () => {
    const { context, page, faults } = await open();
    await page.goto('/nn/logg-inn?to=%2Fnn%2Fom');
    await page.getByRole('link', { name: 'Demobrukar' }).click();
    await page.getByRole('button', { name: /Signe Saksbehandler/ }).click();
    await page.waitForURL('**/nn/om');
    expect(await roleIn(page)).toBe('officer');
    const [cookie] = (await context.cookies()).filter(({ name }) => name.startsWith('__Host-'));
    expect(cookie).toMatchObject({
      name: '__Host-motpost',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      expires: -1,
    });
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(faults).toEqual([]);
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await page.getByRole('heading', { name: 'Du er logga ut' }).waitFor();
    expect(await roleIn(page)).toBeUndefined();
    await context.close();
  });

  it('a form of another site does nothing with the session', async () => {
    const { context, page } = await open();
    await page.goto('/nb/logg-inn?to=%2Fnb%2Fom');
    await page.getByRole('link', { name: 'Demobruker' }).click();
    await page.getByRole('button', { name: /Signe/ }).click();
    await page.waitForURL('**/nb/om');
    const other = await context.newPage();
    const target = `${motpost.config.baseUrl}/api/v1/organisations`;
    await other.route('https://other.example.com/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${target}"><input name="name" value="x">
          <input name="kind" value="supplier"><input name="country" value="GB">
          <button>Go</button></form>`,
      }),
    );
    await other.goto('https://other.example.com/');
    const answered = other.waitForResponse(target);
    await other.getByRole('button').click();
    expect((await answered).status()).toBeGreaterThanOrEqual(401);
    expect(await roleIn(page)).toBe('officer');
    await context.close();
  });

  describe('with a passkey', () => {
    let context: BrowserContext;
    let page: Page;
    let faults: string[];
    let devices: CDPSession;
    let link: string;
    let personId: string;

    const letters = () =>
      readdirSync(folder)
        .sort()
        .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('=\r\n', ''));
    const linkIn = (letter: string) => /http\S+\/en\/invitation#\S+/.exec(letter)![0];
    const addDevice = (transport: 'internal' | 'usb') =>
      devices.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport,
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
    const signOut = () => page.getByRole('button', { name: 'Sign out' }).first().click();

    beforeAll(async () => {
      ({ context, page, faults } = await open());
      devices = await context.newCDPSession(page);
      await devices.send('WebAuthn.enable');
      const made = await motpost.call<{ id: string }>(
        'officer',
        'POST',
        '/api/v1/organisations',
        kestrel,
      );
      const jane = { name: 'Jane Doe', email: 'jane@kestrel.example.com', role: 'supplier' };
      const body = { ...jane, organisationId: made.body.id };
      const invited = await motpost.call<{ personId: string }>(
        'officer',
        'POST',
        '/api/v1/invitations',
        body,
        { 'idempotency-key': 'jane' },
      );
      expect(invited.status).toBe(201);
      personId = invited.body.personId;
      await motpost.call('officer', 'POST', '/api/v1/invitations', body, {
        'idempotency-key': 'jane',
      });
      expect(letters()).toHaveLength(1);
      link = linkIn(letters()[0]!);
      expect(invited.text).not.toContain(link.split('#')[1]!);
    });
    afterAll(() => context.close());

    it('the invited person registers one, and is signed in for their organisation', async () => {
      await addDevice('internal');
      await page.goto(link);
      await page.getByLabel('Name of the device').fill('Laptop');
      await page.getByRole('button', { name: 'Register' }).click();
      await page.waitForURL('**/en/my-account');
      await page.getByRole('rowheader', { name: 'Laptop' }).waitFor();
      expect(await roleIn(page)).toBe('supplier');
      expect(faults).toEqual([]);
    });

    it('signs in with it, without a user name', async () => {
      await signOut();
      await page.goto('/en/sign-in?to=%2Fen%2Fmy-account');
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await page.waitForURL('**/en/my-account');
      expect(await roleIn(page)).toBe('supplier');
      expect(faults).toEqual([]);
    });

    it('adds one for another device, and removes the first; the last one stays', async () => {
      await addDevice('usb');
      await page.getByLabel('Name of the device').fill('Phone');
      await page.getByRole('button', { name: 'Add a passkey' }).click();
      await page.getByRole('rowheader', { name: 'Phone' }).waitFor();
      await page.getByRole('button', { name: 'Remove Laptop' }).click();
      await page.getByRole('rowheader', { name: 'Laptop' }).waitFor({ state: 'detached' });
      expect(await page.getByRole('button', { name: /Remove/ }).count()).toBe(0);
      const own = await page.evaluate(async () => {
        const me = (await (await fetch('/api/v1/me')).json()) as { csrfToken: string };
        const answer = await fetch('/api/v1/me/passkeys');
        const [{ id }] = ((await answer.json()) as { items: [{ id: string }] }).items;
        const headers = { 'x-csrf-token': me.csrfToken };
        return (await fetch(`/api/v1/me/passkeys/${id}`, { method: 'DELETE', headers })).status;
      });
      expect(own).toBe(409);
    });

    it('cannot use the link a second time', async () => {
      const { context: fresh, page: again } = await open();
      await again.goto(link);
      await again.getByRole('button', { name: 'Register' }).click();
      await again.getByRole('alert').filter({ hasText: 'was used or is too old' }).waitFor();
      await fresh.close();
    });

    it('loses every passkey and session when invited again, and begins anew', async () => {
      expect(await roleIn(page)).toBe('supplier');
      const begun = await page.evaluate(async () => {
        const me = (await (await fetch('/api/v1/me')).json()) as { csrfToken: string };
        const headers = { 'x-csrf-token': me.csrfToken };
        const asked = await fetch('/api/v1/me/passkeys/options', { method: 'POST', headers });
        const json = (await asked.json()) as PublicKeyCredentialCreationOptionsJSON;
        const options = { ...json, excludeCredentials: [] };
        const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
        const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
        return { response: made.toJSON(), name: 'Begun before' };
      });
      const path = `/api/v1/persons/${personId}/invitations`;
      expect((await motpost.call('officer', 'POST', path)).status).toBe(201);
      expect(await roleIn(page)).toBeUndefined();
      const late = await page.evaluate(async (body) => {
        const headers = { 'content-type': 'application/json' };
        const asked = { method: 'POST', headers, body: JSON.stringify(body) };
        return (await fetch('/sign-in/passkey/registration', asked)).status;
      }, begun);
      expect(late).toBe(401);
      expect(await roleIn(page)).toBeUndefined();
      await page.goto('/en/sign-in');
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await page.getByRole('alert').filter({ hasText: 'not confirmed' }).waitFor();
      await page.goto('about:blank');
      await page.goto(linkIn(letters().at(-1)!));
      await page.getByLabel('Name of the device').fill('New laptop');
      await page.getByRole('button', { name: 'Register' }).click();
      await page.waitForURL('**/en/my-account');
      expect(await roleIn(page)).toBe('supplier');
    });
  });
});
