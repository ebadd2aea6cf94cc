import { lapsePending } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import { loadForStep, saveStep } from './load-project.js';
import { type ProjectView, viewProject } from './project.view.js';

/**
 * Withdraws a project that is not approved yet, for good. An approval that was prepared lapses.
 *
 * Refuses `not_found` and `illegal_step`.
 */
export const withdrawProject = useCase(
  'withdraw-project',
  async (tx, actor, input: { readonly id: string }) => {
    const loaded = await loadForStep(tx, actor, 'withdraw-project', 'withdraw', { id: input.id });
    if (!loaded.ok) return loaded;
    const { project, next } = loaded.value;
    await lapsePending(tx, 'approve-project', project.id);
    await saveStep(tx, project, { state: next });
    return ok<ProjectView>(await viewProject(tx, actor, project));
  },
);
