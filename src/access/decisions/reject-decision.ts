import { ok, refused } from '../../domain/result.js';
import { lockRow } from '../../platform/sql.js';
import { Decision } from '../decision.entity.js';
import { type DecisionView, viewDecision } from '../decision.view.js';
import { loadDecision, settleDecision } from '../four-eyes.js';
import { type UseCase, useCase } from '../use-case.js';
import type { AfterRejections } from './after-rejection.js';

export interface RejectDecision {
  readonly id: string;
  readonly reason: string;
}

/**
 * Rejects whatever another person prepared, of any kind, with a reason.
 *
 * Refuses `not_found`, `own_decision`, `decision_settled`, `decision_lapsed`.
 */
export function rejectDecision(
  afterRejections: AfterRejections,
): UseCase<RejectDecision, DecisionView> {
  return useCase('reject-decision', async (tx, actor, { id, reason }: RejectDecision) => {
    const prepared = await tx.findOneBy(Decision, { id });
    if (prepared === null) return refused('not_found', 'There is no such decision.');
    const { kind, objectId, objectVersion } = prepared;
    const after = afterRejections[kind];
    if (after !== undefined) await lockRow(tx, after.table, objectId);
    const decision = await loadDecision(tx, kind, id);
    if (!decision.ok) return decision;
    const refusal = await settleDecision(tx, actor, 'reject-decision', decision.value, {
      state: 'rejected',
      objectVersion,
      reason,
    });
    if (refusal !== null) return refusal;
    await after?.undo(tx, actor, decision.value);
    return ok<DecisionView>(viewDecision(actor, decision.value));
  });
}
