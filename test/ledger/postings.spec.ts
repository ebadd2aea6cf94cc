import { describe, expect, test } from '@jest/globals';
import { nothing } from '../../src/domain/ledger/balance.js';
import { checkChain } from '../../src/domain/ledger/check-chain.js';
import { checkSurplusMoves } from '../../src/domain/ledger/check-moves.js';
import { settle } from '../../src/domain/ledger/settle.js';
import { ledger, type Replay } from '../support/ledger-notation.js';

/** Columns after the bar: obligation, fulfilled, outstanding, surplus; or the refusal. */
const golden: [string, Replay][] = [
  [
    'the three-report true-up (D-8): 0, +14 MNOK, −14 MNOK',
    ledger`
      2024-01-01 obligation 50 000 000.00   | 50 000 000.00 | 0.00 | 50 000 000.00 | 0.00
      2024-03-01 credit P1 0.00             | 50 000 000.00 | 0.00 | 50 000 000.00 | 0.00
      2024-06-01 credit P1 14 000 000.00    | 50 000 000.00 | 14 000 000.00 | 36 000 000.00 | 0.00
      2024-09-01 credit P1 -14 000 000.00   | 50 000 000.00 | 0.00 | 50 000 000.00 | 0.00`,
  ],
  [
    'credit to the øre, then beyond the obligation (D-11)',
    ledger`
      2024-01-01 obligation 100.00 | 100.00 | 0.00 | 100.00 | 0.00
      2024-02-01 credit P1 99.99   | 100.00 | 99.99 | 0.01 | 0.00
      2024-03-01 credit P2 0.01    | 100.00 | 100.00 | 0.00 | 0.00
      2024-04-01 credit P2 0.01    | 100.00 | 100.01 | 0.00 | 0.01
      2024-05-01 credit P1 25.00   | 100.00 | 125.01 | 0.00 | 25.01`,
  ],
  [
    'one credit across the line, and negative credit back across it: surplus goes first',
    ledger`
      2024-01-01 obligation 100.00 | 100.00 | 0.00 | 100.00 | 0.00
      2024-02-01 credit P1 130.00  | 100.00 | 130.00 | 0.00 | 30.00
      2024-03-01 credit P1 -30.00  | 100.00 | 100.00 | 0.00 | 0.00
      2024-04-01 credit P1 30.00   | 100.00 | 130.00 | 0.00 | 30.00
      2024-05-01 credit P1 -30.01  | 100.00 | 99.99 | 0.01 | 0.00
      2024-06-01 credit P1 -99.99  | 100.00 | 0.00 | 100.00 | 0.00`,
  ],
  [
    'a changed obligation: a rise consumes surplus first, a fall below what is fulfilled leaves it',
    ledger`
      2024-01-01 obligation 100.00 | 100.00 | 0.00 | 100.00 | 0.00
      2024-02-01 credit P1 120.00  | 100.00 | 120.00 | 0.00 | 20.00
      2024-03-01 change 110.00     | 110.00 | 120.00 | 0.00 | 10.00
      2024-03-02 change 120.00     | 120.00 | 120.00 | 0.00 | 0.00
      2024-03-03 change 150.00     | 150.00 | 120.00 | 30.00 | 0.00
      2024-04-01 change 80.00      | 80.00 | 120.00 | 0.00 | 40.00
      2024-04-02 change 80.00      | obligation_unchanged
      2024-04-03 change -0.01      | obligation_negative
      2024-05-01 change 0.00       | 0.00 | 120.00 | 0.00 | 120.00`,
  ],
  [
    'signing',
    ledger`
      2024-01-01 obligation 0.00                   | amount_not_positive
      2024-01-01 obligation -1.00                  | amount_not_positive
      2024-01-01 obligation 90 071 992 547 409.91  | 90 071 992 547 409.91 | 0.00 | 90 071 992 547 409.91 | 0.00
      2024-01-02 obligation 1.00                   | obligation_exists
      2024-01-03 change 1.00                       | 1.00 | 0.00 | 1.00 | 0.00
      2024-02-01 credit P1 90 071 992 547 409.91   | 1.00 | 90 071 992 547 409.91 | 0.00 | 90 071 992 547 408.91
      2024-02-02 credit P1 0.01                    | amount_out_of_range`,
  ],
  [
    'a reversal at once restores every balance',
    ledger`
      2024-01-01 obligation 100.00 | 100.00 | 0.00 | 100.00 | 0.00
      2024-02-01 credit P1 130.00  | 100.00 | 130.00 | 0.00 | 30.00
      2024-03-01 reverse 2         | 100.00 | 0.00 | 100.00 | 0.00
      2024-04-01 reverse 1         | 0.00 | 0.00 | 0.00 | 0.00
      2024-05-01 obligation 40.00  | 40.00 | 0.00 | 40.00 | 0.00`,
  ],
  [
    'a reversal after others moved outstanding and surplus: the split is derived from today',
    ledger`
      2024-01-01 obligation 100.00 | 100.00 | 0.00 | 100.00 | 0.00
      2024-02-01 credit P1 60.00   | 100.00 | 60.00 | 40.00 | 0.00
      2024-03-01 credit P2 70.00   | 100.00 | 130.00 | 0.00 | 30.00
      2024-04-01 reverse 2         | 100.00 | 70.00 | 30.00 | 0.00
      2024-05-01 change 50.00      | 50.00 | 70.00 | 0.00 | 20.00
      2024-06-01 reverse 3         | 50.00 | 0.00 | 50.00 | 0.00`,
  ],
  [
    'each entry is reversed once, a reversal never',
    ledger`
      2024-01-01 obligation 100.00 | 100.00 | 0.00 | 100.00 | 0.00
      2024-02-01 credit P1 60.00   | 100.00 | 60.00 | 40.00 | 0.00
      2024-03-01 credit P1 0.00    | 100.00 | 60.00 | 40.00 | 0.00
      2024-04-01 reverse 2         | 100.00 | 0.00 | 100.00 | 0.00
      2024-04-02 reverse 2         | entry_already_reversed
      2024-04-03 reverse 4         | entry_not_reversible
      2024-04-04 reverse 3         | 100.00 | 0.00 | 100.00 | 0.00
      2024-05-01 correct P1 60.00  | 100.00 | 60.00 | 40.00 | 0.00`,
  ],
  [
    'an over-reversal: the credit was corrected away already; the next difference mends it',
    ledger`
      2024-01-01 obligation 100.00 | 100.00 | 0.00 | 100.00 | 0.00
      2024-02-01 credit P1 60.00   | 100.00 | 60.00 | 40.00 | 0.00
      2024-03-01 credit P1 -60.00  | 100.00 | 0.00 | 100.00 | 0.00
      2024-04-01 reverse 2         | 100.00 | -60.00 | 160.00 | 0.00
      2024-05-01 correct P1 60.00  | 100.00 | 0.00 | 100.00 | 0.00`,
  ],
  [
    'a reversed signing or amendment cannot take away what later entries built on',
    ledger`
      2024-01-01 obligation 100.00 | 100.00 | 0.00 | 100.00 | 0.00
      2024-02-01 change 60.00      | 60.00 | 0.00 | 60.00 | 0.00
      2024-03-01 reverse 1         | obligation_negative
      2024-04-01 reverse 2         | 100.00 | 0.00 | 100.00 | 0.00
      2024-05-01 reverse 1         | 0.00 | 0.00 | 0.00 | 0.00`,
  ],
  [
    'surplus moves to another agreement, there against what is outstanding first (D-11)',
    ledger`
      2024-01-01 A obligation 100.00 | 100.00 | 0.00 | 100.00 | 0.00
      2024-01-01 B obligation 50.00  | 50.00 | 0.00 | 50.00 | 0.00
      2024-02-01 A move 0.01 to B    | surplus_exceeded
      2024-03-01 A credit P1 180.00  | 100.00 | 180.00 | 0.00 | 80.00
      2024-03-02 A move 80.01 to B   | surplus_exceeded
      2024-03-02 A move 0.00 to B    | amount_not_positive
      2024-03-02 A move 1.00 to A    | same_agreement
      2024-04-01 A move 60.00 to B   | 100.00 | 120.00 | 0.00 | 20.00
      2024-04-02 B credit P9 0.00    | 50.00 | 60.00 | 0.00 | 10.00
      2024-05-01 B move 10.00 to A   | 50.00 | 50.00 | 0.00 | 0.00
      2024-05-02 A credit P1 0.00    | 100.00 | 130.00 | 0.00 | 30.00`,
  ],
  [
    'surplus that was moved away and then turns out not to be earned is owed where it was earned',
    ledger`
      2024-01-01 A obligation 100.00 | 100.00 | 0.00 | 100.00 | 0.00
      2024-02-01 A credit P1 150.00  | 100.00 | 150.00 | 0.00 | 50.00
      2024-03-01 A move 50.00 to B   | 100.00 | 100.00 | 0.00 | 0.00
      2024-04-01 A credit P1 -150.00 | 100.00 | -50.00 | 150.00 | 0.00
      2024-05-01 B obligation 30.00  | 30.00 | 50.00 | 0.00 | 20.00`,
  ],
];

