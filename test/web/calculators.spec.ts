import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readDate } from '../../src/web/forms/read-date.js';
import { readAmount, readDecimal } from '../../src/web/forms/read-number.js';
import { hrefOf } from '../../src/web/paths.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';

describe('what people write', () => {
  it.each([
    ['1 000 000,50', 'nb', '1000000.50'],
    ['1\u00a0000\u00a0000,50', 'nn', '1000000.50'],
    ['1.000.000', 'nb', '1000000.00'],
    ['1000000.5', 'nb', '1000000.50'],
    ['1,000,000.50', 'en', '1000000.50'],
    ['\u22125 000', 'nb', '-5000.00'],
    ['100 mill.', 'nb', '100000000.00'],
    ['1,5 milliarder', 'nb', '1500000000.00'],
    ['40 MNOK', 'en', '40000000.00'],
    ['kr 40,-', 'nb', '40.00'],
    ['40 000 kr', 'nb', '40000.00'],
  ] as const)('"%s" in %s is the amount %s', (text, language, amount) =>
    expect(readAmount(text, language)?.toFixed(2)).toBe(amount),
  );

  it.each([
    ['', 'nb'],
    ['mye', 'nb'],
    ['1,000,50', 'nb'],
    ['1,00', 'en'],
    ['1e9', 'nb'],
    ['--5', 'nb'],
  ] as const)('"%s" in %s is no amount', (text, language) =>
    expect(readAmount(text, language)).toBeUndefined(),
  );

  it.each([
    ['80,01', '80.01'],
    ['80.01 %', '80.01'],
    ['0,125', '0.125'],
  ])('"%s" is the number %s', (text, number) => expect(readDecimal(text)?.toFixed()).toBe(number));

  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2.3.2026', '2026-03-02'],
    ['02/03/2026', '2026-03-02'],
    ['31.2.2026', undefined],
    ['i dag', undefined],
  ])('"%s" is the date %s', (text, date) => expect(readDate(text)).toBe(date));
});

