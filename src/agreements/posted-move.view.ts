import { type Reader, visibleTo } from '../access/visibility/visible-to.js';
import { nokText } from '../ledger/ore-text.js';
import type { PostedMove } from '../ledger/post-surplus-move.js';

/** A move of surplus as it was posted: one entry in each agreement. */
export class PostedMoveView {
  /** @example "NOK" */
  currency: string;
  /** @example "10000000.00" */
  amount: string;
  fromAgreementId: string;
  toAgreementId: string;
  outEntryId: string;
  inEntryId: string;
}

export function viewMove(reader: Reader, move: PostedMove): PostedMoveView {
  return visibleTo(reader, 'PostedMoveView', {
    currency: 'NOK',
    amount: nokText(move.in.differenceOre),
    fromAgreementId: move.out.agreementId,
    toAgreementId: move.in.agreementId,
    outEntryId: move.out.entryId,
    inEntryId: move.in.entryId,
  });
}
