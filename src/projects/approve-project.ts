import { today } from '../access/actor.js';
import { loadDecision, settleDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { Agreement } from '../agreements/agreement.entity.js';
import { ok, refused } from '../domain/result.js';
import { mayTakeProjects } from './draft-project.js';
import { loadForStep, saveStep } from './load-project.js';
import { ProjectFactor, SINCE_ALWAYS } from './project-factor.entity.js';
import { type ProjectView, viewProject } from './project.view.js';

/** The decision on an object that another person prepared. */
export interface Decide {
  readonly id: string;
  readonly decisionId: string;
  readonly reason?: string;
}

/**
 * Approves a project as the second person. Its factor holds from the beginning.
 *
 * Refuses `not_found`, `illegal_step`, `agreement_not_in_force`, `own_decision`,
 * `decision_settled`, `decision_lapsed`.
 */
export const approveProject = useCase('approve-project', async (tx, actor, input: Decide) => {
  const loaded = await loadForStep(tx, actor, 'approve-project', 'approve', input);
  if (!loaded.ok) return loaded;
  const { project, next } = loaded.value;
  const closed = mayTakeProjects(await tx.findOneByOrFail(Agreement, { id: project.agreementId }));
  if (closed !== null) return closed;
  const decision = await loadDecision(tx, 'approve-project', input.decisionId);
  if (!decision.ok) return decision;
  if (decision.value.objectId !== project.id) {
    return refused('not_found', 'There is no such decision on this project.');
  }
  const unsettled = await settleDecision(tx, actor, 'approve-project', decision.value, {
    state: 'approved',
    objectVersion: project.version,
    reason: input.reason ?? null,
  });
  if (unsettled !== null) return unsettled;
  await tx.insert(ProjectFactor, {
    projectId: project.id,
    fromDate: SINCE_ALWAYS,
    factor: project.factor,
    source: project.factorSource,
    assumption: project.factorAssumption,
    decisionId: decision.value.id,
  });
  await saveStep(tx, project, { state: next, approvedOn: today(actor) });
  return ok<ProjectView>(await viewProject(tx, actor, project));
});
