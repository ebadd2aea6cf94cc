import { type Reader, visibleTo } from '../access/visibility/visible-to.js';
import type { Move } from '../agreements/surplus-move.js';

/** A move of surplus as it was taken back: an entry in each agreement. */
export class ReversedMoveView {
  /** The entry that was asked for, of the two. */
  id: string;
  /** @example "NOK" */
  currency: string;
  /** @example "10000000.00" */
  amount: string;
  /** The agreement that has its surplus again. */
  fromAgreementId: string;
  toAgreementId: string;
  outReversalId: string;
  inReversalId: string;
}

export function viewReversedMove(
  reader: Reader,
  id: string,
  { amount, fromAgreementId, toAgreementId }: Move,
  { outReversalId, inReversalId }: Pick<ReversedMoveView, 'outReversalId' | 'inReversalId'>,
): ReversedMoveView {
  const agreements = { fromAgreementId, toAgreementId };
  const entries = { outReversalId, inReversalId };
  return visibleTo(reader, 'ReversedMoveView', {
    id,
    currency: 'NOK',
    amount,
    ...agreements,
    ...entries,
  });
}
