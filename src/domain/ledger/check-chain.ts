import { balancesOf, RunningSums, type AccountSums, type Position } from './balance.js';
import { checkEntry } from './check-entry.js';
import { checkReversal } from './check-reversal.js';
import type { Entry } from './entry.js';
import { genesisHash, hashEntry } from './hash-chain.js';
import { isOre } from './ore.js';
import { violationAt, type Violation, type ViolationKind } from './violation.js';

/** What is kept beside the chain and must agree with it. */
export interface KeptBeside {
  /** Finds entries cut off at the end, which a chain alone cannot show. */
  readonly head?: { readonly sequence: number; readonly hash: string };
  /** The stored balance. */
  readonly position?: Position;
}

type Place = Pick<Entry, 'id' | 'agreementId' | 'sequence'>;

/**
 * Finds everything that is wrong with the ledger of one agreement. The one checker: `motpost verify`,
 * the tests and the demo data all use it. It takes entry after entry and keeps sums and ids of them,
 * never the entries: a chain may be longer than what memory holds.
 */
export class ChainCheck {
  readonly sums = new RunningSums();
  private last: Pick<Entry, 'sequence' | 'hash' | 'recordedAt'> & Partial<Place>;
  private readonly reversed = new Set<string>();
  private readonly creditsByReport = new Map<string, Place[]>();

  /** @param agreementId whose the entries should be */
  constructor(private readonly agreementId: string) {
    this.last = { sequence: 0, hash: genesisHash(agreementId), recordedAt: '' };
  }

  /**
   * The next entry by sequence, with all that is wrong at it.
   * @param target the entry that it reverses, wherever that is; undefined when there is none
   */
  add(entry: Entry, target: Entry | undefined): Violation[] {
    const found = [
      ...checkEntry(entry),
      ...this.checkLink(entry),
      ...checkReversal(entry, target, this.reversed),
    ];
    if (entry.reverses !== null) this.reversed.add(entry.reverses);
    this.noteCredit(entry);
    const problem = balanceProblem(this.sums.add(entry.postings));
    if (problem !== null) found.push(violationAt(entry, 'balance_broken', problem));
    return found;
  }

  /** What only shows at the end of the chain. */
  finish({ head, position }: KeptBeside = {}): Violation[] {
    const found = this.creditedTwice();
    const { sequence, hash, id } = this.last;
    const at = (kind: ViolationKind, message: string) => {
      const place = id === undefined ? null : { agreementId: this.agreementId, sequence, id };
      found.push(place ? violationAt(place, kind, message) : this.violation(kind, message));
    };
    if (head && (head.sequence !== sequence || head.hash !== hash)) {
      at('head_mismatch', `the kept head is entry ${head.sequence}, the chain ends at ${sequence}`);
    }
    const summed = balancesOf(this.sums);
    for (const key of ['obligationOre', 'outstandingOre', 'surplusOre'] as const) {
      if (position && position[key] !== summed[key]) {
        at('cache_mismatch', `${key} is kept as ${position[key]}, the entries give ${summed[key]}`);
      }
    }
    return found;
  }

  private violation(kind: ViolationKind, message: string): Violation {
    return { kind, agreementId: this.agreementId, sequence: null, entryId: null, message };
  }

  private checkLink(entry: Entry): Violation[] {
    const found: Violation[] = [];
    const at = (kind: ViolationKind, message: string) =>
      found.push(violationAt(entry, kind, message));
    const { sequence, hash, recordedAt } = this.last;
    if (entry.agreementId !== this.agreementId) at('wrong_agreement', `not of ${this.agreementId}`);
    if (entry.sequence !== sequence + 1)
      at('sequence_gap', `${entry.sequence} follows ${sequence}`);
    if (entry.previousHash !== hash) {
      at('broken_link', 'previousHash is not the hash of the entry before');
    }
    if (entry.recordedAt < recordedAt) {
      at('recorded_backwards', 'recorded before the entry it follows');
    }
    const problem = hashProblem(entry);
    if (problem !== null) at('hash_mismatch', problem);
    const { id, agreementId } = entry;
    this.last = {
      id,
      agreementId,
      sequence: entry.sequence,
      hash: entry.hash,
      recordedAt: entry.recordedAt,
    };
    return found;
  }

  private noteCredit({ kind, reportId, id, agreementId, sequence }: Entry): void {
    if (kind !== 'credit' || reportId === null) return;
    const credits = this.creditsByReport.get(reportId) ?? [];
    this.creditsByReport.set(reportId, [...credits, { id, agreementId, sequence }]);
  }

  private creditedTwice(): Violation[] {
    return [...this.creditsByReport].flatMap(([reportId, credits]) =>
      credits
        .filter(({ id }) => !this.reversed.has(id))
        .slice(1)
        .map((place) => violationAt(place, 'report_credited_twice', `report ${reportId}`)),
    );
  }
}

/**
 * The same for a chain that is at hand as a whole.
 * @param entries all entries of the agreement by sequence
 */
export function checkChain(
  agreementId: string,
  entries: readonly Entry[],
  kept: KeptBeside = {},
): Violation[] {
  const check = new ChainCheck(agreementId);
  const earlier = new Map<string, Entry>();
  const found: Violation[] = [];
  for (const entry of entries) {
    if (earlier.has(entry.id)) {
      found.push(violationAt(entry, 'duplicate_id', 'another entry has the same id'));
    }
    found.push(...check.add(entry, earlier.get(entry.reverses ?? '')));
    earlier.set(entry.id, entry);
  }
  return [...found, ...check.finish(kept)];
}

function hashProblem(entry: Entry): string | null {
  try {
    return hashEntry(entry) === entry.hash ? null : 'the content does not give the stored hash';
  } catch (error) {
    if (error instanceof TypeError) return `the content cannot be hashed: ${error.message}`;
    throw error;
  }
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
