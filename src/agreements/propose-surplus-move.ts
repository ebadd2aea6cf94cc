import { type DecisionView, viewDecision } from '../access/decision.view.js';
import { prepareDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { moveSurplus } from '../domain/ledger/move-surplus.js';
import { Nok } from '../domain/money/nok.js';
import { ok, refused } from '../domain/result.js';
import { nokText } from '../ledger/ore-text.js';
import { readPosition } from '../ledger/read-position.js';
import { versionMismatch } from '../platform/version.js';
import { lockMove } from './surplus-move.js';

export interface ProposeSurplusMove {
  /** The agreement that has the surplus. */
  readonly id: string;
  readonly version: number;
  readonly toAgreementId: string;
  /** NOK, decimal text. */
  readonly amount: string;
  readonly reason: string;
}

/**
 * Prepares, for a second person, a move of surplus to another agreement of the same supplier (D-11).
 *
 * Refuses `not_found`, `version_mismatch`, `same_agreement`, `other_supplier`,
 * `agreement_not_in_force`, `amount_not_positive`, `amount_out_of_range`, `surplus_exceeded`.
 */
export const proposeSurplusMove = useCase(
  'propose-surplus-move',
  async (tx, actor, { id, version, toAgreementId, reason, ...input }: ProposeSurplusMove) => {
    const amount = Nok.tryParse(input.amount);
    if (amount === undefined || !amount.isStorable()) {
      return refused('amount_out_of_range', 'The amount is not one that is kept exactly.', {
        errors: [{ field: 'amount', message: 'must be an amount in NOK, to the øre' }],
      });
    }
    const move = { fromAgreementId: id, toAgreementId, amount: amount.toString() };
    const locked = await lockMove(tx, actor, 'propose-surplus-move', move);
    if (!locked.ok) return locked;
    const { from } = locked.value;
    const stale = versionMismatch(from, version);
    if (stale !== null) return stale;
    const [here, there] = [await readPosition(tx, id), await readPosition(tx, toAgreementId)];
    const moved = moveSurplus(
      { agreementId: id, position: here },
      { agreementId: toAgreementId, position: there },
      amount.toOre(),
    );
    if (!moved.ok) return moved;
    const decision = await prepareDecision(tx, actor, {
      kind: 'move-surplus',
      objectId: id,
      objectVersion: from.version,
      change: {
        before: { surplus: nokText(here.surplusOre), outstanding: nokText(there.outstandingOre) },
        after: move,
      },
      reason,
    });
    return ok<DecisionView>(viewDecision(actor, decision));
  },
);
