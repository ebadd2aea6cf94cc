import { describe, expect, it } from '@jest/globals';
import { answerOf, assess, HEADER, RATES, row, type Answer } from '../support/assess-csv.js';
import { runCli } from '../support/run-cli.js';

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
  it('explains tens of thousands of contracts of one supplier without naming what lies in each window', async () => {
    const dayOf = (at: number) => new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
    const rows = Array.from({ length: 50_000 }, (_, at) =>
      row({ event_id: `e${at}`, contract_id: `c${at}`, date: dayOf(at % 9000), amount: '70001' }),
    );
    const begun = performance.now();
    const { code, out } = await runCli(['assess', 'events.csv', '--rates', 'rates.csv'], {
      'events.csv': `${HEADER}\n${rows.join('\n')}\n`,
      'rates.csv': RATES,
    });
    expect(performance.now() - begun).toBeLessThan(15_000);
    expect(code).toBe(0);
    expect(out.match(/^Why c\d+ needs a decision:/gm)).toHaveLength(50_000);
  }, 60_000);

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

  it.each(['SEK', 'USD'])('needs no rate for an unknown amount in %s', async (currency) => {
    const { events } = await answerOf([row({ amount: '', currency, date: '2001-01-01' })]);
    expect(events[0]).toMatchObject({ nok: null, rate: null, reason: 'unknown-amount' });
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
