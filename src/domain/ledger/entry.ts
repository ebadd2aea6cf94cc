import type { JsonValue } from './canonical-json.js';

/** The accounts of one agreement. `fulfilled` is kept per project. */
export const accounts = ['obligation', 'outstanding', 'fulfilled', 'surplus'] as const;
export type Account = (typeof accounts)[number];

/**
 * One movement of one account, in øre. Signs: an obligation X stands as obligation −X and
 * outstanding +X; credit C as fulfilled +C, outstanding −r and surplus −(C − r).
 *
 * `projectId` is set on `fulfilled` only. `fulfilled` *without* a project is surplus moved to (+) or
 * from (−) this agreement: the project that earned it keeps its credit where it was earned, so that
 * "entitlement minus posted" (D-8) stays true for each project.
 */
export interface Posting {
  readonly account: Account;
  readonly projectId: string | null;
  readonly amountOre: number;
}

/** Why an entry was made. */
export const entryKinds = [
  /** A signed agreement creates its obligation. */
  'obligation',
  /** An amendment raises or lowers it. */
  'obligation_change',
  /** An approved report gave credit, or none (D-8): zero or more. */
  'credit',
  /** A project's entitlement fell, or was recomputed after a reversal (D-8): either sign, with a reason. */
  'correction',
  /** Takes one earlier entry back, with a reason. */
  'reversal',
  /** Surplus leaves for another agreement of the same supplier (D-11), with a reason. */
  'surplus_move_out',
  /** Surplus arrives from another agreement of the same supplier (D-11), with a reason. */
  'surplus_move_in',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What the writer says of an entry; its place in the chain is given by `appendEntry`. */
export interface EntryDraft {
  /** UUIDv7, from the application. */
  readonly id: string;
  readonly agreementId: string;
  readonly kind: EntryKind;
  /** ISO date from which the entry has effect. */
  readonly effectiveOn: string;
  /** ISO instant (UTC, ms) at which it was written. */
  readonly recordedAt: string;
  /** The user who wrote it. */
  readonly recordedBy: string;
  /** The two-person decision behind it. */
  readonly decisionId: string;
  /** On `credit` and `correction`, and on their reversal. */
  readonly projectId: string | null;
  /** The approved report that gave rise to it. */
  readonly reportId: string | null;
  /** Id of the entry that a `reversal` takes back. */
  readonly reverses: string | null;
  readonly reason: string | null;
  readonly rulebookVersion: string;
  /** Every step from value to øre, with rule and source; exact numbers as decimal strings. */
  readonly calculation: JsonValue;
  /** At most one per account and project, none of zero, together zero. Empty for a credit of zero. */
  readonly postings: readonly Posting[];
}

/** An entry of the ledger: written once, never changed. */
export interface Entry extends EntryDraft {
  /** 1, 2, 3 … within the agreement. */
  readonly sequence: number;
  /** `hash` of the entry before, or the agreement's genesis hash. */
  readonly previousHash: string;
  /** SHA-256, hex, over `previousHash` and everything else above. */
  readonly hash: string;
}

/** The last entry of an agreement, as far as the next one needs to know it. */
export type ChainHead = Pick<Entry, 'sequence' | 'hash' | 'recordedAt'>;
