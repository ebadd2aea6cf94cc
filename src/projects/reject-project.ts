import { Decision } from '../access/decision.entity.js';
import { settleDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import { loadForStep, saveStep } from './load-project.js';
import { type ProjectView, viewProject } from './project.view.js';
import type { StepWithReason } from './return-project.js';

/**
 * Rejects a proposed project for good. An approval that was prepared is rejected with it, and not by
 * the person who prepared it.
 *
 * Refuses `not_found`, `illegal_step` and `own_decision`.
 */
export const rejectProject = useCase('reject-project', async (tx, actor, input: StepWithReason) => {
  const loaded = await loadForStep(tx, actor, 'reject-project', 'reject', { id: input.id });
  if (!loaded.ok) return loaded;
  const { project, next } = loaded.value;
  const pending = await tx.findOneBy(Decision, {
    kind: 'approve-project',
    objectId: project.id,
    state: 'pending',
  });
  if (pending !== null) {
    const unsettled = await settleDecision(tx, actor, 'reject-project', pending, {
      state: 'rejected',
      objectVersion: project.version,
      reason: input.reason,
    });
    if (unsettled !== null) return unsettled;
  }
  await saveStep(tx, project, { state: next, stateReason: input.reason });
  return ok<ProjectView>(await viewProject(tx, actor, project));
});
