import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExchangeRatePage } from '../../src/exchange-rates/exchange-rate.view.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { importRates, publicRates, RATES } from '../support/steps/exchange-rates.js';

describe.each(engines)('exchange rates on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
  });
  afterAll(() => motpost.close());

  const list = async (query = '') =>
    (await motpost.call<ExchangeRatePage>('public', 'GET', `${RATES}?${query}`)).body;

  it('are imported from the bank’s file, once', async () => {
    const first = await importRates(motpost, publicRates());
    expect(first).toMatchObject({ status: 200, body: { imported: 178, unchanged: 0 } });
    const again = await importRates(motpost, publicRates());
    expect(again.body).toEqual({ imported: 0, unchanged: 178 });
    const { items } = await list('currency=DKK&from=2016-07-21&to=2016-07-21');
    expect(items).toEqual([
      { date: '2016-07-21', currency: 'DKK', rate: '125.74', unit: 100, source: 'Norges Bank' },
    ]);
  });

  it('are imported from JSON, and the same rate in another form is the same rate', async () => {
    const gbp = { date: '2024-01-02', currency: 'GBP', rate: '12.9450', unit: 1 };
    expect((await importRates(motpost, [gbp])).body).toEqual({ imported: 1, unchanged: 0 });
    const other = [
      { ...gbp, rate: '12.945' },
      { ...gbp, rate: '1294.5', unit: '100' },
    ];
    for (const rate of other) {
      expect((await importRates(motpost, [rate])).body).toEqual({ imported: 0, unchanged: 1 });
    }
  });

  it('are known of today, and not of tomorrow', async () => {
    const eur = { date: '2026-03-02', currency: 'EUR', rate: '11.5', unit: 1 };
    expect((await importRates(motpost, [eur])).body).toEqual({ imported: 1, unchanged: 0 });
    expect((await importRates(motpost, [{ ...eur, date: '2026-03-03' }])).body).toMatchObject({
      code: 'invalid',
      errors: [{ field: 'item 1, date' }],
    });
  });

  it('refuse another rate for a day that has one, and import nothing of the file', async () => {
    const refused = await importRates(
      motpost,
      'date,currency,rate,unit\n2024-01-02,GBP,12.9451,1\n2024-01-03,GBP,12.9,1\n',
    );
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'rate_differs', rule: 'D-5', errors: [{ field: 'GBP 2024-01-02' }] },
    });
    expect((await list('currency=GBP&from=2024-01-03&to=2024-01-09')).items).toEqual([]);
  });

  it.each([
    [
      'CSV',
      [
        'date,currency,rate,unit',
        '2024-02-01,GBP,13,1',
        '2024-02-30,GBP,13,1',
        '2024-02-02,gbp,-1,0.5',
        '2024-02-03,QQQ,13,1',
        '1787-01-01,EUR,11,1',
        '2024-02-01,GBP,13,1',
        '2024-02-04,NOK,1,1',
        '2024-02-05,EUR',
      ].join('\n'),
      [
        'line 3, date',
        'line 4, currency',
        'line 4, rate',
        'line 4, unit',
        'line 5, currency',
        'line 6, date',
        'line 7, currency',
        'line 8, currency',
        'line 9, row',
      ],
    ],
    ['CSV', 'date,currency,rate\n2024-02-01,GBP,13\n', ['line 1, unit']],
    [
      'CSV',
      [
        'date,currency,rate,unit',
        '2024-02-01,GBP,13.000000000001,1',
        '2024-02-02,GBP,13.0000000000001,1',
        '2024-02-03,GBP,13,50',
        '2024-02-06,GBP,13,10000000',
        '2024-02-07,GBP,13,1000000',
      ].join('\n'),
      ['line 3, rate', 'line 4, unit', 'line 5, unit'],
    ],
    ['CSV', '', ['line 1, row']],
    [
      'JSON',
      [
        { date: '2024-02-01', currency: 'GBP', rate: '13', unit: 1 },
        { date: '2024-02-02', currency: 'GBP', rate: 13.5, unit: 1 },
        { date: '2024-02-03', currency: 'GBP', rate: '1e3', unit: 1, source: 'x' },
        'GBP',
        { date: '2024-02-04', currency: 'GBP', rate: '1e3', unit: 1 },
        { date: '2024-02-05', currency: 'GBP', rate: { value: '13' }, unit: 1 },
        { date: '2024-02-06', currency: 'GBP', rate: '13', unit: 1.5 },
        [],
      ],
      [
        'item 2, rate',
        'item 3, source',
        'item 4, item',
        'item 5, rate',
        'item 6, rate',
        'item 7, unit',
        'item 8, item',
      ],
    ],
    ['JSON', {}, ['item 1, item']],
  ])(
    'name every fault of a bad %s body at once, and import nothing',
    async (_form, body, fields) => {
      const refused = await importRates(motpost, body);
      expect(refused).toMatchObject({ status: 422, body: { code: 'invalid', rule: 'D-5' } });
      const errors = refused.body.errors as { field: string }[];
      expect(errors.map(({ field }) => field)).toEqual(fields);
      expect((await list('from=2024-02-01&to=2024-02-29')).items).toEqual([]);
    },
  );

  it('are listed newest first, page by page and back', async () => {
    const days = 'from=2016-07-21&to=2016-12-31&limit=5';
    const first = await list(days);
    const second = await list(`${days}&cursor=${first.next}`);
    const keys = [...first.items, ...second.items].map(({ date, currency }) => [date, currency]);
    const sorted = [...keys].sort(
      ([a = '', x = ''], [b = '', y = '']) => b.localeCompare(a) || x.localeCompare(y),
    );
    expect(keys).toEqual(sorted);
    expect((await list(`${days}&cursor=${second.previous}`)).items).toEqual(first.items);
    const odd = await motpost.call('public', 'GET', `${RATES}?from=2024-02-30`);
    expect(odd).toMatchObject({ status: 400, body: { errors: [{ field: 'from' }] } });
  });

  it('are imported by an officer only', async () => {
    const refused = await motpost.call('supplier', 'POST', `${RATES}?source=x`, []);
    expect(refused).toMatchObject({ status: 403, body: { code: 'role_not_permitted' } });
  });
});