describe('the ledger in its own notation', () => {
  test.each(golden)('%s', (_, { book, expected, actual }) => {
    expect(actual).toEqual(expected);
    for (const id of book.agreementIds) expect(checkChain(id, book.entries(id))).toEqual([]);
    expect(checkSurplusMoves(book.agreementIds.flatMap((id) => book.entries(id)))).toEqual([]);
  });
});

describe('postings', () => {
  test('have the signs of the chart of accounts', () => {
    const { book } = ledger`
      2024-01-01 obligation 100.00
      2024-02-01 credit P1 130.00`;
    const text = book
      .entries()
      .map(({ postings }) =>
        postings.map(
          ({ account, projectId, amountOre }) =>
            `${account}${projectId === null ? '' : `:${projectId}`} ${amountOre}`,
        ),
      );
    expect(text).toEqual([
      ['obligation -10000', 'outstanding 10000'],
      ['outstanding -10000', 'fulfilled:P1 13000', 'surplus -3000'],
    ]);
  });

  test('a zero credit is an entry without postings, so that its derivation is kept', () => {
    const { book } = ledger`
      2024-01-01 obligation 100.00
      2024-02-01 credit P1 0.00`;
    expect(book.entries()[1]).toMatchObject({ kind: 'credit', sequence: 2, postings: [] });
  });

  test('a difference downwards is a correction', () => {
    const { book } = ledger`
      2024-01-01 obligation 100.00
      2024-02-01 credit P1 10.00
      2024-03-01 credit P1 -1.00`;
    expect(book.entries().map(({ kind }) => kind)).toEqual(['obligation', 'credit', 'correction']);
  });

  test.each([
    ['a fraction of an øre', nothing, 0.5],
    ['an unsafe amount', nothing, 2 ** 53],
    ['not a number', nothing, Number.NaN],
    ['a position that owes and has surplus', { ...nothing, outstandingOre: 1, surplusOre: 1 }, 1],
    ['a position below zero', { ...nothing, outstandingOre: -1 }, 1],
  ])('%s is a programmer error', (_, position, amountOre) => {
    const change = { fulfilled: [{ projectId: 'P1', amountOre }] };
    expect(() => settle(position, change)).toThrow(RangeError);
  });
});
