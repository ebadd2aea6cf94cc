import { today } from '../access/actor.js';
import { Decision } from '../access/decision.entity.js';
import { sealDecision } from '../access/sealed-decision.js';
import { useCase } from '../access/use-case.js';
import { Nok } from '../domain/money/nok.js';
import { ok, refused } from '../domain/result.js';
import { postSurplusMove } from '../ledger/post-surplus-move.js';
import { rulebookInForce } from '../rulebook/current-rulebook.js';
import { approve, type Decide, decisionOn } from './decide.js';
import { type PostedMoveView, viewMove } from './posted-move.view.js';
import { lockMove, type Move } from './surplus-move.js';

/**
 * Moves surplus between two agreements of one supplier, as the second person: an entry in each
 * (D-11). The surplus is held against what is there now.
 *
 * Refuses `not_found`, `own_decision`, `decision_settled`, `decision_lapsed`,
 * `agreement_not_in_force`, `surplus_exceeded`, `amount_out_of_range`.
 */
export const approveSurplusMove = useCase(
  'approve-surplus-move',
  async (tx, actor, input: Decide) => {
    // Which two agreements to lock stands in the decision, which is locked after them.
    const prepared = await tx.findOneBy(Decision, {
      id: input.decisionId,
      kind: 'move-surplus',
      objectId: input.id,
    });
    if (prepared === null) return refused('not_found', 'There is no such decision.');
    const move = prepared.change.after as Move;
    const locked = await lockMove(tx, actor, 'approve-surplus-move', move);
    if (!locked.ok) return locked;
    const decision = await decisionOn(tx, 'move-surplus', input);
    if (!decision.ok) return decision;
    const { from } = locked.value;
    const refusal = await approve(tx, actor, 'approve-surplus-move', decision.value, from, input);
    if (refusal !== null) return refusal;
    const { version: rulebookVersion } = await rulebookInForce(tx);
    const posted = await postSurplusMove(tx, actor, {
      ...move,
      amount: Nok.parse(move.amount),
      decision: sealDecision(decision.value),
      rulebookVersion,
      effectiveOn: today(actor),
      reason: decision.value.reason,
    });
    return posted.ok ? ok<PostedMoveView>(viewMove(actor, posted.value)) : posted;
  },
);
