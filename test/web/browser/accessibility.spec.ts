import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { rulebookInForce } from '../../../src/rulebook/current-rulebook.js';
import { type Language, languages } from '../../../src/web/languages.js';
import { hrefOf, type PageName, type PathParams } from '../../../src/web/paths.js';
import { axeFaults, cutOff, overflow, Site } from './site.js';

const FOUR_PURCHASES = {
  date: ['2021-01-10', '2022-03-01', '2023-05-05', '2027-02-01'],
  amount: ['40000000.00', '35000000.00', '24000000.00', '21500000.00'],
  status: ['signed', 'signed', 'signed', 'expected'],
  kind: ['defence', 'norwegian', 'defence', 'defence'],
};

const SEVERAL_ANSWERS = {
  what: ['Radar', 'Missiler', 'Ammunisjon', 'Sikringsmateriell til grensestasjonen'],
  date: ['2010-01-10', '2022-03-01', '2027-05-05', '2025-02-01'],
  amount: ['140000000.00', '135000000.00', '124000000.00', '121500000.00'],
  status: ['signed', 'signed', 'expected', 'signed'],
  kind: ['defence', 'defence', 'norwegian', 'foa'],
};

describe('every page', () => {
  let site: Site;
  let tab: Page;
  let version: string;
  beforeAll(async () => {
    site = await Site.open();
    ({ version } = await site.motpost.database.read(rulebookInForce));
    tab = await site.tab();
  });
  afterAll(() => site.close());

  const query = (fields: Record<string, string | string[]>): URLSearchParams => {
    const search = new URLSearchParams();
    for (const [name, values] of Object.entries(fields)) {
      for (const value of [values].flat()) search.append(name, value);
    }
    return search;
  };

  type Shown = [name: PageName, params?: PathParams, fields?: Record<string, string | string[]>];
  const pages: Record<string, () => Shown> = {
    'the front page': () => ['front'],
    'the register': () => ['register'],
    'the register, filtered': () => ['register', {}, { q: 'radar', area: ['sensor', 'missile'] }],
    'the register with no hits': () => ['register', {}, { country: 'US', area: 'space' }],
    'the register, misunderstood': () => ['register', {}, { remainingMin: 'mye' }],
    'the register, asked for what it does not know': () => [
      'register',
      {},
      { country: 'SE', status: 'lukket', land: 'SE' },
    ],
    'the register, where only two filters together find nothing': () => [
      'register',
      {},
      { country: 'SE', area: 'space', remainingMax: '1.00' },
    ],
    'an agreement': () => ['agreement', { id: site.agreements[2]! }],
    'a fulfilled agreement': () => ['agreement', { id: site.agreements[5]! }],
    'reporting a contact': () => ['reportContact', { id: site.agreements[2]! }],
    'a contact that is reported': () => ['contactReported', { id: site.agreements[2]! }],
    'the calculators': () => ['calculators'],
    'the duty calculator': () => ['duty'],
    'the duty calculator with an answer': () => ['duty', {}, FOUR_PURCHASES],
    'the duty calculator with errors': () => ['duty', {}, { date: 'i dag', amount: 'mye' }],
    'the credit calculator with an answer': () => [
      'credit',
      {},
      { value: '50000000.00', share: '80.01', basis: 'production', factor: '2', baseline: '5' },
    ],
    'the duty calculator with several crossings, a Norwegian supplier and an exemption': () => [
      'duty',
      {},
      SEVERAL_ANSWERS,
    ],
    'the credit calculator with lines of two years': () => [
      'credit',
      {},
      {
        date: ['2024-03-01', '2025-03-01'],
        value: ['50000000.00', '90000000.00'],
        share: ['80.01', '33.3333333'],
        factor: ['', '2'],
        baseline: ['5', ''],
      },
    ],
    'the credit calculator with errors': () => ['credit', {}, { value: '', share: '101' }],
    'the rules': () => ['rules'],
    'a rule': () => ['rule', { rule: 'R-12' }],
    'a reading, its record with links and a list': () => ['rule', { rule: 'D-20' }],
    'a rulebook': () => ['rulebook', { version }],
    'about Motpost': () => ['about'],
    privacy: () => ['privacy'],
    'signing in': () => ['signIn'],
    'a page that is not there': () => ['rule', { rule: 'R-99' }],
  };

  const cases = Object.keys(pages).flatMap((what) =>
    languages.map((language): [string, Language] => [what, language]),
  );

  it.each(cases)(
    '%s in %s: axe finds nothing, light or dark, wide or narrow, and it fits the window',
    async (what, language) => {
      const [name, params = {}, fields = {}] = pages[what]!();
      await tab.setViewportSize({ width: 1280, height: 900 });
      await tab.emulateMedia({ colorScheme: 'light' });
      await tab.goto(hrefOf(language, name, params, query(fields)));
      expect(await tab.locator('html').getAttribute('lang')).toBe(language);
      expect(await tab.locator('h1').count()).toBe(1);
      expect(await axeFaults(tab)).toEqual([]);
      await tab.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFaults(tab)).toEqual([]);
      await tab.evaluate(
        'document.querySelectorAll("details").forEach((one) => (one.open = true))',
      );
      for (const width of [1280, 768, 320]) {
        await tab.setViewportSize({ width, height: 900 });
        expect([width, await overflow(tab)]).toEqual([width, 0]);
        expect([width, await cutOff(tab)]).toEqual([width, []]);
      }
      expect(await axeFaults(tab)).toEqual([]);
    },
  );

  it('makes no browser complain', () => expect(site.complaints).toEqual([]));
});
