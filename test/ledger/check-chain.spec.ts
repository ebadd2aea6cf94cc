import { describe, expect, test } from '@jest/globals';
import { nothing } from '../../src/domain/ledger/balance.js';
import { checkChain, type KeptBeside } from '../../src/domain/ledger/check-chain.js';
import { checkSurplusMoves } from '../../src/domain/ledger/check-moves.js';
import type { Entry, Posting } from '../../src/domain/ledger/entry.js';
import { appendEntry } from '../../src/domain/ledger/hash-chain.js';
import { firstOfEachKind } from '../../src/domain/ledger/violation.js';
import { ledger } from '../support/ledger-notation.js';

const { book } = ledger`
  2024-01-01 A obligation 100.00
  2024-02-01 A credit P1 130.00
  2024-03-01 A credit P2 0.00
  2024-04-01 A credit P1 -10.00
  2024-05-01 A change 90.00
  2024-06-01 A move 5.00 to B
  2024-07-01 A reverse 2`;
const entries = book.entries('A');

/** The chain with some entries changed and everything hashed anew: only the content is wrong. */
function rewritten(change: (entry: Entry) => Partial<Entry>): Entry[] {
  const chain: Entry[] = [];
  for (const entry of entries) {
    chain.push(appendEntry(chain.at(-1) ?? null, { ...entry, ...change(entry) }));
  }
  return chain;
}

const at =
  (sequence: number, changed: (entry: Entry) => Partial<Entry>) =>
  (entry: Entry): Partial<Entry> =>
    entry.sequence === sequence ? changed(entry) : {};

const post = (account: Posting['account'], amountOre: number, projectId: string | null = null) => ({
  account,
  projectId,
  amountOre,
});

const kinds = (chain: readonly Entry[], kept?: KeptBeside) =>
  firstOfEachKind(checkChain('A', chain, kept)).map(
    ({ kind, sequence }) => `${kind} at ${String(sequence)}`,
  );

test('a sound chain has nothing wrong with it, and neither has an empty one', () => {
  const last = entries.at(-1);
  const position = book.balances('A');
  expect(checkChain('A', entries, { ...(last && { head: last }), position })).toEqual([]);
  expect(checkChain('A', [], { position: nothing })).toEqual([]);
});

describe('content that is wrong although every hash is right', () => {
  const rows: [string, (entry: Entry) => Partial<Entry>, string[]][] = [
    [
      'a sum that is not zero',
      at(1, () => ({ postings: [post('obligation', -10000), post('outstanding', 9999)] })),
      ['sum_not_zero at 1', 'balance_broken at 1'],
    ],
    [
      'a posting of zero',
      at(3, () => ({ postings: [post('fulfilled', 0, 'P2')] })),
      ['zero_posting at 3'],
    ],
    [
      'an account posted twice',
      at(5, ({ postings }) => ({
        postings: [
          ...postings.filter(({ account }) => account === 'obligation'),
          post('surplus', -400),
          post('surplus', -600),
        ],
      })),
      ['duplicate_posting at 5'],
    ],
    [
      'a project on an account without projects',
      at(1, () => ({ postings: [post('obligation', -10000, 'P1'), post('outstanding', 10000)] })),
      ['malformed at 1'],
    ],
    [
      'outstanding and surplus at once',
      at(2, () => ({
        postings: [
          post('outstanding', -9000),
          post('fulfilled', 13000, 'P1'),
          post('surplus', -4000),
        ],
      })),
      ['balance_broken at 2'],
    ],
    ['a date that is none', at(2, () => ({ effectiveOn: '1.2.2024' })), ['malformed at 2']],
    [
      'a kind that does not fit',
      at(2, () => ({ kind: 'surplus_move_in' })),
      ['kind_mismatch at 2'],
    ],
    [
      'credit on another project than it says',
      at(2, () => ({ projectId: 'P2' })),
      ['kind_mismatch at 2', 'reversal_differs at 7'],
    ],
    [
      'credit downwards that is not called a correction',
      at(4, () => ({ kind: 'credit' })),
      ['kind_mismatch at 4'],
    ],
    ['a correction without a reason', at(4, () => ({ reason: ' ' })), ['reason_missing at 4']],
    ['a reversal without a reason', at(7, () => ({ reason: null })), ['reason_missing at 7']],
    ['a reversal of nothing', at(7, () => ({ reverses: 'nowhere' })), ['reversal_target at 7']],
    [
      'a reversal of another entry than it undoes',
      at(7, () => ({ reverses: entries[2]?.id ?? '', projectId: 'P2' })),
      ['reversal_differs at 7'],
    ],
    [
      'a reversal that reverses nothing it names',
      at(7, () => ({ reverses: null })),
      ['kind_mismatch at 7'],
    ],
    ['an id used twice', at(3, () => ({ id: entries[0]?.id ?? '' })), ['duplicate_id at 3']],
    ['another agreement', at(3, () => ({ agreementId: 'B' })), ['wrong_agreement at 3']],
  ];
  test.each(rows)('%s', (_, change, expected) => {
    expect(kinds(rewritten(change))).toEqual(expected);
  });

  test('a report credited twice, unless the first is reversed', () => {
    const twice = rewritten((entry) => (entry.kind === 'credit' ? { reportId: 'r' } : {}));
    expect(kinds(twice)).toEqual([]);
    expect(kinds(twice.slice(0, 6))).toEqual(['report_credited_twice at 3']);
  });

  test('an entry reversed twice, or a reversal reversed', () => {
    const last = entries.at(-1);
    if (!last) throw new Error('no entry');
    const again = appendEntry(last, { ...last, id: 'again' });
    expect(kinds([...entries, again])).toContain('reversal_target at 8');
    const reversed = appendEntry(last, { ...last, id: 'again', reverses: last.id });
    expect(kinds([...entries, reversed])).toContain('reversal_target at 8');
  });
});

