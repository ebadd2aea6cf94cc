import type { Violation, ViolationKind } from '../domain/ledger/violation.js';

/** Where something is wrong: an entry, or an agreement, or neither. */
export interface Place {
  readonly agreementId: string | null;
  readonly sequence: number | null;
  readonly entryId: string | null;
}

export function violationOf(
  { agreementId, sequence, entryId }: Place,
  kind: ViolationKind,
  message: string,
): Violation {
  return { kind, agreementId, sequence, entryId, message };
}
