import type { Actor } from '../access/actor.js';
import { authorise } from '../access/authorise.js';
import type { UseCaseName } from '../access/permissions.js';
import type { AgreementState } from '../domain/lifecycle/agreement.js';
import { ok, refused, type Result } from '../domain/result.js';
import { lockRow, type Tx } from '../platform/sql.js';
import { Agreement } from './agreement.entity.js';

/** What a move of surplus is about, as the second person sees it. Amount in NOK, decimal text. */
export interface Move {
  readonly fromAgreementId: string;
  readonly toAgreementId: string;
  readonly amount: string;
}

/** Surplus may outlive the agreement that earned it; it is of use where something is owed. */
const mayGive: readonly AgreementState[] = ['active', 'fulfilled', 'expired'];
const mayTake: readonly AgreementState[] = ['active'];

/**
 * The two agreements of a move, locked in the order of their ids.
 *
 * Refuses `not_found`, `same_agreement`, `other_supplier` and `agreement_not_in_force` (D-11).
 */
export async function lockMove(
  tx: Tx,
  actor: Actor,
  useCase: UseCaseName,
  { fromAgreementId, toAgreementId }: Move,
): Promise<Result<{ from: Agreement; to: Agreement }>> {
  for (const id of [fromAgreementId, toAgreementId].sort()) await lockRow(tx, 'agreement', id);
  const from = await tx.findOneBy(Agreement, { id: fromAgreementId });
  const to = await tx.findOneBy(Agreement, { id: toAgreementId });
  if (from === null || to === null) return refused('not_found', 'There is no such agreement.');
  const denied = authorise(actor, useCase, { owners: [from.supplierId] });
  if (denied !== null) return denied;
  const rule = 'D-11';
  if (from.id === to.id) {
    return refused('same_agreement', 'Surplus moves between two agreements.', { rule });
  }
  if (from.supplierId !== to.supplierId) {
    return refused('other_supplier', 'Surplus moves between agreements of one supplier.', { rule });
  }
  if (!mayGive.includes(from.state) || !mayTake.includes(to.state)) {
    return refused('agreement_not_in_force', 'Surplus moves to an active agreement.', {
      rule,
      facts: { from: from.state, to: to.state },
    });
  }
  return ok({ from, to });
}