describe('a chain that was tampered with', () => {
  const without = (sequence: number) => entries.filter((entry) => entry.sequence !== sequence);

  test('an entry left out, at the start or inside', () => {
    expect(kinds(without(1))).toContain('sequence_gap at 2');
    expect(kinds(without(3))).toEqual(['sequence_gap at 4', 'broken_link at 4']);
  });

  test('two entries in the wrong order', () => {
    const [first, second, third, ...rest] = entries;
    if (!first || !second || !third) throw new Error('no entries');
    expect(kinds([first, third, second, ...rest])).toEqual([
      'sequence_gap at 3',
      'broken_link at 3',
      'recorded_backwards at 2',
    ]);
  });

  test('the end cut off: only the kept head shows it', () => {
    const head = entries.at(-1);
    const cut = entries.slice(0, 6);
    expect(kinds(cut)).toEqual([]);
    expect(kinds(cut, head && { head })).toEqual(['head_mismatch at 6']);
    expect(kinds([], head && { head })).toEqual(['head_mismatch at null']);
  });

  test('a stored balance that is not the sum', () => {
    const position = { ...book.balances('A'), surplusOre: 1 };
    expect(kinds(entries, { position })).toEqual(['cache_mismatch at 7']);
  });

  test('an amount that is no whole number is named, not thrown', () => {
    const [first, ...rest] = entries;
    if (!first) throw new Error('no entry');
    const postings = [post('obligation', -0.5), post('outstanding', 0.5)];
    const found = checkChain('A', [{ ...first, postings }, ...rest]);
    expect(found).toContainEqual({
      kind: 'hash_mismatch',
      agreementId: 'A',
      sequence: 1,
      entryId: first.id,
      message: 'the content cannot be hashed: postings[0].amountOre: -0.5 is not a safe integer',
    });
    expect(found.map(({ kind }) => kind)).toContain('unsafe_amount');
  });
});

describe('moves of surplus', () => {
  const all = [...entries, ...book.entries('B')];
  const [out, into] = all.filter(({ kind }) => kind.startsWith('surplus_move'));

  test('come in pairs', () => {
    expect(checkSurplusMoves(all)).toEqual([]);
    if (!out || !into) throw new Error('no move');
    const unpaired = [{ kind: 'move_unpaired', entryId: out.id }];
    expect(checkSurplusMoves([out])).toMatchObject(unpaired);
    expect(checkSurplusMoves([out, { ...into, agreementId: 'A' }])).toMatchObject(unpaired);
    expect(checkSurplusMoves([out, { ...into, decisionId: 'other' }])).toHaveLength(2);
    const more = { ...into, postings: [post('fulfilled', 501), post('surplus', -501)] };
    expect(checkSurplusMoves([out, more])).toMatchObject(unpaired);
  });

  test('are reversed in pairs', () => {
    const { book: reversed } = ledger`
      2024-01-01 A obligation 100.00 | 100.00 | 0.00 | 100.00 | 0.00
      2024-02-01 A credit P1 130.00  | 100.00 | 130.00 | 0.00 | 30.00
      2024-03-01 A move 30.00 to B   | 100.00 | 100.00 | 0.00 | 0.00
      2024-04-01 A reverse 3         | 100.00 | 130.00 | 0.00 | 30.00`;
    const both = () => [...reversed.entries('A'), ...reversed.entries('B')];
    expect(checkSurplusMoves(both())).toMatchObject([{ kind: 'move_unpaired', agreementId: 'B' }]);
    expect(reversed.play('2024-04-01 B reverse 1')).toEqual(['0.00', '0.00', '0.00', '0.00']);
    expect(checkSurplusMoves(both())).toEqual([]);
    for (const id of ['A', 'B']) expect(checkChain(id, reversed.entries(id))).toEqual([]);
  });
});
