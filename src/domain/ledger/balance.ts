import type { Entry, Posting } from './entry.js';
import { negated } from './ore.js';

/** Where an agreement stands, all in øre and all ≥ 0; outstanding and surplus are never both > 0. */
export interface Position {
  readonly obligationOre: number;
  readonly outstandingOre: number;
  readonly surplusOre: number;
}

/** A position with what was fulfilled; `obligation = fulfilled + outstanding − surplus` always. */
export interface Balances extends Position {
  /** Everything fulfilled, moved surplus included. */
  readonly fulfilledOre: number;
  readonly fulfilledByProjectOre: ReadonlyMap<string, number>;
  /** Surplus moved here (+) less surplus moved away (−). */
  readonly movedOre: number;
}

/** The plain sums of the accounts, signs as posted. */
export interface AccountSums {
  readonly obligationOre: number;
  readonly outstandingOre: number;
  readonly surplusOre: number;
  /** By project; null is moved surplus. */
  readonly fulfilledOre: ReadonlyMap<string | null, number>;
}

/** The position of an agreement with no entries. */
export const nothing: Position = { obligationOre: 0, outstandingOre: 0, surplusOre: 0 };

/** Account sums that grow entry by entry, so that no chain need be held whole. */
export class RunningSums implements AccountSums {
  obligationOre = 0;
  outstandingOre = 0;
  surplusOre = 0;
  readonly fulfilledOre = new Map<string | null, number>();

  add(postings: Iterable<Posting>): this {
    for (const { account, projectId, amountOre } of postings) {
      if (account === 'fulfilled') {
        this.fulfilledOre.set(projectId, (this.fulfilledOre.get(projectId) ?? 0) + amountOre);
      } else {
        this[`${account}Ore`] += amountOre;
      }
    }
    return this;
  }
}

/** Adds postings up, account by account. */
export function sumAccounts(postings: Iterable<Posting>): AccountSums {
  return new RunningSums().add(postings);
}

/** The account sums after each entry, in the order given; each is valid until the next is taken. */
export function* runningSums(entries: Iterable<Pick<Entry, 'postings'>>): Generator<AccountSums> {
  const sums = new RunningSums();
  for (const entry of entries) yield sums.add(entry.postings);
}

/**
 * Splits what is owed net of surplus. Outstanding and surplus are one figure on two sides of zero:
 * this is the only place that decides the side.
 */
export function splitNet(netOre: number): { outstandingOre: number; surplusOre: number } {
  return netOre >= 0
    ? { outstandingOre: netOre, surplusOre: 0 }
    : { outstandingOre: 0, surplusOre: negated(netOre) };
}

/**
 * Account sums, turned to where an agreement stands.
 *
 * Outstanding and surplus are split anew from their sum. For a whole chain, or a beginning of it,
 * that changes nothing (`checkChain` sees to it). For a choice by effective date it is needed: a
 * back-dated correction took from a surplus which on that date had not arisen yet.
 */
export function balancesOf(sums: AccountSums): Balances {
  const fulfilledByProjectOre = new Map<string, number>();
  let fulfilledOre = 0;
  for (const [projectId, amountOre] of sums.fulfilledOre) {
    fulfilledOre += amountOre;
    if (projectId !== null) fulfilledByProjectOre.set(projectId, amountOre);
  }
  return {
    obligationOre: negated(sums.obligationOre),
    ...splitNet(sums.outstandingOre + sums.surplusOre),
    fulfilledOre,
    fulfilledByProjectOre,
    movedOre: sums.fulfilledOre.get(null) ?? 0,
  };
}

/** Balances after all the given entries. */
export function balancesAfter(entries: readonly Pick<Entry, 'postings'>[]): Balances {
  return balancesOf(sumAccounts(entries.flatMap((entry) => entry.postings)));
}

/** The balances after each entry, in the order given. */
export function runningBalances(entries: Iterable<Pick<Entry, 'postings'>>): Balances[] {
  return Array.from(runningSums(entries), balancesOf);
}

/** A question to the ledger: with effect by the end of a date, as known at an instant. */
export interface PointInTime {
  /** ISO date, inclusive. */
  readonly asOf?: string;
  /** ISO instant, inclusive. */
  readonly knownAt?: string;
}

/** The entries with effect by `asOf` and recorded by `knownAt`, in the order given. */
export function entriesAt(entries: readonly Entry[], { asOf, knownAt }: PointInTime): Entry[] {
  return entries.filter(
    (entry) =>
      (asOf === undefined || entry.effectiveOn <= asOf) &&
      (knownAt === undefined || entry.recordedAt <= knownAt),
  );
}

/** Balances as of an effective date and as known at an instant. */
export function balancesAt(entries: readonly Entry[], point: PointInTime): Balances {
  return balancesAfter(entriesAt(entries, point));
}
