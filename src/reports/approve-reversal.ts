import { today } from '../access/actor.js';
import { loadDecision, settleDecision } from '../access/four-eyes.js';
import { sealDecision } from '../access/sealed-decision.js';
import { useCase } from '../access/use-case.js';
import { Agreement } from '../agreements/agreement.entity.js';
import { reopenIfOwed } from '../agreements/reopen-if-owed.js';
import { ok, refused } from '../domain/result.js';
import { postReversal } from '../ledger/post-reversal.js';
import type { Decide } from '../projects/approve-project.js';
import { releaseReferences } from './claim-references.js';
import { unlessSeen } from './credit-change.js';
import { saveStep } from './load-report.js';
import { postTrueUp } from './post-true-up.js';
import { type ReportView, viewReport } from './report.view.js';
import { isOfMove } from './moved-surplus.js';
import { loadEntry, loadReversing } from './reversal.js';
import { reverseMove } from './reverse-move.js';
import type { ReversedMoveView } from './reversed-move.view.js';

/**
 * Reverses the entry of a report as the second person. The report leaves the project's cumulative
 * value and its references are free; what the other reports are then entitled to beyond or below
 * what is posted follows as a correction at once (D-8). Of a move of surplus both sides go back.
 *
 * Refuses `not_found`, `own_decision`, `decision_settled`, `decision_lapsed`,
 * `entry_not_reversible`, `entry_already_reversed`, `illegal_step`, `agreement_not_in_force`,
 * `surplus_moved_on`, `amount_out_of_range`.
 */
export const approveReversal = useCase('approve-reversal', async (tx, actor, input: Decide) => {
  const found = await loadEntry(tx, input.id);
  if (!found.ok) return found;
  const entry = found.value;
  if (isOfMove(entry)) return reverseMove(tx, actor, entry, input);
  const loaded = await loadReversing(tx, entry);
  if (!loaded.ok) return loaded;
  const { report, project, remaining } = loaded.value;
  const decision = await loadDecision(tx, 'reverse-entry', input.decisionId);
  if (!decision.ok) return decision;
  if (decision.value.objectId !== entry.id) {
    return refused('not_found', 'There is no such decision on this entry.');
  }
  const unsettled = await settleDecision(tx, actor, 'approve-reversal', decision.value, {
    state: 'approved',
    objectVersion: report.version,
    reason: input.reason ?? null,
  });
  if (unsettled !== null) return unsettled;
  const unseen = unlessSeen(decision.value, remaining);
  if (unseen !== null) return unseen;
  const why = {
    decision: sealDecision(decision.value),
    reason: decision.value.reason,
    effectiveOn: today(actor),
  };
  const reversed = await postReversal(tx, actor, { ...why, entryId: entry.id });
  if (!reversed.ok) return reversed;
  const trueUp = await postTrueUp(tx, actor, project, { ...why, computed: remaining.computed });
  if (!trueUp.ok) return trueUp;
  await reopenIfOwed(tx, await tx.findOneByOrFail(Agreement, { id: report.agreementId }));
  await releaseReferences(tx, report.id);
  await saveStep(tx, report, { state: 'reversed', stateReason: decision.value.reason });
  return ok<ReportView | ReversedMoveView>(await viewReport(tx, actor, report));
});
