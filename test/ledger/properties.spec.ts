import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sumAccounts } from '../../src/domain/ledger/balance.js';
import { checkChain } from '../../src/domain/ledger/check-chain.js';
import { checkSurplusMoves } from '../../src/domain/ledger/check-moves.js';
import type { Entry } from '../../src/domain/ledger/entry.js';
import { kroner, replay, type Book } from '../support/ledger-notation.js';

const agreement = fc.constantFrom('A', 'B');
const amount = fc
  .oneof(fc.integer({ min: -30000, max: 30000 }), fc.constantFrom(-1, 0, 1, 10000))
  .map(kroner);
const project = fc.constantFrom('P1', 'P2', 'P3');

/** Any step a case officer might try, sensible or not; what cannot be is refused. */
const step = fc.oneof(
  fc.tuple(agreement, amount).map(([a, x]) => `2024-01-01 ${a} obligation ${x}`),
  fc.tuple(agreement, amount).map(([a, x]) => `2024-01-01 ${a} change ${x}`),
  fc.tuple(agreement, project, amount).map(([a, p, x]) => `2024-01-01 ${a} credit ${p} ${x}`),
  fc
    .tuple(agreement, amount)
    .map(([a, x]) => `2024-01-01 ${a} move ${x} to ${a === 'A' ? 'B' : 'A'}`),
  fc.tuple(agreement, fc.nat(11)).map(([a, n]) => ({ agreement: a, reverse: n })),
);
const steps = fc.array(step, { minLength: 1, maxLength: 25 });
type Step = string | { agreement: string; reverse: number };

function play(book: Book, each: Step): void {
  if (typeof each === 'string') {
    book.play(each);
    return;
  }
  const { length } = book.entries(each.agreement);
  if (length > 0) book.play(`2024-01-01 ${each.agreement} reverse ${(each.reverse % length) + 1}`);
}

function played(all: readonly Step[]): Book {
  const { book } = replay(['2024-01-01 A obligation 100.00', '2024-01-01 B obligation 50.00']);
  for (const each of all) play(book, each);
  return book;
}

describe('whatever is done to a ledger', () => {
  test('every invariant holds, at every entry', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const book = played(all);
        for (const id of ['A', 'B']) {
          const position = book.balances(id);
          expect(checkChain(id, book.entries(id), { position })).toEqual([]);
        }
      }),
    );
  });

  test('obligation is fulfilled plus outstanding less surplus, and every entry sums to zero', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const book = played(all);
        for (const id of ['A', 'B']) {
          const { obligationOre, fulfilledOre, outstandingOre, surplusOre } = book.balances(id);
          expect(fulfilledOre + outstandingOre - surplusOre).toBe(obligationOre);
          for (const { postings } of book.entries(id)) {
            expect(postings.reduce((sum, { amountOre }) => sum + amountOre, 0)).toBe(0);
          }
        }
      }),
    );
  });

  test('what a project was given is the sum of its differences, whatever else happens', () => {
    const credits = fc.array(fc.integer({ min: -5000, max: 20000 }), { maxLength: 8 });
    const noise = steps.map((all) => all.filter((each) => !JSON.stringify(each).includes('A')));
    fc.assert(
      fc.property(credits, noise, (differences, others) => {
        const book = played([]);
        for (const [i, differenceOre] of differences.entries()) {
          book.play(`2024-01-01 A credit P1 ${kroner(differenceOre)}`);
          const other = others[i];
          if (other !== undefined) play(book, other);
        }
        const given = book.balances('A').fulfilledByProjectOre.get('P1') ?? 0;
        expect(given).toBe(differences.reduce((sum, each) => sum + each, 0));
      }),
    );
  });

  test('reversing at once restores every balance', () => {
    const last = step.filter((each) => typeof each === 'string');
    fc.assert(
      fc.property(steps, last, (all, each) => {
        const book = played(all);
        const ids = ['A', 'B'];
        const sums = () => ids.map((id) => rounded(book.entries(id)));
        const counts = ids.map((id) => book.entries(id).length);
        const moves = () => checkSurplusMoves(ids.flatMap((id) => book.entries(id)));
        const before = { sums: sums(), moves: moves() };
        play(book, each);
        for (const [i, id] of ids.entries()) {
          const { length } = book.entries(id);
          if (length > (counts[i] ?? 0)) book.play(`2024-01-02 ${id} reverse ${length}`);
        }
        expect({ sums: sums(), moves: moves() }).toEqual(before);
      }),
    );
  });
});

/** Account sums without the accounts that came back to zero. */
function rounded(entries: readonly Entry[]) {
  const { fulfilledOre, ...others } = sumAccounts(entries.flatMap(({ postings }) => postings));
  return { ...others, fulfilled: [...fulfilledOre].filter(([, amountOre]) => amountOre !== 0) };
}

describe('tampering', () => {
  const chain = played([
    '2024-02-01 A credit P1 130.00',
    '2024-03-01 A move 10.00 to B',
    '2024-04-01 A credit P1 -20.00',
    { agreement: 'A', reverse: 1 },
  ]).entries('A');

  const changedValue = (value: unknown): unknown => {
    if (value === null) return 'something';
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'string') return `${value.slice(0, -1)}${value.endsWith('7') ? '8' : '7'}`;
    return { ...value, added: 1 };
  };

  const single = chain.flatMap((entry) => [
    ...Object.keys(entry)
      .filter((field) => field !== 'postings')
      .map((field) => [entry.sequence, field] as const),
    ...entry.postings.flatMap((posting, i) =>
      Object.keys(posting).map((field) => [entry.sequence, `postings.${i}.${field}`] as const),
    ),
  ]);

  test.each(single)('with entry %i, %s, is found', (sequence, path) => {
    const tampered = structuredClone(chain) as unknown as Record<string, unknown>[];
    const steps = path.split('.');
    const field = steps.pop() ?? '';
    let holder = tampered[sequence - 1];
    for (const each of steps) holder = holder?.[each] as Record<string, unknown>;
    if (!holder) throw new Error('no such place');
    holder[field] = changedValue(holder[field]);
    expect(checkChain('A', tampered as unknown as Entry[])).not.toEqual([]);
  });

  test('with any text or any calculation is found', () => {
    const fields = ['kind', 'effectiveOn', 'recordedBy', 'reason', 'rulebookVersion'] as const;
    const change = fc.oneof(
      fc.record({ field: fc.constantFrom(...fields), value: fc.string() }),
      fc.record({ field: fc.constant('calculation' as const), value: fc.jsonValue() }),
    );
    fc.assert(
      fc.property(fc.nat(chain.length - 1), change, (at, { field, value }) => {
        fc.pre(JSON.stringify(chain[at]?.[field]) !== JSON.stringify(value));
        const tampered = chain.map((entry, i) => (i === at ? { ...entry, [field]: value } : entry));
        expect(checkChain('A', tampered)).not.toEqual([]);
      }),
    );
  });
});
