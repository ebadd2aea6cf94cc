import { today } from '../access/actor.js';
import { loadDecision, settleDecision } from '../access/four-eyes.js';
import { sealDecision } from '../access/sealed-decision.js';
import { useCase } from '../access/use-case.js';
import { Agreement } from '../agreements/agreement.entity.js';
import { reopenIfOwed } from '../agreements/reopen-if-owed.js';
import { Nok } from '../domain/money/nok.js';
import { ok, refused } from '../domain/result.js';
import { postEntitlement } from '../ledger/post-entitlement.js';
import type { Decide } from '../projects/approve-project.js';
import { mayBeCredited } from './agreement-in-force.js';
import { creditChange, unlessSeen } from './credit-change.js';
import { loadForStep, saveStep } from './load-report.js';
import { type ReportView, viewReport } from './report.view.js';

/**
 * Approves a verified report as the second person. The entitlement of the whole project is computed
 * anew and the ledger gets the difference, which may be negative (D-8).
 *
 * Refuses `not_found`, `illegal_step`, `agreement_not_in_force`, `own_decision`, `decision_settled`,
 * `decision_lapsed` when the amounts are no longer those prepared, `no_parameter_in_force`,
 * `amount_out_of_range`.
 */
export const approveReport = useCase('approve-report', async (tx, actor, input: Decide) => {
  const loaded = await loadForStep(tx, actor, 'approve-report', 'approve', input);
  if (!loaded.ok) return loaded;
  const { report, project, next } = loaded.value;
  const decision = await loadDecision(tx, 'approve-credit', input.decisionId);
  if (!decision.ok) return decision;
  if (decision.value.objectId !== report.id) {
    return refused('not_found', 'There is no such decision on this report.');
  }
  const agreement = await tx.findOneByOrFail(Agreement, { id: report.agreementId });
  const closed = mayBeCredited(agreement);
  if (closed !== null) return closed;
  const unsettled = await settleDecision(tx, actor, 'approve-report', decision.value, {
    state: 'approved',
    objectVersion: report.version,
    reason: input.reason ?? null,
  });
  if (unsettled !== null) return unsettled;
  const change = await creditChange(tx, project, { also: report });
  if (!change.ok) return change;
  const unseen = unlessSeen(decision.value, change.value);
  if (unseen !== null) return unseen;
  const { computed, difference } = change.value;
  const posted = await postEntitlement(tx, actor, {
    ...computed,
    agreementId: report.agreementId,
    projectId: project.id,
    reportId: report.id,
    decision: sealDecision(decision.value),
    effectiveOn: today(actor),
    reason: difference.isNegative() ? (input.reason ?? decision.value.reason) : null,
  });
  if (!posted.ok) return posted;
  await reopenIfOwed(tx, agreement);
  const { entryId, differenceOre } = posted.value;
  const credited = Nok.ofOre(differenceOre);
  await saveStep(tx, report, { state: next, approvedAt: actor.at, entryId, credited });
  return ok<ReportView>(await viewReport(tx, actor, report));
});
