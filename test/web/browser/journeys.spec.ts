import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { tabTo } from '../../support/keyboard.js';
import { axeFaults, Site } from './site.js';

describe('ways through the pages', () => {
  let site: Site;
  let tab: Page;
  beforeAll(async () => {
    site = await Site.open();
    tab = await site.tab();
  });
  afterAll(() => site.close());

  it('from the front page to a contact by keyboard alone', async () => {
    await tab.goto('/nb');
    await tab.keyboard.press('Tab');
    expect(await tab.locator('.ds-skip-link:focus').isVisible()).toBe(true);
    await tab.keyboard.press('Enter');
    await tabTo(tab, '#q');
    await tab.keyboard.type('kystradar');
    await tab.keyboard.press('Enter');
    await tab.waitForURL('**/nb/register?q=kystradar');
    await tabTo(tab, 'tbody th a');
    await tab.keyboard.press('Enter');
    await tab.waitForURL('**/nb/register/*');
    await tabTo(tab, '.contact a[href^="mailto:offset@"]');
  });

  it('from a contact to the report that it does not answer by keyboard alone', async () => {
    await tab.goto(`/nb/register/${site.agreements[2]}`);
    await tabTo(tab, '.contact a[href$="/meld-kontakt"]');
    await tab.keyboard.press('Enter');
    await tab.waitForURL('**/meld-kontakt');
    await tabTo(tab, '.ds-button[type=submit]');
    await tab.keyboard.press('Enter');
    await tab.locator('ds-error-summary:focus').waitFor();
    expect(await tab.title()).toMatch(/^Feil: /);
    expect(await axeFaults(tab)).toEqual([]);
    await tab.locator('ds-error-summary a').first().click();
    expect(await tab.evaluate('document.activeElement.id')).toBe('fault');
    await tab.keyboard.press('Space');
    await tabTo(tab, '#details');
    await tab.keyboard.type('Ringte tre ganger.');
    await tabTo(tab, '.ds-button[type=submit]');
    await tab.keyboard.press('Enter');
    await tab.waitForURL('**/meld-kontakt/takk');
    expect(await tab.locator('h1').innerText()).toBe('Takk for meldingen');
    const { body } = await site.motpost.call('officer', 'GET', '/api/v1/contact-reports');
    expect(body.items).toMatchObject([{ fault: 'no_answer', details: 'Ringte tre ganger.' }]);
  });

  it('the skip link moves the focus past the menu', async () => {
    await tab.goto('/nb/regler');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    expect(await tab.evaluate('document.activeElement.id')).toBe('main');
  });

  it('the language is switched on the spot, with the question', async () => {
    await tab.goto('/nb/register?country=SE');
    await tab.getByRole('link', { name: 'Nynorsk' }).click();
    await tab.waitForURL('**/nn/register?country=SE');
    await tab.goto('/nb/kalkulator/avtaleplikt');
    await tab.getByRole('link', { name: 'English' }).click();
    await tab.waitForURL('**/en/calculator/agreement-duty');
  });

  it('filters narrow the list, stand in the address, and are removed one by one', async () => {
    await tab.goto('/nb/register');
    expect(await tab.locator('.chips li').count()).toBe(0);
    await tab.locator('summary', { hasText: 'Land' }).click();
    await tab.getByLabel(/Sverige/).check();
    await tab.locator('summary', { hasText: 'Gjenstår' }).click();
    await tab.getByLabel('Gjenstår minst').fill('100 mill');
    await tab.getByRole('button', { name: 'Vis avtalene' }).click();
    await tab.waitForURL('**/nb/register?country=SE&remainingMin=100000000.00#hits');
    expect(await tab.locator('.register tbody tr').count()).toBeGreaterThan(0);
    expect(await tab.title()).toMatch(/^\d+ avtaler? om industrisamarbeid – Motpost$/);
    await tab.getByRole('link', { name: 'Fjern filteret Land: Sverige' }).click();
    await tab.waitForURL('**/nb/register?remainingMin=100000000.00');
  });

  it('what is chosen stays chosen, also when no agreement has it', async () => {
    await tab.goto('/nb/register?area=command_and_control&country=AU');
    expect(await tab.locator('.chips').innerText()).toContain('Land: Australia');
    expect(await tab.locator('.chips').innerText()).not.toContain('command_and_control');
    await tab.getByRole('button', { name: 'Vis avtalene' }).click();
    await tab.waitForURL('**/nb/register?area=command_and_control&country=AU#hits');
  });

  it('the number of hits is said aloud', async () => {
    await tab.goto('/nb/register?country=FI');
    const said = tab.locator('#announcements[role=status]');
    await said.filter({ hasText: /^\d+ avtaler?$/ }).waitFor({ state: 'attached' });
  });

  it('no hits say which filter shuts out what, and offer to drop it', async () => {
    await tab.goto('/nb/register?area=space&country=US');
    expect(await tab.locator('.zero').innerText()).toContain('Land: USA');
    expect(await tab.locator('.zero').innerText()).toMatch(
      /Uten dette filteret er det \d+ avtaler/,
    );
    await tab.locator('.zero a', { hasText: 'Fjern filteret' }).first().click();
    expect(await tab.locator('.register tbody tr').count()).toBeGreaterThan(0);
  });

  it('the list is sorted by its heads and goes on to the next page', async () => {
    await tab.goto('/nb/register');
    await tab.locator('thead a', { hasText: 'Gjenstår' }).click();
    await tab.waitForURL('**/nb/register?sort=-remaining');
    expect(await tab.locator('th[aria-sort=descending]').innerText()).toContain('Gjenstår');
    const amounts = await tab
      .locator('td data')
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))));
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    await tab.getByRole('link', { name: 'Neste side' }).click();
    await tab.waitForURL(/cursor=/);
    expect(await tab.locator('.register tbody tr').count()).toBe(5);
  });

  it('exports hold what is shown', async () => {
    await tab.goto('/nb/register?country=SE');
    const rows = await tab.locator('.register tbody tr').count();
    const href = await tab.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href');
    const csv = await (await fetch(site.motpost.url + href!)).text();
    expect(csv.trim().split('\n')).toHaveLength(rows + 1);
  });

  it('an error is said in the title and takes the focus', async () => {
    await tab.goto('/nb/kalkulator/godskriving');
    await tab.getByLabel('Verdi', { exact: true }).fill('mye');
    await tab.getByRole('button', { name: 'Regn ut' }).click();
    await tab.waitForURL(/value=mye/);
    expect(await tab.title()).toMatch(/^Feil: /);
    await tab.locator('ds-error-summary:focus').waitFor();
    await tab.locator('ds-error-summary a').first().click();
    expect(await tab.evaluate('document.activeElement.id')).toBe('value-1');
  });

  it('where the system chooses the colours, the crosses of the chips are seen', async () => {
    await tab.emulateMedia({ forcedColors: 'active' });
    await tab.goto('/nb/register?country=SE&status=lukket');
    const unseen = await tab.evaluate(`[...document.querySelectorAll('.ds-chip[data-removable]')]
      .filter((chip) => getComputedStyle(chip, '::after').backgroundColor ===
                        getComputedStyle(chip).backgroundColor)
      .map((chip) => chip.textContent)`);
    expect(await tab.locator('.ds-chip[data-removable]').count()).toBe(2);
    expect(unseen).toEqual([]);
    await tab.emulateMedia({ forcedColors: 'none' });
  });

  it('on paper: what was asked and answered, and none of what only a screen needs', async () => {
    await tab.emulateMedia({ media: 'print' });
    await tab.goto(`/nb/register/${site.agreements[2]}`);
    for (const gone of ['.site-menu', '.language-switch', '.site-footer', '[data-action=print]']) {
      expect(await tab.locator(gone).first().isVisible()).toBe(false);
    }
    expect(await tab.locator('h1').isVisible()).toBe(true);
    expect(await tab.locator('.chart__image--wide').isVisible()).toBe(true);
    expect(await tab.locator('.chart__table table').isVisible()).toBe(true);
    expect(await tab.getByText('offset@supplier3.example.com').isVisible()).toBe(true);
    expect(await tab.locator('.print-only').innerText()).toMatch(
      new RegExp(`^\\d+\\. \\p{L}+ \\d{4} · http.*/nb/register/${site.agreements[2]}$`, 'u'),
    );
    // Invented suppliers and amounts must be known as such on paper too.
    expect(await tab.locator('.demo-notice').isVisible()).toBe(true);
    expect((await tab.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await tab.emulateMedia({ media: null });
  });

  it.each(['avtaleplikt?date=2.3.2024&amount=5000', 'godskriving?value=5000&share=20'])(
    'on paper: the calculation %s says of which day it is and where it stands',
    async (question) => {
      await tab.goto(`/nb/kalkulator/${question}&currency=NOK&basis=production`);
      await tab.emulateMedia({ media: 'print' });
      const pathOf = (url: string): string => url.slice(new URL(url).origin.length);
      const [day, address] = (await tab.locator('.print-only').innerText()).split(' · ');
      expect(day).toMatch(/^\d+\. \p{L}+ \d{4}$/u);
      expect(pathOf(address!)).toBe(pathOf(tab.url()));
      await tab.emulateMedia({ media: null });
    },
  );

  it('on paper: the register says which list it is, of which day and from where', async () => {
    await tab.emulateMedia({ media: 'print' });
    await tab.goto('/nb/register?q=radar&country=GB');
    expect(await tab.locator('.chips').innerText()).toContain('Land: Storbritannia');
    expect(await tab.locator('.print-only').innerText()).toMatch(
      /^\d+\. \p{L}+ \d{4} · http.*\/nb\/register\?q=radar&country=GB$/u,
    );
    expect(await tab.getByRole('button').count()).toBe(0);
    await tab.emulateMedia({ media: null });
    expect(await tab.locator('.print-only').isVisible()).toBe(false);
  });

  it('makes no browser complain', () => expect(site.complaints).toEqual([]));

  describe('without a script', () => {
    let plain: Page;
    beforeAll(async () => {
      plain = await site.tab({ javaScriptEnabled: false });
    });

    it('from the front page to a contact', async () => {
      await plain.goto('/nn');
      await plain.locator('#q').fill('radar');
      await plain.locator('.hero button').click();
      await plain.locator('tbody th a').first().click();
      expect(await plain.locator('.contact a[href^="mailto:"]').first().isVisible()).toBe(true);
      expect(await plain.locator('[data-action=print]').isVisible()).toBe(false);
    });

    it('a contact is reported', async () => {
      await plain.goto(`/nn/register/${site.agreements[3]}`);
      await plain.locator('.contact a[href$="/meld-kontakt"]').click();
      await plain.getByRole('button', { name: 'Send meldinga' }).click();
      await plain.locator('ds-error-summary').waitFor();
      await plain.getByLabel('E-posten kom i retur').check();
      await plain.getByRole('button', { name: 'Send meldinga' }).click();
      expect(await plain.locator('h1').innerText()).toBe('Takk for meldinga');
    });

    it('filters open, and the table of a chart too', async () => {
      await plain.goto(`/nb/register/${site.agreements[2]}`);
      await plain.locator('.chart summary').click();
      await plain.locator('.chart table').waitFor();
      await plain.goto('/nb/register');
      await plain.locator('summary', { hasText: 'Status' }).click();
      await plain.locator('#status-open').waitFor();
    });
  });
});
