import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Decimal } from '../../src/domain/money/decimal.js';
import { creditOfProject } from '../../src/web/credit/credit-of-project.js';
import { hrefOf } from '../../src/web/paths.js';
import { TestApp } from '../support/app.js';
import { rulebookWith } from '../support/duty-notation.js';
import { engines } from '../support/engines.js';
import { pageText } from '../support/page-text.js';

describe('the credit calculator', () => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(engines[0].newStorage);
  });
  afterAll(() => motpost.close());

  const credit = (share: string, more: Record<string, string> = {}) =>
    pageText(
      motpost.url +
        hrefOf('nb', 'credit', {}, { value: '50 000 000', share, basis: 'production', ...more }),
    );

  it.each([
    ['production', '19,99', 'ikke gi noen godskriving'],
    ['production', '20', 'gi 10 000 000 kr i godskriving'],
    ['production', '80', 'gi 40 000 000 kr i godskriving'],
    ['production', '80,01', 'gi 50 000 000 kr i godskriving'],
    ['other', '80,01', 'gi 40 005 000 kr i godskriving'],
    ['other', '100', 'gi 50 000 000 kr i godskriving'],
  ])('50 million, %s, %s %%: %s', async (basis, share, expected) =>
    expect(await credit(share, { basis })).toContain(expected),
  );

  it('a share on a bound stays on it where the amount is not whole øre', async () => {
    expect(await credit('20', { value: '0,33' })).toContain('gi 0,07 kr i godskriving');
    expect(await credit('80', { value: '0,33' })).toContain('gi 0,26 kr i godskriving');
  });

  it('a baseline is deducted, and a factor multiplies', async () => {
    const text = await credit('50', { baseline: '40 mill', factor: '2' });
    expect(text).toContain('gi 10 000 000 kr i godskriving');
    expect(await credit('50', { baseline: '60 mill' })).toContain('ingen økning');
  });

  it('a share above the whole and a factor out of bounds are refused', async () => {
    const text = await credit('100,1', { factor: '7' });
    expect(text).toMatch(/^Feil: /);
    expect(text).toContain('et tall fra 0 til 100');
    expect(text).toContain('et tall fra 0,5 til 5');
  });

  it.each([
    ['19,9999999', 'Den norske andelen er 19,9999999 %. Det er lavere enn 20 %'],
    ['80,0000001', 'Den norske andelen er 80,0000001 %. Det er høyere enn 80 %'],
    ['80', 'Den norske andelen er 80 %. Den er minst 20 % og ikke høyere enn 80 %'],
    ['20', 'Den norske andelen er 20 %. Den er minst 20 % og ikke høyere enn 80 %'],
  ])('a share of %s %% is told with the decimals that make it true', async (share, sentence) =>
    expect(await credit(share)).toContain(sentence),
  );

  it('says why a high share of something else than production stays', async () =>
    expect(await credit('80,01', { basis: 'other' })).toContain(
      'men verdien er ikke regnet ut fra produksjon',
    ));

  it('nothing has no share, and an amount below half an øre is said to be that', async () => {
    const nothing = await credit('50', { value: '0' });
    expect(nothing).toContain(
      'Prosjektet har ingen verdi, så det er ingenting å regne en andel av.',
    );
    expect(nothing).not.toContain('lavere enn');
    expect(nothing).not.toContain('etablerte omfanget');
    expect(await credit('20', { value: '0,01' })).toContain('mindre enn et halvt øre');
  });

  it('a factor that nobody stated is an assumption, also when the address is sent on', async () => {
    const own = await credit('50');
    expect(own).toContain('ganges med faktoren 1. Den er en antakelse');
    expect(own).toContain('og for linje 1 er ingen ført opp.');
    expect(own).toMatch(/R-12 Antakelse Kilde: /);
    const stated = await credit('50', { factor: '1' });
    expect(stated).toContain('faktoren 1, som er ført opp som avtalt.');
    expect(stated).not.toContain('Antakelse');
  });

  const lines = (rows: string[][]) => {
    const query = new URLSearchParams();
    for (const row of rows) {
      ['date', 'value', 'share', 'factor', 'baseline'].forEach((name, at) =>
        query.append(name, row[at] ?? ''),
      );
    }
    return pageText(motpost.url + hrefOf('nb', 'credit', {}, query));
  };

  it('lines in several years have a share together, and a baseline each year (D-8, D-9)', async () => {
    const text = await lines([
      ['2024-03-01', '100', '50', '1', '40'],
      ['2025-03-01', '300', '25', '2', '250'],
      ['2025-06-01', '100', '25', '1'],
      ['2026-06-01', '100', '25', '1'],
    ]);
    // Of 600 kroner 175 are Norwegian. 60, 150 (112.50 and 37.50) and 100 count.
    expect(text).toContain('Av 600 kr er 175 kr skapt i Norge.');
    expect(text).toContain('2024: 100 kr − 40 kr = 60 kr');
    expect(text).toContain('2025: 400 kr − 250 kr = 150 kr');
    expect(text).toContain('2026: 100 kr (ikke noe etablert omfang er ført, så alt teller)');
    expect(text).toContain('Den norske andelen er ≈ 29,1667 %.');
    expect(text).toContain('112,50 kr × 2 = 225 kr');
    expect(text).toContain('197,50 kr × 1 = 197,50 kr');
    expect(text).toContain('(197,50 kr + 225 kr) × ≈ 29,1667 % = 123,23 kr');
    for (const rule of ['R-8', 'D-8', 'D-9', 'D-10', 'R-12']) expect(text).toContain(rule);
  });

  it('a year has one baseline, wherever it is written', async () => {
    const twice = (second: string) =>
      lines([
        ['2025-03-01', '100', '50', '', '40'],
        ['2025-06-01', '100', '50', '', second],
      ]);
    expect(await twice('50')).toContain(
      'Det etablerte omfanget for 2025 er ført med to ulike beløp',
    );
    expect(await twice('40')).toContain('2025: 200 kr − 40 kr = 160 kr');
    expect(await twice('')).toContain('2025: 200 kr − 40 kr = 160 kr');
  });

  it.each([
    [['2025-02-30', '5', '5'], 'Skriv datoen for linje 1'],
    [['2990-02-01', '5', '5'], 'mer enn 50 år fram i tid'],
    [['2025-02-01', '', ''], 'Skriv verdien for linje 1'],
    [['2025-02-01', '-5', '5'], 'Skriv verdien for linje 1'],
    [['2025-02-01', '5', ''], 'Skriv den norske andelen for linje 1'],
    [['2025-02-01', '5', '5,00000000001'], 'høyst 10 desimaler'],
    [['2025-02-01', '5', '5', '5,01'], 'Skriv faktoren for linje 1 som et tall fra 0,5 til 5'],
    [['2025-02-01', '5', '5', '1', 'mye'], 'Skriv det etablerte omfanget for linje 1'],
    [['2025-02-01', '99 999 999 999 999 999', '5'], 'for stort til å regne'],
    [['2025-02-01', '90 000 000 000 000', '100', '5'], 'for stort til å regne'],
  ])('%j: %s', async (row, sentence) => {
    const text = await lines([row]);
    expect(text).toMatch(/^Feil: /);
    expect(text).toContain(sentence);
  });

  it('an empty form says what to fill in, and adding a line does not', async () => {
    expect(await lines([['', '', '']])).toContain('Skriv verdien for linje 1');
    const more = await pageText(`${motpost.url}/nb/kalkulator/godskriving?value=&share=&more=1`);
    expect(more).not.toMatch(/^Feil/);
  });

  it('a line is removed without a script', async () => {
    const query = 'date=2025-01-01&value=5&share=50&date=2025-02-01&value=7&share=50&remove=1';
    const removed = await fetch(`${motpost.url}/nb/kalkulator/godskriving?${query}`);
    await removed.text();
    expect(removed.url).toContain('value=7.00');
    expect(removed.url).not.toContain('value=5');
  });

  it('days before the rulebook have a sentence of their own', () => {
    const rulebook = rulebookWith();
    const line = { sharePercent: new Decimal(50), factor: '1', baseline: null };
    const asked = {
      basis: 'production',
      lines: [{ ...line, date: '2016-12-31', value: new Decimal(1) }],
    } as const;
    expect(creditOfProject(asked, rulebook)).toMatchObject({
      ok: false,
      refusal: { code: 'no_parameter_in_force', facts: { date: '2016-12-31' } },
    });
  });
});
