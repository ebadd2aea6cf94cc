import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Language, languages } from '../../../src/web/languages.js';
import { hrefOf, type PageName, type PathParams } from '../../../src/web/paths.js';
import { passkeyPerson } from '../../support/passkeys.js';
import { signIn } from '../../support/signed-in.js';
import { anOrganisation } from '../../support/steps/registry.js';
import { axeFaults, cutOff, overflow, Site } from './site.js';

const NOBODY = '0199a3a0-7b1e-7c3a-9f0e-2f6f1b8d5c11';

describe('every page around signing in', () => {
  let site: Site;
  let folder: string;
  let ids: Record<'person' | 'revoked' | 'invitation', string>;
  const tabs: Record<string, Page> = {};

  const invite = async (name: string, organisationId: string) => {
    const body = { name, email: `${name}@kestrel.example.com`, role: 'supplier', organisationId };
    const made = await site.motpost.call('officer', 'POST', '/api/v1/invitations', body);
    return { invitation: String(made.body.id), person: String(made.body.personId) };
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'motpost-mail-'));
    const mail = { smtpUrl: null, folder, from: 'motpost@example.com' };
    site = await Site.open({ mail });
    const { motpost } = site;
    const { id } = await anOrganisation(motpost);
    const open = await invite('a.very.long.name.that.has.no.room', id);
    const { person: revoked } = await invite('gone', id);
    const reason = { reason: 'Left the firm, and gave the laptop back.' };
    const path = `/api/v1/persons/${revoked}/revocation`;
    await motpost.call('admin', 'POST', path, reason, { 'if-match': '"1"' });
    ids = { ...open, revoked };
    const baseURL = motpost.config.baseUrl;
    tabs.public = await site.tab({ baseURL });
    const cookies = {
      admin: (await signIn(motpost, 'admin')).cookie,
      auditor: (await signIn(motpost, 'auditor')).cookie,
      officer: (await signIn(motpost, 'officer')).cookie,
      supplier: await passkeyPerson(motpost, id),
    };
    for (const [who, cookie] of Object.entries(cookies)) {
      tabs[who] = await site.tab({ baseURL }, cookie);
    }
  });
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  type Way = (tab: Page, language: Language) => Promise<unknown>;
  const to =
    (
      name: PageName,
      params: () => PathParams = () => ({}),
      query: Record<string, string> = {},
    ): Way =>
    (tab, language) =>
      tab.goto(hrefOf(language, name, params(), query));
  /** Opens a page and sends its form as it is. */
  const sent =
    (name: PageName, params: () => PathParams = () => ({})): Way =>
    async (tab, language) => {
      await tab.goto(hrefOf(language, name, params()));
      await tab.locator('main form[method=post] button[type=submit]').last().click();
      await tab.locator('ds-error-summary:focus').waitFor();
    };
  const person = () => ({ id: ids.person });
  const pages: Record<string, [who: string, way: Way]> = {
    'signing in': ['public', to('signIn')],
    'signing in, refused': ['public', to('signIn', undefined, { fault: 'no-access' })],
    'the demo users': ['public', (tab, language) => tab.goto(`/sign-in/demo?language=${language}`)],
    'an invitation': ['public', to('invitation')],
    'one’s own page': ['officer', to('home')],
    'one’s account': ['officer', to('account')],
    'one’s account with passkeys': ['supplier', to('account', undefined, { done: 'sessionEnded' })],
    'one’s account after a fault': [
      'supplier',
      to('account', undefined, { fault: 'illegal_step' }),
    ],
    people: ['admin', to('persons')],
    'nobody among the people': [
      'admin',
      to('persons', undefined, { role: 'firm', revoked: 'true' }),
    ],
    'a person': ['admin', to('person', person)],
    'a person, revoked': [
      'auditor',
      to('person', () => ({ id: ids.revoked }), { done: 'revoked' }),
    ],
    'a person without a reason': ['admin', sent('person', person)],
    'giving access': ['admin', to('bindPerson')],
    'giving access, with errors': ['admin', sent('bindPerson')],
    invitations: ['officer', to('invitations')],
    'a sent invitation': ['officer', to('sentInvitation', () => ({ id: ids.invitation }))],
    inviting: ['officer', to('invitePerson')],
    'inviting, with errors': ['officer', sent('invitePerson')],
    sessions: ['admin', to('sessions')],
    'the sessions of nobody': ['admin', to('sessions', undefined, { personId: NOBODY })],
    'the audit log': ['auditor', to('auditLog')],
    'the audit log, misunderstood': [
      'auditor',
      to('auditLog', undefined, { from: 'x', objectId: '1' }),
    ],
    'the audit log, found nothing': ['auditor', to('auditLog', undefined, { to: '1.3.2001' })],
    'a page for others': ['officer', to('auditLog')],
  };
  const cases = Object.keys(pages).flatMap((what) =>
    languages.map((language): [string, Language] => [what, language]),
  );

  const check = async (tab: Page, language: Language): Promise<void> => {
    expect(await tab.locator('html').getAttribute('lang')).toBe(language);
    expect(await tab.locator('h1').count()).toBe(1);
    expect(await axeFaults(tab)).toEqual([]);
    await tab.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFaults(tab)).toEqual([]);
    for (const width of [1280, 900, 768, 320]) {
      await tab.setViewportSize({ width, height: 900 });
      expect([width, await overflow(tab)]).toEqual([width, 0]);
      expect([width, await cutOff(tab)]).toEqual([width, []]);
    }
    expect(await axeFaults(tab)).toEqual([]);
  };

  it.each(cases)(
    '%s in %s: axe finds nothing, light or dark, wide or narrow, and it fits the window',
    async (what, language) => {
      const [who, way] = pages[what]!;
      const tab = tabs[who]!;
      await tab.setViewportSize({ width: 1280, height: 900 });
      await tab.emulateMedia({ colorScheme: 'light' });
      await way(tab, language);
      await check(tab, language);
    },
  );

  it.each(languages)('signed out in %s: the same', async (language) => {
    const { cookie } = await signIn(site.motpost, 'firm');
    const tab = await site.tab({ baseURL: site.motpost.config.baseUrl }, cookie);
    await tab.goto(hrefOf(language, 'account'));
    await tab.locator('main form button').last().click();
    await tab.locator('form.account').waitFor({ state: 'detached' });
    await check(tab, language);
  });

  it('makes no browser complain', () => expect(site.complaints).toEqual([]));
});
