import { today, type Actor } from '../access/actor.js';
import { type DecisionView, viewDecision } from '../access/decision.view.js';
import { loadDecision, prepareDecision, settleDecision } from '../access/four-eyes.js';
import { sealDecision } from '../access/sealed-decision.js';
import { Agreement } from '../agreements/agreement.entity.js';
import { reopenIfOwed } from '../agreements/reopen-if-owed.js';
import type { Entry } from '../domain/ledger/entry.js';
import { ok, refused, type Result } from '../domain/result.js';
import { postReversal } from '../ledger/post-reversal.js';
import type { Tx } from '../platform/sql.js';
import type { Decide } from '../projects/approve-project.js';
import { loadMovedSurplus } from './moved-surplus.js';
import { reversalOf } from './reversal.js';
import { type ReversedMoveView, viewReversedMove } from './reversed-move.view.js';

/** An entry has no versions: what is prepared on it lapses only when the move may not go back. */
const VERSION_OF_ENTRY = 1;

/**
 * Prepares that a move of surplus is taken back, both sides of it (D-11).
 *
 * Refuses what {@link loadMovedSurplus} refuses.
 */
export async function prepareMoveReversal(
  tx: Tx,
  actor: Actor,
  entry: Entry,
  reason: string,
): Promise<Result<DecisionView>> {
  const loaded = await loadMovedSurplus(tx, entry);
  if (!loaded.ok) return loaded;
  const decision = await prepareDecision(tx, actor, {
    kind: 'reverse-entry',
    objectId: entry.id,
    objectVersion: VERSION_OF_ENTRY,
    change: { before: loaded.value.move, after: null },
    reason,
  });
  return ok<DecisionView>(viewDecision(actor, decision));
}

/**
 * Takes a move of surplus back as the second person: an entry in each agreement. Where it had
 * fulfilled the receiving one, that owes again and is active again.
 *
 * Refuses what {@link loadMovedSurplus} refuses, `not_found`, `own_decision`, `decision_settled`,
 * `decision_lapsed`, `amount_out_of_range`.
 */
export async function reverseMove(
  tx: Tx,
  actor: Actor,
  entry: Entry,
  input: Decide,
): Promise<Result<ReversedMoveView>> {
  const loaded = await loadMovedSurplus(tx, entry);
  if (!loaded.ok) return loaded;
  const { move, ...sides } = loaded.value;
  const decision = await loadDecision(tx, 'reverse-entry', input.decisionId);
  if (!decision.ok) return decision;
  const { objectId, reason } = decision.value;
  if (objectId !== entry.id) {
    return refused('not_found', 'There is no such decision on this entry.');
  }
  const unsettled = await settleDecision(tx, actor, 'approve-reversal', decision.value, {
    state: 'approved',
    objectVersion: VERSION_OF_ENTRY,
    reason: input.reason ?? null,
  });
  if (unsettled !== null) return unsettled;
  const why = { decision: sealDecision(decision.value), reason, effectiveOn: today(actor) };
  const reversed = await postReversal(tx, actor, { ...why, entryId: entry.id });
  if (!reversed.ok) return reversed;
  await reopenIfOwed(tx, await tx.findOneByOrFail(Agreement, { id: move.toAgreementId }));
  const outReversalId = await reversalOf(tx, sides.out.id);
  const inReversalId = await reversalOf(tx, sides.in.id);
  if (outReversalId === null || inReversalId === null) {
    throw new Error(`only half of a move was reversed: ${entry.id}`);
  }
  return ok(viewReversedMove(actor, entry.id, move, { outReversalId, inReversalId }));
}
