import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { TestApp } from '../support/app.js';
import { launchChromium } from '../support/chromium.js';
import { engines } from '../support/engines.js';
import { pressOn, tabTo, writeIn } from '../support/keyboard.js';
import { anOrganisation } from '../support/steps/registry.js';

describe.each(engines)('somebody’s access from first to last on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let browser: Browser;
  let folder: string;
  let admin: Page;
  let jane: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'motpost-mail-'));
    const mail = { smtpUrl: null, folder, from: 'motpost@example.com' };
    motpost = await TestApp.start(newStorage, new Date().toISOString(), { mail });
    await anOrganisation(motpost);
    browser = await launchChromium();
    admin = await open();
    jane = await open();
  });
  afterAll(async () => {
    await browser.close();
    await motpost.close();
    rmSync(folder, { recursive: true });
  });

  const open = async (): Promise<Page> => {
    const context = await browser.newContext({ baseURL: motpost.config.baseUrl });
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (/content security policy|refused to/i.test(message.text())) faults.push(message.text());
    });
    return page;
  };
  const letters = () =>
    readdirSync(folder)
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('=\r\n', ''));

  it('an administrator signs in and comes to their own page', async () => {
    await admin.goto('/nb');
    await pressOn(admin, 'a.account');
    await admin.waitForURL('**/nb/logg-inn');
    await pressOn(admin, 'a[href^="/sign-in/demo"]');
    await admin.waitForURL('**/nb/demo/*');
    await pressOn(admin, 'button[value=admin]');
    await admin.waitForURL('**/nb/min-side');
    expect(await admin.locator('main').innerText()).toContain('Rollen din er administrator.');
  });

  it('invites a person of a supplier, by keyboard, and is told what is missing', async () => {
    await pressOn(admin, 'main a[href="/nb/invitasjoner"]');
    await admin.waitForURL('**/nb/invitasjoner');
    await pressOn(admin, 'main a[href="/nb/invitasjoner/ny"]');
    await admin.waitForURL('**/nb/invitasjoner/ny');
    await writeIn(admin, '#name', 'Jane Doe');
    await pressOn(admin, 'main button[type=submit]');
    await admin.locator('ds-error-summary:focus').waitFor();
    expect(await admin.title()).toBe('Feil: Inviter en person – Motpost');
    await pressOn(admin, 'ds-error-summary a[href="#email"]');
    expect(await admin.evaluate('document.activeElement.id')).toBe('email');
    await admin.keyboard.type('jane.doe@kestrel.example.com');
    await writeIn(admin, '#organisationId', 'Kestrel');
    await tabTo(admin, '#role');
    await admin.keyboard.press('Space');
    await pressOn(admin, 'main button[type=submit]');
    await admin.waitForURL('**/nb/invitasjoner/*?done=sent');
    expect(await admin.locator('.outcome').innerText()).toBe('Invitasjonen er sendt.');
    expect(await admin.locator('main').innerText()).toContain('leverandør');
  });

  it('the person registers a passkey with the link, and sees their account', async () => {
    const devices = await jane.context().newCDPSession(jane);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    expect(letters()).toHaveLength(1);
    await jane.goto(/http\S+\/nb\/invitasjon#\S+/.exec(letters()[0]!)![0]);
    await jane.locator('#device-name').waitFor();
    await writeIn(jane, '#device-name', 'Bærbar PC');
    await jane.keyboard.press('Enter');
    await jane.waitForURL('**/nb/min-konto');
    const shown = await jane.locator('main').innerText();
    for (const known of ['Jane Doe', 'leverandør', 'Kestrel Air Systems Ltd', 'Bærbar PC']) {
      expect(shown).toContain(known);
    }
    expect(shown).toContain('Denne nettleseren');
    await pressOn(jane, '.site-menu a[href="/nb/min-side"]');
    await jane.waitForURL('**/nb/min-side');
    const ways = jane.locator('main a');
    expect(await ways.evaluateAll((all) => all.map((way) => way.getAttribute('href')))).toEqual([
      '/nb/register',
      '/nb/min-konto',
    ]);
  });

  it('the administrator sees the session, and takes the access away', async () => {
    await admin.goto('/nb/okter');
    const row = admin.locator('tbody tr', { hasText: 'Jane Doe' });
    expect(await row.innerText()).toContain('Passnøkkel');
    const person = await row.locator('th a').getAttribute('href');
    await pressOn(admin, `main a[href="${person}"]`);
    await admin.waitForURL('**/nb/personer/*');
    await writeIn(admin, '#reason', 'Sluttet i firmaet.');
    await pressOn(admin, 'main button[data-color=danger]');
    await admin.waitForURL('**/nb/personer/*?done=revoked');
    const shown = await admin.locator('main').innerText();
    expect(shown).toContain('Tilgangen er fjernet, og personen er logget ut.');
    expect(shown).toContain('Sluttet i firmaet.');
    await admin.goto('/nb/invitasjoner?state=used');
    expect(await admin.locator('tbody').innerText()).toContain('Jane Doe');
  });

  it('the person is signed out with their next request, and their passkey lets nobody in', async () => {
    await jane.goto('/nb/min-konto');
    await jane.waitForURL('**/nb/logg-inn?to=%2Fnb%2Fmin-konto');
    expect(await jane.locator('form.account').count()).toBe(0);
    await jane.locator('form[data-passkey] button').waitFor();
    await pressOn(jane, 'form[data-passkey] button');
    await jane.getByRole('alert').filter({ hasText: 'ikke bekreftet' }).waitFor();
  });

  it('and no browser complained', () => expect(faults).toEqual([]));
});
