import { describe, expect, test } from '@jest/globals';
import {
  balancesAfter,
  balancesAt,
  runningBalances,
  sumAccounts,
} from '../../src/domain/ledger/balance.js';
import { balanceColumns, ledger } from '../support/ledger-notation.js';

const { book } = ledger`
  2024-01-01 obligation 100.00
  2024-06-01 credit P1 120.00
  2024-03-01 @2024-07-01 credit P2 -30.00
  2024-08-01 credit P2 45.00`;
const entries = book.entries();

describe('balances', () => {
  test('after each entry', () => {
    expect(runningBalances(entries).map(balanceColumns)).toEqual([
      ['100.00', '0.00', '100.00', '0.00'],
      ['100.00', '120.00', '0.00', '20.00'],
      ['100.00', '90.00', '10.00', '0.00'],
      ['100.00', '135.00', '0.00', '35.00'],
    ]);
  });

  test('of each project, and of moved surplus', () => {
    const moved = ledger`
      2024-01-01 A obligation 10.00
      2024-02-01 A credit P1 12.00
      2024-03-01 A credit P2 5.00
      2024-04-01 A move 4.00 to B`.book;
    const from = moved.balances('A');
    expect([...from.fulfilledByProjectOre]).toEqual([
      ['P1', 1200],
      ['P2', 500],
    ]);
    expect(from).toMatchObject({ movedOre: -400, fulfilledOre: 1300, surplusOre: 300 });
    expect(moved.balances('B')).toMatchObject({
      movedOre: 400,
      fulfilledOre: 400,
      surplusOre: 400,
    });
  });

  test.each([
    // as of, known at, obligation, fulfilled, outstanding, surplus
    ['2023-12-31', undefined, '0.00', '0.00', '0.00', '0.00'],
    ['2024-01-01', undefined, '100.00', '0.00', '100.00', '0.00'],
    // The correction took from a surplus that on this date had not arisen: 130 is owed, not 110.
    ['2024-03-01', undefined, '100.00', '-30.00', '130.00', '0.00'],
    ['2024-06-01', undefined, '100.00', '90.00', '10.00', '0.00'],
    ['2024-06-01', '2024-07-01T11:59:59.999Z', '100.00', '120.00', '0.00', '20.00'],
    ['2024-06-01', '2024-07-01T12:00:00.000Z', '100.00', '90.00', '10.00', '0.00'],
    [undefined, '2024-06-30T00:00:00.000Z', '100.00', '120.00', '0.00', '20.00'],
    [undefined, undefined, '100.00', '135.00', '0.00', '35.00'],
  ])('as of %s as known at %s', (asOf, knownAt, ...columns) => {
    const point = { ...(asOf && { asOf }), ...(knownAt && { knownAt }) };
    expect(balanceColumns(balancesAt(entries, point))).toEqual(columns);
  });

  test('of no entries are zero, and no minus zero', () => {
    const { fulfilledByProjectOre, ...amounts } = balancesAfter([]);
    expect(fulfilledByProjectOre.size).toBe(0);
    for (const amount of Object.values(amounts)) expect(Object.is(amount, 0)).toBe(true);
  });

  test('the plain sums keep the signs of the postings', () => {
    const sums = sumAccounts(entries.slice(0, 2).flatMap(({ postings }) => postings));
    expect(sums).toMatchObject({ obligationOre: -10000, outstandingOre: 0, surplusOre: -2000 });
    expect(sums.fulfilledOre.get('P1')).toBe(12000);
  });
});
