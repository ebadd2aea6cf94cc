import { describe, expect, it } from '@jest/globals';
import { EVENT_COLUMNS } from '../../src/cli/read-events.js';
import { runCli } from '../support/run-cli.js';

const HEADER = EVENT_COLUMNS.join(',');
const RATES =
  'date,currency,rate,unit\n2024-05-10,USD,10.50,1\n2024-05-13,USD,10.7,1\n2024-05-10,JPY,6.9,100\n';

interface Answer {
  rulebook: string;
  suppliers: Record<string, unknown>[];
  events: Record<string, unknown>[];
  contracts: Record<string, unknown>[];
}

function assess(rows: string[], files: Record<string, string> = {}, more: string[] = []) {
  const all = { 'events.csv': `${HEADER}\n${rows.join('\n')}\n`, 'rates.csv': RATES, ...files };
  return runCli(['assess', 'events.csv', '--rates', 'rates.csv', '--json', ...more], all);
}

async function answerOf(
  rows: string[],
  files: Record<string, string> = {},
  more: string[] = [],
): Promise<Answer> {
  const { code, out, err } = await assess(rows, files, more);
  if (code !== 0) throw new Error(err.join('\n'));
  return JSON.parse(out) as Answer;
}

/** A sound row with some fields changed. */
function row(fields: Partial<Record<(typeof EVENT_COLUMNS)[number], string>> = {}): string {
  const sound: Record<(typeof EVENT_COLUMNS)[number], string> = {
    event_id: 'e1',
    contract_id: 'c1',
    supplier: 'S',
    country: 'US',
    date: '2024-05-13',
    amount: '1',
    currency: 'NOK',
    status: 'signed',
    channel: 'direct',
    shared: 'false',
    regime: 'defence',
    foreign_amount: '',
    agreement: '',
    agreement_kind: '',
  };
  return EVENT_COLUMNS.map((column) => fields[column] ?? sound[column]).join(',');
}

