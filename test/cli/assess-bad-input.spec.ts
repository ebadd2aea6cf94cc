import { describe, expect, it } from '@jest/globals';
import { assess, HEADER, RATES, row } from '../support/assess-csv.js';
import { runCli } from '../support/run-cli.js';

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
      'line 5, agreement: contract "c1" has agreement "A" on line 2 (events.csv)',
      'line 6, agreement_kind: agreement "A" is active on line 2, and cannot be both (D-4) (events.csv)',
    ]);
  });

  it('an agreement that is said to be two things, on whichever contracts', async () => {
    const A = { agreement: 'A', agreement_kind: 'active' };
    const { code, out, err } = await assess([
      row({ ...A, agreement_kind: 'conditional' }),
      row({ ...A, event_id: 'e2', contract_id: 'c2' }),
      row({ ...A, event_id: 'e3', contract_id: 'c3', agreement_kind: 'conditional' }),
      row({ event_id: 'e4', contract_id: 'c4', supplier: 'T' }),
      row({ ...A, event_id: 'e5', contract_id: 'c4', supplier: 'T' }),
      row({ ...A, event_id: 'e6', contract_id: 'c4', supplier: 'T', agreement: 'B' }),
    ]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toEqual([
      'line 3, agreement_kind: agreement "A" is conditional on line 2, and cannot be both (D-4) (events.csv)',
      'line 6, agreement: agreement "A" is with supplier "S" on line 2, and is with one only (D-6) (events.csv)',
      'line 6, agreement_kind: agreement "A" is conditional on line 2, and cannot be both (D-4) (events.csv)',
      'line 7, agreement: contract "c4" has agreement "A" on line 6 (events.csv)',
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

  it('a rulebook with a gap: every event that needs what is missing, and no other', async () => {
    const late = `title: T
parameters:
  threshold: [{ value: 1, from: 2025-01-01, source: { document: D, heading: H } }]
  windowYears: [{ value: 5, source: { document: D, heading: H } }]
`;
    const abroad = { supplier: 'N', contract_id: 'c2', country: 'NO', foreign_amount: '1' };
    const { code, out, err } = await assess(
      [
        row({ event_id: 'later', date: '2024-12-31' }),
        row({ event_id: 'in-force', date: '2025-01-01' }),
        row({ event_id: 'earlier', status: 'expected' }),
        row({ event_id: 'foa', regime: 'foa' }),
        row({ event_id: 'unknown', amount: '' }),
        row({ event_id: 'not-the-last', ...abroad }),
        row({ event_id: 'the-last', ...abroad, date: '2024-06-01' }),
        row({ event_id: 'in-force-too', ...abroad, contract_id: 'c3', date: '2025-01-01' }),
      ],
      { 'r.yaml': late },
      ['--rulebook', 'r.yaml'],
    );
    expect([code, out]).toEqual([2, '']);
    expect(err.map((line) => line.replace(/: The rulebook has no threshold .* on/, ''))).toEqual([
      'line 2, date 2024-12-31 (events.csv)',
      'line 4, date 2024-05-13 (events.csv)',
      'line 8, date 2024-06-01 (events.csv)',
    ]);
  });

  it('sums that are not exact, at the row that takes them there, for each supplier', async () => {
    const big = { amount: '60000000000000', date: '2024-05-14' };
    const abroad = { supplier: 'N', contract_id: 'n', country: 'NO', foreign_amount: big.amount };
    const { code, err } = await assess([
      row(big),
      row({ ...big, event_id: 'e2', date: '2024-05-13' }),
      row({ ...abroad, event_id: 'n1' }),
      row({ ...abroad, event_id: 'n2' }),
      row({ ...big, event_id: 'o1', contract_id: 'o', supplier: 'Other' }),
      row({ ...big, event_id: 'o2', contract_id: 'o', supplier: 'Other', date: '2019-05-14' }),
    ]);
    expect([code, err]).toEqual([
      2,
      [
        'line 2, amount: The window that ends on 2024-05-14 sums to more than is kept exactly (events.csv)',
        'line 5, foreign_amount: The parts abroad of n sum to more than is kept exactly (events.csv)',
      ],
    ]);
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
