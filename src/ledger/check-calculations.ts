import type { JsonValue } from '../domain/ledger/canonical-json.js';
import type { Entry } from '../domain/ledger/entry.js';
import { violationAt, type Violation } from '../domain/ledger/violation.js';
import type { Nok } from '../domain/money/nok.js';
import { nokText } from './ore-text.js';

/**
 * Computes again what an entry's calculation gives, from the input that it keeps and under the
 * rulebook that it names. Null when that cannot be done.
 */
export interface Recompute {
  obligation(calculation: JsonValue, rulebookVersion: string): Promise<Nok | null>;
  entitlement(calculation: JsonValue, rulebookVersion: string): Promise<Nok | null>;
}

/** What stood before an entry, in øre. */
export interface StoodBefore {
  readonly obligationOre: number;
  /** Of the entry's project. */
  readonly projectOre: number;
}

/**
 * Whether an entry's calculation recomputes to the same amount, fits what stood before it, and gives
 * what was posted. Reversals are held against their target by `checkReversal`.
 */
export async function checkCalculation(
  entry: Entry,
  before: StoodBefore,
  recompute: Recompute,
): Promise<Violation[]> {
  const problem = await problemOf(entry, before, recompute);
  return problem === null ? [] : [violationAt(entry, 'calculation_differs', problem)];
}

async function problemOf(
  entry: Entry,
  before: StoodBefore,
  recompute: Recompute,
): Promise<string | null> {
  const { kind, calculation, rulebookVersion } = entry;
  if (kind === 'reversal') return null;
  if (kind === 'obligation' || kind === 'obligation_change') {
    const amount = await recompute.obligation(at(calculation, 'obligation'), rulebookVersion);
    if (amount === null) return 'the calculation cannot be computed again';
    return firstDifference([
      ['obligation', at(calculation, 'amounts', 'after'), amount.toString()],
      ['obligation before', at(calculation, 'amounts', 'before'), nokText(before.obligationOre)],
      ['posted obligation', postedOn(entry, 'obligation', -1), minus(amount, before.obligationOre)],
    ]);
  }
  if (kind === 'credit' || kind === 'correction') {
    const amount = await recompute.entitlement(at(calculation, 'entitlement'), rulebookVersion);
    if (amount === null) return 'the calculation cannot be computed again';
    const difference = minus(amount, before.projectOre);
    return firstDifference([
      ['entitlement', at(calculation, 'amounts', 'entitlement'), amount.toString()],
      ['posted before', at(calculation, 'amounts', 'posted'), nokText(before.projectOre)],
      ['difference', at(calculation, 'amounts', 'difference'), difference],
      ['posted credit', postedOn(entry, 'fulfilled', 1), difference],
    ]);
  }
  const sign = kind === 'surplus_move_in' ? 1 : -1;
  return firstDifference([
    ['moved surplus', postedOn(entry, 'fulfilled', sign), at(calculation, 'move', 'amount')],
  ]);
}

function firstDifference(
  rows: readonly (readonly [string, JsonValue, JsonValue])[],
): string | null {
  const row = rows.find(([, is, computed]) => is !== computed);
  return row === undefined
    ? null
    : `${row[0]} is ${JSON.stringify(row[1])}, computed again it is ${JSON.stringify(row[2])}`;
}

function minus(amount: Nok, ore: number): string {
  return nokText(Number(amount.toBigOre() - BigInt(ore)));
}

function postedOn({ postings }: Entry, account: string, sign: 1 | -1): string {
  const ofAccount = postings.filter((posting) => posting.account === account);
  return nokText(ofAccount.reduce((sum, { amountOre }) => sum + sign * amountOre, 0));
}

/** A value inside a calculation; null when it is not there. */
function at(value: JsonValue, ...path: string[]): JsonValue {
  let inner: JsonValue = value;
  for (const key of path) {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return null;
    inner = (inner as { readonly [key: string]: JsonValue })[key] ?? null;
  }
  return inner;
}
