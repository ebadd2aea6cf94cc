import { balancesAfter, runningSums, type AccountSums, type Position } from './balance.js';
import { checkEntry } from './check-entry.js';
import { checkReversals } from './check-reversals.js';
import type { Entry } from './entry.js';
import { genesisHash, hashEntry } from './hash-chain.js';
import { isOre } from './ore.js';
import { violationAt, type Violation } from './violation.js';

/** What is kept beside the chain and must agree with it. */
export interface KeptBeside {
  /** Finds entries cut off at the end, which a chain alone cannot show. */
  readonly head?: { readonly sequence: number; readonly hash: string };
  /** The stored balance. */
  readonly position?: Position;
}

/**
 * Everything that is wrong with the ledger of one agreement. The one checker: `motpost verify`, the
 * tests and the demo data all call it.
 *
 * @param entries all entries of the agreement by sequence
 * @param agreementId whose they should be
 */
export function checkChain(
  agreementId: string,
  entries: readonly Entry[],
  kept: KeptBeside = {},
): Violation[] {
  return [
    ...entries.flatMap(checkEntry),
    ...checkLinks(agreementId, entries),
    ...checkReversals(entries),
    ...checkReports(entries),
    ...checkBalances(entries),
    ...checkKept(agreementId, entries, kept),
  ];
}

function checkLinks(agreementId: string, entries: readonly Entry[]): Violation[] {
  const found: Violation[] = [];
  const ids = new Set<string>();
  let previous: Pick<Entry, 'sequence' | 'hash' | 'recordedAt'> = {
    sequence: 0,
    hash: genesisHash(agreementId),
    recordedAt: '',
  };
  for (const entry of entries) {
    const at = (kind: Violation['kind'], message: string) =>
      found.push(violationAt(entry, kind, message));
    if (entry.agreementId !== agreementId) at('wrong_agreement', `not of ${agreementId}`);
    if (ids.has(entry.id)) at('duplicate_id', 'another entry has the same id');
    ids.add(entry.id);
    if (entry.sequence !== previous.sequence + 1) {
      at('sequence_gap', `${entry.sequence} follows ${previous.sequence}`);
    }
    if (entry.previousHash !== previous.hash) {
      at('broken_link', 'previousHash is not the hash of the entry before');
    }
    if (entry.recordedAt < previous.recordedAt) {
      at('recorded_backwards', 'recorded before the entry it follows');
    }
    const problem = hashProblem(entry);
    if (problem !== null) at('hash_mismatch', problem);
    previous = entry;
  }
  return found;
}

function hashProblem(entry: Entry): string | null {
  try {
    return hashEntry(entry) === entry.hash ? null : 'the content does not give the stored hash';
  } catch (error) {
    if (error instanceof TypeError) return `the content cannot be hashed: ${error.message}`;
    throw error;
  }
}

function checkReports(entries: readonly Entry[]): Violation[] {
  const reversed = new Set(entries.map((entry) => entry.reverses));
  const credited = new Set<string>();
  return entries.flatMap((entry) => {
    const { kind, reportId, id } = entry;
    if (kind !== 'credit' || reportId === null || reversed.has(id)) return [];
    if (!credited.has(reportId)) {
      credited.add(reportId);
      return [];
    }
    return [violationAt(entry, 'report_credited_twice', `report ${reportId}`)];
  });
}

function checkBalances(entries: readonly Entry[]): Violation[] {
  const found: Violation[] = [];
  let i = 0;
  for (const sums of runningSums(entries)) {
    const entry = entries[i++];
    const problem = balanceProblem(sums);
    if (entry && problem !== null) found.push(violationAt(entry, 'balance_broken', problem));
  }
  return found;
}

function balanceProblem(sums: AccountSums): string | null {
  const { obligationOre, outstandingOre, surplusOre } = sums;
  let totalOre = obligationOre + outstandingOre + surplusOre;
  for (const amountOre of sums.fulfilledOre.values()) totalOre += amountOre;
  if (![obligationOre, outstandingOre, surplusOre, ...sums.fulfilledOre.values()].every(isOre)) {
    return 'a balance is not a safe whole number of øre';
  }
  if (totalOre !== 0) return `the accounts sum to ${totalOre} øre`;
  if (obligationOre > 0) return 'the obligation is less than zero';
  if (outstandingOre < 0) return 'outstanding is less than zero';
  if (surplusOre > 0) return 'surplus is less than zero';
  if (outstandingOre !== 0 && surplusOre !== 0) return 'something is both outstanding and surplus';
  return null;
}

function checkKept(
  agreementId: string,
  entries: readonly Entry[],
  { head, position }: KeptBeside,
): Violation[] {
  const found: Violation[] = [];
  const last = entries.at(-1);
  const at = (kind: Violation['kind'], message: string) =>
    found.push(
      last
        ? violationAt(last, kind, message)
        : { kind, agreementId, sequence: null, entryId: null, message },
    );
  if (head) {
    const sequence = last?.sequence ?? 0;
    if (head.sequence !== sequence || head.hash !== (last?.hash ?? genesisHash(agreementId))) {
      at('head_mismatch', `the kept head is entry ${head.sequence}, the chain ends at ${sequence}`);
    }
  }
  if (position) {
    const summed = balancesAfter(entries);
    for (const key of ['obligationOre', 'outstandingOre', 'surplusOre'] as const) {
      if (position[key] !== summed[key]) {
        at('cache_mismatch', `${key} is kept as ${position[key]}, the entries give ${summed[key]}`);
      }
    }
  }
  return found;
}
