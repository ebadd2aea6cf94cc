import type { Violation, ViolationKind } from '../domain/ledger/violation.js';

/** Where something is wrong: an entry, or an agreement, or neither. */
export interface Place {
  readonly agreementId: string | null;
  readonly sequence: number | null;
  readonly entryId: string | null;
}

/** An agreement that is not as the ledger and the log say. */
export function agreementDiffers(agreementId: string, message: string): Violation {
  return violationOf({ agreementId, sequence: null, entryId: null }, 'agreement_differs', message);
}

export function violationOf(
  { agreementId, sequence, entryId }: Place,
  kind: ViolationKind,
  message: string,
): Violation {
  return { kind, agreementId, sequence, entryId, message };
}