describe('assess on real public awards', () => {
  const run = () =>
    runCli([
      'assess',
      'seed/public-awards/public-awards.csv',
      '--rates',
      'seed/public-awards/norges-bank-rates.csv',
      '--json',
    ]);

  it('finds the crossings', async () => {
    const { suppliers } = JSON.parse((await run()).out) as Answer;
    expect(
      suppliers.map(({ supplier, crossedOn, likelyCrossingOn }) => [
        supplier,
        crossedOn,
        likelyCrossingOn,
      ]),
    ).toEqual([
      ['Thales UK', '2019-04-11', '2019-04-11'],
      ['Boeing Defence UK', '2016-12-20', '2016-12-20'],
      ['Raytheon Systems', '2016-07-21', '2016-07-21'],
      ['Lockheed Martin UK', null, null],
      ['Saab', null, null],
      ['Polyamp', null, null],
      ['Elbit Systems of America', null, null],
      ['Avarn Security', null, null],
      ['Everbridge Norway', null, null],
    ]);
    expect(suppliers[0]).toEqual({
      supplier: 'Thales UK',
      crossedOn: '2019-04-11',
      likelyCrossingOn: '2019-04-11',
      hasUnknown: false,
      crossing: {
        from: '2014-04-12',
        to: '2019-04-11',
        sum: '104625150.00',
        threshold: '100000000.00',
        events: ['238549-2018', '179622-2019'],
        contracts: ['238549-2018', '179622-2019'],
      },
      peak: { to: '2019-04-11', sum: '104625150.00' },
    });
    expect(suppliers[6]).toMatchObject({ crossing: null, peak: null });
  });

  it('exchanges with the unit of the currency, and says which rate', async () => {
    const { events } = JSON.parse((await run()).out) as Answer;
    expect(events[6]).toEqual({
      event_id: '119272-2021',
      nok: '41193000.00',
      rate: '137.31',
      rateDate: '2021-02-17',
      counted: true,
      reason: null,
    });
    expect(events.slice(8).map(({ counted, reason }) => [counted, reason])).toEqual([
      [false, 'R-5'],
      [false, 'R-5'],
    ]);
  });

  it('gives every contract its coverage', async () => {
    const { contracts } = JSON.parse((await run()).out) as Answer;
    expect(contracts.map(({ coverage, rules }) => [coverage, rules])).toEqual([
      ['uncovered', ['R-3']],
      ['uncovered', ['R-3']],
      ['uncovered', ['R-1']],
      ['uncovered', ['R-1']],
      ['below', ['R-1', 'R-3']],
      ['below', ['R-1', 'R-3']],
      ['below', ['R-1', 'R-3']],
      ['below', ['R-1', 'R-3']],
      ['exempt', ['R-5']],
      ['exempt', ['R-5']],
    ]);
  });

  it('says beside the answer that the threshold is an assumption', async () => {
    const { err } = await run();
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(/^note: the threshold of 100000000.00 NOK is an assumption/);
  });

  it('is a table for a human without --json', async () => {
    const { code, out } = await runCli([
      'assess',
      'seed/public-awards/public-awards.csv',
      '--rates',
      'seed/public-awards/norges-bank-rates.csv',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/Thales UK +2019-04-11 +2019-04-11 +104625150.00 \(2019-04-11\)/);
    expect(out).toContain('from 5000000 GBP at 10.9101 per 1 on 2018-05-30: counted.');
  });
});

describe('assess', () => {
  it.each([
    ['2024-05-13', 'USD', '100', '1070.00', '10.7', '2024-05-13'],
    ['2024-05-12', 'USD', '100', '1050.00', '10.50', '2024-05-10'],
    ['2024-05-11', 'JPY', '1000000', '69000.00', '6.9', '2024-05-10'],
    ['2024-05-10', 'JPY', '0.1', '0.01', '6.9', '2024-05-10'],
    ['2024-05-10', 'JPY', '-0.1', '-0.01', '6.9', '2024-05-10'],
    ['2001-01-01', 'NOK', '0.005', '0.01', '1', '2001-01-01'],
  ])('on %s %s %s is %s NOK', async (date, currency, amount, nok, rate, rateDate) => {
    const { events } = await answerOf([row({ date, currency, amount })]);
    expect(events[0]).toMatchObject({ nok, rate, rateDate });
  });

  it('flags an amount that is unknown, and needs no currency for it', async () => {
    const { suppliers, events, contracts } = await answerOf([row({ amount: '', currency: '' })]);
    expect(suppliers[0]).toMatchObject({ hasUnknown: true, peak: null });
    expect(events[0]).toMatchObject({
      nok: null,
      rate: null,
      rateDate: null,
      counted: false,
      reason: 'unknown-amount',
    });
    expect(contracts[0]).toMatchObject({ coverage: 'unknown' });
  });

  it('keeps the order of first rows, and every supplier', async () => {
    const { suppliers, events, contracts } = await answerOf([
      row({ event_id: 'e3', contract_id: 'z', supplier: 'Z', date: '2024-05-14' }),
      row({ event_id: 'e1', contract_id: 'a', supplier: 'A', regime: 'foa' }),
      row({ event_id: 'e2', contract_id: 'y', supplier: 'Z' }),
    ]);
    expect(suppliers.map(({ supplier }) => supplier)).toEqual(['Z', 'A']);
    expect(events.map(({ event_id }) => event_id)).toEqual(['e3', 'e1', 'e2']);
    expect(contracts.map(({ contract_id }) => contract_id)).toEqual(['z', 'a', 'y']);
  });

  it('reads an agreement from any row of the contract', async () => {
    const over = { amount: '60000000' };
    const rows = [
      row({ ...over, event_id: 'e1', agreement: 'A1', agreement_kind: 'conditional' }),
      row({ ...over, event_id: 'e2' }),
    ];
    for (const order of [rows, [...rows].reverse()]) {
      expect((await answerOf(order)).contracts[0]).toEqual({
        contract_id: 'c1',
        coverage: 'conditional',
        rules: ['R-1'],
      });
    }
  });

  it('judges a Norwegian seller on what it had made abroad, and says when that is not stated', async () => {
    const rows = [
      row({ country: 'NO', amount: '900000000', foreign_amount: '10000001', currency: 'USD' }),
      row({ event_id: 'e2', contract_id: 'c2', supplier: 'T', country: 'NO', amount: '900000000' }),
    ];
    const { err } = await assess(rows);
    const { contracts, events } = await answerOf(rows);
    expect(contracts).toEqual([
      { contract_id: 'c1', coverage: 'uncovered', rules: ['R-4'] },
      { contract_id: 'c2', coverage: 'below', rules: ['R-4'] },
    ]);
    expect(events.map(({ counted, reason }) => [counted, reason])).toEqual([
      [false, 'R-4'],
      [false, 'R-4'],
    ]);
    expect(err.some((line) => line.includes('line 3, foreign_amount'))).toBe(true);
  });

  it('takes a rulebook with a threshold that changes on a date', async () => {
    const rulebook = `title: Dated
parameters:
  threshold:
    - { value: 50000000, to: 2016-12-31, source: { document: D, heading: H } }
    - { value: 100000000, from: 2017-01-01, source: { document: D, heading: H } }
  windowYears:
    - { value: 5, source: { document: D, heading: H } }
`;
    const rows = ['2016-12-31', '2017-01-01'].map((date) =>
      row({ event_id: date, contract_id: date, supplier: date, date, amount: '60000000' }),
    );
    const { contracts, rulebook: version } = await answerOf(rows, { 'r.yaml': rulebook }, [
      '--rulebook',
      'r.yaml',
    ]);
    expect(contracts.map(({ coverage }) => coverage)).toEqual(['uncovered', 'below']);
    expect(version).toMatch(/^[0-9a-f]{64}$/);
  });

  it('reads columns in any order, a byte order mark, CRLF, quotes and empty lines', async () => {
    const text = `\ufeff${HEADER}\r\n\r\n${row({ supplier: '"Smith, ""J"""' })}\r\n`;
    const { suppliers } = await answerOf([], { 'events.csv': text });
    expect(suppliers[0]).toMatchObject({ supplier: 'Smith, "J"' });
    const reversed = [HEADER, row()].map((line) => line.split(',').reverse().join(',')).join('\n');
    expect((await answerOf([], { 'events.csv': reversed })).contracts).toHaveLength(1);
  });

  it('of a file without rows is an empty answer', async () => {
    expect(await answerOf([])).toMatchObject({ suppliers: [], events: [], contracts: [] });
  });
});

describe('assess refuses bad input: exit 2, every bad row, nothing on stdout', () => {
  it.each([
    [{ event_id: '' }, 'event_id: is blank'],
    [{ supplier: ' S' }, 'supplier: has spaces before or after the value'],
    [{ country: 'USA' }, 'country: "USA" is not a country code (ISO 3166-1 alpha-2)'],
    [{ country: 'UK' }, 'country: "UK" is not a country code (ISO 3166-1 alpha-2)'],
    [{ country: 'us' }, 'country: "us" is not a country code (ISO 3166-1 alpha-2)'],
    [{ date: '2023-02-29' }, 'date: "2023-02-29" is not a date (YYYY-MM-DD)'],
    [{ date: '13.05.2024' }, 'date: "13.05.2024" is not a date (YYYY-MM-DD)'],
    [
      { amount: '1e6' },
      'amount: "1e6" is not a decimal number such as -1234.50, of at most 30 digits',
    ],
    [
      { amount: '1 000' },
      'amount: "1 000" is not a decimal number such as -1234.50, of at most 30 digits',
    ],
    [
      { amount: '90071992547409.92' },
      'amount: 90071992547409.92 NOK is beyond what is kept exactly',
    ],
    [
      { amount: '-9000000000000', currency: 'USD' },
      'amount: -96300000000000.00 NOK is beyond what is kept exactly',
    ],
    [{ currency: '' }, 'currency: is blank'],
    [{ currency: 'usd' }, 'currency: "usd" is not a currency code of three capital letters'],
    [{ currency: 'XYZ' }, 'currency: there is no rate for XYZ'],
    [
      { currency: 'USD', date: '2024-05-09' },
      'currency: there is no rate for USD on or before 2024-05-09',
    ],
    [{ status: 'Signed' }, 'status: "Signed" is not one of signed, expected'],
    [{ channel: 'nato' }, 'channel: "nato" is not one of direct, fms, nspa'],
    [{ shared: 'yes' }, 'shared: "yes" is not one of true, false'],
    [{ regime: '' }, 'regime: is blank'],
    [
      { foreign_amount: '1' },
      'foreign_amount: is only for a Norwegian seller (country NO), this one is US',
    ],
    [
      { country: 'NO', foreign_amount: 'x' },
      'foreign_amount: "x" is not a decimal number such as -1234.50, of at most 30 digits',
    ],
    [{ agreement: 'A' }, 'agreement_kind: is blank although there is an agreement'],
    [{ agreement_kind: 'active' }, 'agreement: is blank although there is an agreement_kind'],
    [
      { agreement: 'A', agreement_kind: 'signed' },
      'agreement_kind: "signed" is not one of active, conditional',
    ],
  ])('%j', async (fields, reason) => {
    const good = row({ event_id: 'good', contract_id: 'good' });
    expect(await assess([good, row(fields)])).toEqual({
      code: 2,
      out: '',
      err: [`line 3, ${reason} (events.csv)`],
    });
  });

  it('rows that contradict each other', async () => {
    const A = { agreement: 'A', agreement_kind: 'active' };
    const { code, out, err } = await assess([
      row(A),
      row(),
      row({ event_id: 'e2', supplier: 'T' }),
      row({ event_id: 'e3', ...A, agreement: 'B' }),
      row({ event_id: 'e4', ...A, agreement_kind: 'conditional' }),
    ]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toEqual([
      'line 3, event_id: "e1" stands on line 2 already (events.csv)',
      'line 4, supplier: contract "c1" has supplier "S" on line 2 (events.csv)',
      'line 5, agreement: contract "c1" has agreement "A" on an earlier line (events.csv)',
      'line 6, agreement_kind: agreement "A" is active on an earlier line (events.csv)',
    ]);
  });

  it('all of it at once, with the line on which a row begins', async () => {
    const { err } = await assess([
      row({ supplier: '"two\nlines"', event_id: 'a', contract_id: 'a', date: 'x' }),
      'too,few',
      `${row({ event_id: 'b' })},`,
      row({ event_id: 'c', status: '', amount: '--1' }),
    ]);
    expect(err.map((line) => line.replace(/: .*/, ''))).toEqual([
      'line 2, date',
      'line 4, row',
      'line 5, row',
      'line 6, status',
      'line 6, amount',
    ]);
  });

  it.each([
    ['date,currency,rate,unit\n2024-05-10,USD,0,1\n', 'line 2, rate: must be above zero'],
    ['date,currency,rate,unit\n2024-05-10,USD,1,-1\n', 'line 2, unit: must be above zero'],
    ['date,currency,rate,unit\n2024-05-10,USD,1,0.5\n', 'line 2, unit: must be a whole number'],
    [
      'date,currency,rate,unit\n2024-05-10,NOK,2,1\n',
      'line 2, rate: kroner are one for one, and need no rate',
    ],
    [
      `${RATES}2024-05-13,USD,10.7,1\n`,
      'line 5, currency: USD on 2024-05-13 stands on line 3 already',
    ],
    ['date,currency,rate\n', 'line 1, unit: the column is missing'],
    ['', 'line 1, row: the file is empty; its header is date,currency,rate,unit'],
  ])('of rates: %j', async (rates, reason) => {
    const { code, out, err } = await assess([row({ currency: 'USD' })], { 'rates.csv': rates });
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: [`${reason} (rates.csv)`] });
  });

  it('a header with unknown, missing and repeated columns', async () => {
    const header = HEADER.replace('regime', 'regimen').replace('channel', 'status');
    const { err } = await assess([], { 'events.csv': header });
    expect(err.map((line) => line.replace(' (events.csv)', ''))).toEqual([
      'line 1, status: the column stands twice',
      'line 1, regimen: unknown column',
      'line 1, channel: the column is missing',
      'line 1, regime: the column is missing',
    ]);
  });

  it('bytes that are not UTF-8, line by line', async () => {
    const latin1 = Buffer.from(
      `${HEADER}\n${row()}\n${row({ event_id: 'e2', supplier: 'Bjørn' })}\n`,
      'latin1',
    );
    const { code, err } = await runCli(['assess', 'events.csv', '--rates', 'rates.csv'], {
      'events.csv': latin1,
      'rates.csv': RATES,
    });
    expect([code, err]).toEqual([2, ['line 3, row: is not UTF-8 (events.csv)']]);
  });

  it('a quote that is never closed', async () => {
    const { code, out, err } = await assess([row(), row({ event_id: '"e2' })]);
    expect([code, out]).toEqual([2, '']);
    expect(err.join()).toMatch(/line \d+, row: quote not closed/);
  });

  it('a rulebook that is not sound, or has nothing in force', async () => {
    const bad = await assess(
      [row()],
      { 'r.yaml': 'title: T\nparameters:\n  threshold:\n    - value: 1\n' },
      ['--rulebook', 'r.yaml'],
    );
    expect([bad.code, bad.out]).toEqual([2, '']);
    expect(bad.err[0]).toMatch(
      /^line 4, parameters\.threshold\.0\.source: is missing.*\(r\.yaml\)$/,
    );

    const late = `title: T
parameters:
  threshold: [{ value: 1, from: 2025-01-01, source: { document: D, heading: H } }]
  windowYears: [{ value: 5, source: { document: D, heading: H } }]
`;
    const gap = await assess([row()], { 'r.yaml': late }, ['--rulebook', 'r.yaml']);
    expect([gap.code, gap.out]).toEqual([2, '']);
    expect(gap.err[0]).toMatch(/^line 2, date: The rulebook has no threshold .* 2024-05-13/);
  });

  it('amounts that are exact one by one but not together', async () => {
    const big = { amount: '60000000000000' };
    const { code, err } = await assess([row(big), row({ ...big, event_id: 'e2' })]);
    expect([code, err[0]]).toEqual([2, expect.stringMatching(/^line 3, amount: /)]);
  });

  it.each([
    [['assess'], 'assess takes one file of events'],
    [['assess', 'events.csv'], 'assess needs --rates'],
    [
      ['assess', 'events.csv', '--rates', 'rates.csv', '--format', 'x'],
      "Unknown option '--format'",
    ],
    [['assess', 'nowhere.csv', '--rates', 'rates.csv'], 'cannot read nowhere.csv'],
    [['asess'], 'no command "asess"'],
    [[], 'Usage:'],
  ])('arguments: %j', async (args, reason) => {
    const { code, out, err } = await runCli(args, {
      'events.csv': `${HEADER}\n`,
      'rates.csv': RATES,
    });
    expect([code, out]).toEqual([2, '']);
    expect(err.join('\n')).toContain(reason);
  });
});