describe('the calculators', () => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(engines[0].newStorage);
  });
  afterAll(() => motpost.close());

  /** The page's text at the end of the redirects, without its markup. */
  async function show(path: string): Promise<string> {
    const html = await (await fetch(motpost.url + path)).text();
    const main = /<main[^]*<\/main>/.exec(html)![0];
    return `${/<title>[^<]*/.exec(html)![0].slice(7)}\n${main
      .replace(/<(svg|form)[^]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&[lg]t;/g, (mark) => (mark === '&lt;' ? '<' : '>'))
      .replace(/\s+/g, ' ')}`;
  }

  const duty = (purchases: Record<string, string>[], language: 'nb' | 'nn' | 'en' = 'nb') => {
    const names = ['what', 'date', 'amount', 'currency', 'status', 'channel', 'kind'];
    const query = new URLSearchParams();
    const byDefault: Record<string, string> = { currency: 'NOK', status: 'signed' };
    for (const purchase of purchases) {
      for (const name of names) query.append(name, purchase[name] ?? byDefault[name] ?? '');
    }
    return show(hrefOf(language, 'duty', {}, query));
  };

  it.each([
    ['100 000 000', 'Nei, det kreves ingen avtale', 'nøyaktig lik terskelen'],
    ['100 000 000,01', 'Ja, det kreves en avtale', '0,01 kr over terskelen'],
    ['99 999 999,99', 'Nei, det kreves ingen avtale', '0,01 kr under terskelen'],
  ])('one purchase of %s: %s', async (amount, verdict, because) => {
    const text = await duty([{ date: '2024-01-01', amount }]);
    expect(text).toContain(verdict);
    expect(text).toContain(because);
  });

  const four = [
    { date: '2021-01-10', amount: '40 mill' },
    { date: '2022-03-01', amount: '35 mill' },
    { date: '2023-05-05', amount: '24 mill' },
  ];

  it('purchases add up within five years, and the answer names them', async () => {
    expect(await duty(four)).toContain('Nei, det kreves ingen avtale');
    const text = await duty([...four, { date: '2024-02-01', amount: '1,5 mill' }]);
    expect(text).toContain('passerer terskelen 1. februar 2024');
    expect(text).toContain('Avtalen må dekke kjøp 1, 2, 3 og 4.');
  });

  it('a purchase leaves the window on the day five years later', async () => {
    const sixty = (date: string) => ({ date, amount: '60 mill' });
    expect(await duty([sixty('2019-06-01'), sixty('2024-06-01')])).toContain('ingen avtale');
    expect(await duty([sixty('2019-06-02'), sixty('2024-06-01')])).toContain('kreves en avtale');
  });

  it('expected purchases call for a conditional agreement, in every language', async () => {
    const likely: Record<string, string>[] = [
      { date: '2024-01-01', amount: '60000000' },
      { date: '2026-12-01', amount: '50000000', status: 'expected' },
    ];
    expect(await duty(likely)).toContain('Ja, det kreves en betinget avtale');
    expect(await duty(likely, 'nn')).toContain('Ja, det trengst ein vilkårsbunden avtale');
    expect(await duty(likely, 'en')).toContain('Yes, a conditional agreement is required');
  });

  it.each([
    ['foa', '', 'Nei, det følger FOA', 'Nei, det kreves ingen avtale'],
    ['defence', 'fms-shared', 'Nei, andre land er med', 'Nei, det kreves ingen avtale'],
    ['defence', 'fms', 'Ja', 'Ja, det kreves en avtale'],
    ['norwegian', '', 'Vurderes alene', 'Ja, det kreves en avtale'],
  ])('a purchase of kind %s through "%s": %s', async (kind, channel, counted, verdict) => {
    const text = await duty([{ date: '2017-05-02', amount: '152 mill', kind, channel }]);
    expect(text).toContain(counted);
    expect(text).toContain(verdict);
  });

  it('a Norwegian supplier’s purchase is held against the threshold only once it is signed', async () => {
    const purchase = { date: '2017-05-02', amount: '152 mill', kind: 'norwegian' };
    expect(await duty([purchase])).toContain('152 000 000,00 kr > 100 000 000,00 kr (terskel)');
    const text = await duty([{ ...purchase, status: 'expected' }]);
    expect(text).toContain('vurderes alene, og først når det er signert.');
    expect(text).not.toContain('(terskel)');
  });

  it('what is wrong is said at the top, in the title, and calculates nothing', async () => {
    const text = await duty([
      { date: '31.2.2026', amount: '100 mill' },
      { date: '2031-01-01', amount: 'mye' },
      { date: '2025-01-01', amount: '5', currency: 'XTS' },
    ]);
    expect(text).toMatch(/^Feil: Krever dette kjøpet en avtale\?/);
    expect(text).toContain('Skriv datoen for kjøp 1');
    expect(text).toContain('Kjøp 2 er ført som signert, men datoen er fram i tid');
    expect(text).toContain('Skriv beløpet for kjøp 2');
    expect(text).not.toContain('det kreves');
    const noRate = await duty([{ date: '2025-01-01', amount: '5', currency: 'XTS' }]);
    expect(noRate).toContain('Vi har ingen kurs for XTS');
  });

  it('a purchase is added and removed without a script', async () => {
    const more = await fetch(
      `${motpost.url}/nb/kalkulator/avtaleplikt?date=2024-01-01&amount=5&more=1`,
    );
    expect(await more.text()).toContain('id="amount-2"');
    const removed = await fetch(
      `${motpost.url}/nb/kalkulator/avtaleplikt?date=2024-01-01&amount=5&date=2024-02-01&amount=7&remove=1`,
    );
    expect(removed.url).toContain('amount=7.00');
    expect(removed.url).not.toContain('amount=5');
  });

  const credit = (share: string, more: Record<string, string> = {}) =>
    show(hrefOf('nb', 'credit', {}, { value: '50 000 000', share, basis: 'production', ...more }));

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
});
