import { loadDecision, settleDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { Agreement } from '../agreements/agreement.entity.js';
import { ok, refused } from '../domain/result.js';
import type { Decide } from './approve-project.js';
import { mayTakeProjects } from './draft-project.js';
import { loadForStep, saveStep } from './load-project.js';
import { type ProjectView, viewProject } from './project.view.js';

/**
 * Reopens a completed project as the second person: it is approved, as it was before.
 *
 * Refuses `not_found`, `illegal_step`, `agreement_not_in_force`, `own_decision`, `decision_settled`,
 * `decision_lapsed`.
 */
export const approveReopening = useCase('approve-reopening', async (tx, actor, input: Decide) => {
  const loaded = await loadForStep(tx, actor, 'approve-reopening', 'reopen', input);
  if (!loaded.ok) return loaded;
  const { project, next } = loaded.value;
  const closed = mayTakeProjects(await tx.findOneByOrFail(Agreement, { id: project.agreementId }));
  if (closed !== null) return closed;
  const decision = await loadDecision(tx, 'reopen-project', input.decisionId);
  if (!decision.ok) return decision;
  if (decision.value.objectId !== project.id) {
    return refused('not_found', 'There is no such decision on this project.');
  }
  const unsettled = await settleDecision(tx, actor, 'approve-reopening', decision.value, {
    state: 'approved',
    objectVersion: project.version,
    reason: input.reason ?? null,
  });
  if (unsettled !== null) return unsettled;
  await saveStep(tx, project, { state: next, completedOn: null });
  return ok<ProjectView>(await viewProject(tx, actor, project));
});
