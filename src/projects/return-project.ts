import { lapsePending } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import { loadForStep, saveStep } from './load-project.js';
import { type ProjectView, viewProject } from './project.view.js';

/** A step on an object that is told with its reason. */
export interface StepWithReason {
  readonly id: string;
  readonly reason: string;
}

/**
 * Gives a proposed or assessed project back to the supplier, who may change and propose it again.
 *
 * Refuses `not_found` and `illegal_step`.
 */
export const returnProject = useCase('return-project', async (tx, actor, input: StepWithReason) => {
  const loaded = await loadForStep(tx, actor, 'return-project', 'return', { id: input.id });
  if (!loaded.ok) return loaded;
  const { project, next } = loaded.value;
  await lapsePending(tx, 'approve-project', project.id);
  await saveStep(tx, project, { state: next, stateReason: input.reason });
  return ok<ProjectView>(await viewProject(tx, actor, project));
});
