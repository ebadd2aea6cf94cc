import type { Entry } from './entry.js';

/** What can be wrong with a ledger. */
export type ViolationKind =
  // One entry
  | 'malformed'
  | 'unsafe_amount'
  | 'zero_posting'
  | 'duplicate_posting'
  | 'sum_not_zero'
  | 'kind_mismatch'
  | 'reason_missing'
  // The chain
  | 'wrong_agreement'
  | 'duplicate_id'
  | 'sequence_gap'
  | 'broken_link'
  | 'hash_mismatch'
  | 'recorded_backwards'
  // What the entries amount to
  | 'reversal_target'
  | 'reversal_differs'
  | 'report_credited_twice'
  | 'balance_broken'
  | 'move_unpaired'
  | 'calculation_differs'
  // Beside the chain
  | 'head_mismatch'
  | 'cache_mismatch'
  | 'anchor_differs'
  | 'guard_missing'
  // What the entries were made from, and what was made from them
  | 'entry_not_approved'
  | 'decision_differs'
  | 'decision_not_audited'
  | 'decision_without_entry'
  | 'audited_without_entry'
  | 'agreement_differs'
  | 'report_differs'
  | 'lines_differ'
  | 'links_differ'
  | 'terms_differ'
  | 'value_differs'
  | 'coverage_differs';

/** One thing that is wrong, with its place. Values, all collected, none thrown. */
export interface Violation {
  readonly kind: ViolationKind;
  readonly agreementId: string | null;
  /** Null when it concerns no single entry. */
  readonly sequence: number | null;
  readonly entryId: string | null;
  readonly message: string;
}

/** A violation at an entry. */
export function violationAt(
  entry: Pick<Entry, 'agreementId' | 'sequence' | 'id'>,
  kind: ViolationKind,
  message: string,
): Violation {
  const { agreementId, sequence, id } = entry;
  return { kind, agreementId, sequence, entryId: id, message };
}

/** The first violation of each kind, in the order given: what `motpost verify` names. */
export function firstOfEachKind(violations: readonly Violation[]): Violation[] {
  const seen = new Set<ViolationKind>();
  return violations.filter(({ kind }) => !seen.has(kind) && seen.add(kind));
}
