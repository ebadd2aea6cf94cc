import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { tabTo } from '../../support/keyboard.js';
import { axeFaults, Site } from './site.js';

describe('the calculators', () => {
  let site: Site;
  let tab: Page;
  let plain: Page;
  beforeAll(async () => {
    site = await Site.open();
    tab = await site.tab();
    plain = await site.tab({ javaScriptEnabled: false });
  });
  afterAll(() => site.close());

  const answer = (page: Page): Promise<string> => page.locator('#answer').innerText();
  const calculate = (page: Page): Promise<void> =>
    page.getByRole('button', { name: 'Regn ut' }).click();

  it.each([
    ['99 999 999,99', 'Nei, det kreves ingen avtale', '0,01 kr under terskelen'],
    ['100 000 000', 'Nei, det kreves ingen avtale', 'Summen er lik terskelen'],
    ['100 000 000,00', 'Nei, det kreves ingen avtale', 'Summen er lik terskelen'],
    ['100 000 000,01', 'Ja, det kreves en avtale', '0,01 kr over terskelen'],
  ])('a purchase of %s, written by hand: %s', async (amount, verdict, because) => {
    await tab.goto('/nb/kalkulator/avtaleplikt');
    await tab.getByLabel('Dato').fill('2.3.2024');
    await tab.getByLabel('Beløp').fill(amount);
    await calculate(tab);
    expect(await answer(tab)).toBe(verdict);
    expect((await tab.locator('.steps').innerText()).replaceAll('\u00a0', ' ')).toContain(because);
    expect(await tab.getByRole('img', { name: /Terskelen er/ }).isVisible()).toBe(true);
    await tab.locator('.chart summary').click();
    expect(await tab.locator('.chart__table tbody tr').count()).toBe(1);
  });

  it.each([
    ['19,99', /^Prosjektet ville ikke gi noen godskriving$/],
    ['19,9999999', /^Prosjektet ville ikke gi noen godskriving$/],
    ['20', /gi 10\s000\s000\skr i godskriving$/],
    ['80', /gi 40\s000\s000\skr i godskriving$/],
    ['80,0000001', /gi 50\s000\s000\skr i godskriving$/],
    ['80,01', /gi 50\s000\s000\skr i godskriving$/],
  ])('a Norwegian share of %s %%: %s', async (share, credited) => {
    await tab.goto('/nb/kalkulator/godskriving');
    await tab.getByLabel('Verdi', { exact: true }).fill('50 mill');
    await tab.getByLabel('Norsk andel').fill(share);
    await calculate(tab);
    expect(await answer(tab)).toMatch(credited);
    expect(await tab.locator('.verdict p').innerText()).toContain(`Den norske andelen er ${share}`);
    await tab.locator('.step__rules a').first().click();
    expect(await tab.locator('h1').innerText()).toMatch(/^[RD]-\d+/);
  });

  it('every rule that a step names is a page, in readings that no step of the domain names too', async () => {
    await tab.goto(
      '/nb/kalkulator/avtaleplikt?date=2024-01-01&amount=200000000.00&kind=foa&channel=direct',
    );
    await tab.getByRole('link', { name: 'D-14' }).click();
    expect(await tab.locator('h1').innerText()).toContain('D-14');
  });

  it.each(['avtaleplikt', 'godskriving'])(
    'an empty form of %s leads to its faults',
    async (name) => {
      await tab.goto(`/nb/kalkulator/${name}`);
      await tabTo(tab, 'form .ds-button:not([name])');
      await tab.keyboard.press('Enter');
      await tab.locator('ds-error-summary:focus').waitFor();
      expect(await tab.title()).toMatch(/^Feil: /);
      expect(await axeFaults(tab)).toEqual([]);
      const fault = tab.locator('ds-error-summary a').first();
      const target = (await fault.getAttribute('href'))!;
      await fault.click();
      expect(await tab.evaluate('document.activeElement.id')).toBe(target.slice(1));
    },
  );

  it('a purchase is added, calculated and removed without a script', async () => {
    await plain.goto('/nb/kalkulator/avtaleplikt');
    await plain.locator('#date-1').fill('2.3.2024');
    await plain.locator('#amount-1').fill('60 mill');
    await plain.getByRole('button', { name: 'Legg til et kjøp' }).click();
    await plain.waitForURL(/#row-2$/);
    await plain.locator('#date-2').fill('2.3.2025');
    await plain.locator('#amount-2').fill('60 mill');
    await calculate(plain);
    expect(await answer(plain)).toBe('Ja, det kreves en avtale');
    await plain.getByRole('button', { name: 'Fjern kjøp 1' }).click();
    expect(await answer(plain)).toBe('Nei, det kreves ingen avtale');
  });

  it('a project of two years is written, sent on and changed without a script', async () => {
    await plain.goto('/nb/kalkulator/godskriving');
    await plain.locator('#date-1').fill('2.3.2024');
    await plain.locator('#value-1').fill('100 mill');
    await plain.locator('#share-1').fill('50');
    await plain.locator('#baseline-1').fill('40 mill');
    await plain.getByRole('button', { name: 'Legg til en linje' }).click();
    await plain.locator('#date-2').fill('2.3.2025');
    await plain.locator('#value-2').fill('100 mill');
    await plain.locator('#share-2').fill('50');
    await plain.locator('#factor-2').fill('2');
    await calculate(plain);
    expect(await answer(plain)).toMatch(/gi 130\s000\s000\skr i godskriving$/);
    await tab.goto(plain.url());
    expect(await answer(tab)).toBe(await answer(plain));
    await plain.getByRole('button', { name: 'Fjern linje 2' }).click();
    expect(await answer(plain)).toMatch(/gi 30\s000\s000\skr i godskriving$/);
  });

  it('makes no browser complain', () => expect(site.complaints).toEqual([]));
});
