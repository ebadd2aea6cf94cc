import { today } from '../access/actor.js';
import { lapsePending } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import { loadForStep, saveStep } from './load-project.js';
import { type ProjectView, viewProject } from './project.view.js';

/**
 * Completes an approved project: no further report can be submitted on it. Those that were submitted
 * before are still decided on.
 *
 * Refuses `not_found` and `illegal_step`.
 */
export const completeProject = useCase(
  'complete-project',
  async (tx, actor, input: { readonly id: string }) => {
    const loaded = await loadForStep(tx, actor, 'complete-project', 'complete', { id: input.id });
    if (!loaded.ok) return loaded;
    const { project, next } = loaded.value;
    await lapsePending(tx, 'change-project-terms', project.id);
    await saveStep(tx, project, { state: next, completedOn: today(actor) });
    return ok<ProjectView>(await viewProject(tx, actor, project));
  },
);
