import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RateTable } from '../../src/domain/money/exchange.js';
import { assessPurchases } from '../../src/web/duty/assess-purchases.js';
import { formatOf } from '../../src/web/format.js';
import { hrefOf } from '../../src/web/paths.js';
import { textsOf } from '../../src/web/texts/catalogue.js';
import { TestApp } from '../support/app.js';
import { rulebookWith } from '../support/duty-notation.js';
import { engines } from '../support/engines.js';
import { pageText } from '../support/page-text.js';

describe('the duty calculator', () => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(engines[0].newStorage);
  });
  afterAll(() => motpost.close());

  const show = (path: string) => pageText(motpost.url + path);
  const pathOf = (purchases: Record<string, string>[], language: 'nb' | 'nn' | 'en' = 'nb') => {
    const names = ['what', 'date', 'amount', 'currency', 'status', 'channel', 'kind'];
    const query = new URLSearchParams();
    const byDefault: Record<string, string> = {
      currency: 'NOK',
      status: 'signed',
      channel: 'direct',
      kind: 'defence',
    };
    for (const purchase of purchases) {
      for (const name of names) query.append(name, purchase[name] ?? byDefault[name] ?? '');
    }
    return hrefOf(language, 'duty', {}, query);
  };
  const duty = (...asked: Parameters<typeof pathOf>) => show(pathOf(...asked));

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
    ['foa', 'direct', 'Nei, det følger FOA', 'Nei, hvis unntaket blir godkjent'],
    ['defence', 'fms-shared', 'Nei, andre land er med', 'Nei, hvis unntaket blir godkjent'],
    ['defence', 'fms', 'Ja', 'Ja, det kreves en avtale'],
    ['norwegian', 'direct', 'Vurderes alene', 'Ja, det kreves en avtale'],
  ])('a purchase of kind %s through "%s": %s', async (kind, channel, counted, verdict) => {
    const text = await duty([{ date: '2017-05-02', amount: '152 mill', kind, channel }]);
    expect(text).toContain(counted);
    expect(text).toContain(verdict);
  });

  it('a Norwegian supplier’s purchase that is expected needs an agreement once it is signed', async () => {
    const purchase = { date: '2017-05-02', amount: '152 mill', kind: 'norwegian' };
    expect(await duty([purchase])).toContain('152 000 000,00 kr > 100 000 000,00 kr (terskel)');
    const text = await duty([{ ...purchase, date: '2027-05-02', status: 'expected' }]);
    expect(text).toContain('Ja, når kjøpet blir signert');
    expect(text).toContain('Når kjøpet blir signert, kreves det en avtale.');
    expect(text).toContain('Krever avtale når det signeres');
    expect(text).not.toContain('Under terskelen');
    const small = await duty([{ ...purchase, amount: '100 mill', status: 'expected' }]);
    expect(small).toContain('Nei, det kreves ingen avtale');
    expect(small).toContain('Det er ikke over terskelen');
  });

  it('each crossing is told for itself, and so is a Norwegian supplier', async () => {
    const sixty = (date: string) => ({ date, amount: '60 mill' });
    const text = await duty([
      ...['2010-01-01', '2011-01-01', '2020-01-01', '2021-01-01'].map(sixty),
      { date: '2021-02-01', amount: '101 mill', kind: 'norwegian' },
      { date: '2021-03-01', amount: '1 mill' },
    ]);
    expect(text).toContain('Ja, det kreves flere avtaler');
    expect(text).toContain('Kjøp 1 og 2 passerer terskelen 1. januar 2011.');
    expect(text).toContain('Kjøp 3 og 4 passerer terskelen 1. januar 2021.');
    expect(text).toContain('Avtalen må dekke kjøp 1 og 2.');
    expect(text).toContain(
      'Avtalen må dekke kjøp 3 og 4. I tillegg må kjøp 6 legges til i avtalen.',
    );
    expect(text).toContain(
      'Kjøp 5 fra norsk leverandør har deler laget i utlandet for 101 000 000 kr.',
    );
  });

  it('an exemption holds once two people have approved it, and until then it is said what does', async () => {
    const text = await duty([
      { date: '2024-01-01', amount: '60 mill' },
      { date: '2024-02-01', amount: '60 mill', kind: 'foa' },
    ]);
    expect(text).toContain(
      'Kjøp 2 er unntatt etter reglene når to personer har godkjent unntaket. ' +
        'Til da regnes det som andre kjøp, og da kreves det avtale for kjøp 1 og 2.',
    );
    expect(text).toContain('Unntatt når det er godkjent');
    expect(text).toContain('D-14');
    const shared = { kind: 'norwegian', channel: 'nspa-shared', status: 'expected' };
    expect(await duty([{ date: '2027-02-01', amount: '101 mill', ...shared }])).toContain(
      'Til da regnes det som andre kjøp, og da kreves det avtale for kjøp 1.',
    );
    const small = await duty([{ date: '2024-02-01', amount: '60 mill', kind: 'foa' }]);
    expect(small).toContain('Nei, det kreves ingen avtale');
    expect(small).toContain('og det endrer ikke svaret her.');
  });

  it('an empty form says what to fill in, and adding a purchase does not', async () => {
    const empty = await duty([{}]);
    expect(empty).toMatch(/^Feil: /);
    expect(empty).toContain('Skriv datoen for kjøp 1');
    expect(empty).toContain('Skriv beløpet for kjøp 1. Er det ukjent');
    expect(await show('/nb/kalkulator/avtaleplikt?what=&date=&amount=&more=1')).not.toMatch(
      /^Feil/,
    );
    expect(await duty([{ what: 'Radar' }])).toContain('Skriv datoen for kjøp 1');
  });

  it.each([
    [{ date: '2024-01-01', amount: '' }, 'et ukjent beløp er ikke null'],
    [{ date: '2024-01-01', amount: 'mye' }, 'med tall og høyst to desimaler'],
    [
      { date: '2024-01-01', amount: '5', currency: 'ALL' },
      'Vi har ingen kurs for ALL på eller før',
    ],
    [{ date: '2024-01-01', amount: '5', currency: 'EURO' }, 'Velg valutaen for kjøp 1'],
    [{ date: '2024-01-01', amount: '5', status: 'maybe' }, 'Velg et av svarene for kjøp 1: Er det'],
    [{ date: '2990-01-01', amount: '5', status: 'expected' }, 'mer enn 50 år fram i tid'],
    [{ date: '9999-12-31', amount: '5', status: 'expected' }, 'mer enn 50 år fram i tid'],
    [{ date: '1899-12-31', amount: '5' }, 'Skriv datoen for kjøp 1'],
    [{ date: '2024-01-01', amount: '99 999 999 999 999 999' }, 'for stort til å regne'],
  ])('%j: %s', async (purchase, sentence) => {
    const text = await duty([purchase]);
    expect(text).toContain(sentence);
    expect(text).not.toContain('det kreves');
  });

  it('a sum that is too large to be exact is told at the purchase that makes it so, and only then', async () => {
    const huge = (date: string) => ({ date, amount: '60000000000000' });
    expect(await duty([huge('2018-01-01'), huge('2024-01-01')])).toContain('kreves flere avtaler');
    const path = pathOf([huge('2024-01-02'), huge('2024-01-01')]);
    const page = await (await fetch(motpost.url + path)).text();
    expect(page).toMatch(/href="#amount-1"[^>]*>Beløpene er til sammen for store/);
  });

  it('more rows than are read give no answer', async () => {
    const text = await duty(
      Array.from({ length: 51 }, () => ({ date: '2024-01-01', amount: '2' })),
    );
    expect(text).toContain('Kalkulatoren tar høyst 50 rader');
    expect(text).not.toContain('det kreves');
  });

  it('days before the rulebook have a sentence of their own, whatever is bought', () => {
    const rulebook = rulebookWith([{ value: '50000000', from: '2017-01-01' }]);
    const page = { t: textsOf('nb'), format: formatOf('nb') };
    const bought = { what: '', amount: '5.00', currency: 'NOK', channel: 'direct' } as const;
    const purchases = [
      { ...bought, date: '2016-12-31', status: 'signed', kind: 'defence' },
      { ...bought, date: '2017-01-01', status: 'signed', kind: 'defence' },
      { ...bought, date: '2016-01-01', status: 'expected', kind: 'norwegian' },
      { ...bought, date: '2015-01-01', status: 'signed', kind: 'foa' },
    ] as const;
    expect(assessPurchases(purchases, new RateTable([]), rulebook, page)).toEqual({
      errors: [
        ['1', '31. desember 2016'],
        ['3', '1. januar 2016'],
        ['4', '1. januar 2015'],
      ].map(([number, date]) => ({
        field: `date-${number}`,
        message: `Regelboka har ingen terskel for ${date}, så kjøp ${number} kan ikke vurderes`,
      })),
    });
  });

  it('what is wrong is said at the top, in the title, and calculates nothing', async () => {
    const text = await duty([
      { date: '31.2.2026', amount: '100 mill' },
      { date: '2031-01-01', amount: 'mye' },
    ]);
    expect(text).toMatch(/^Feil: Krever dette kjøpet en avtale\?/);
    expect(text).toContain('Skriv datoen for kjøp 1');
    expect(text).toContain('Kjøp 2 er ført som signert, men datoen er fram i tid');
    expect(text).toContain('Skriv beløpet for kjøp 2');
    expect(text).not.toContain('det kreves');
  });

  it('a purchase is added and removed without a script', async () => {
    const more = await fetch(
      `${motpost.url}/nb/kalkulator/avtaleplikt?date=2024-01-01&amount=5&more=1`,
    );
    expect(await more.text()).toContain('id="amount-2"');
    const removed = await fetch(
      `${motpost.url}/nb/kalkulator/avtaleplikt?date=2024-01-01&amount=5&date=2024-02-01&amount=7&remove=1`,
    );
    await removed.text();
    expect(removed.url).toContain('amount=7.00');
    expect(removed.url).not.toContain('amount=5');
  });
});
