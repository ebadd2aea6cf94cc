import { useCase } from '../access/use-case.js';
import { Agreement } from '../agreements/agreement.entity.js';
import { ok } from '../domain/result.js';
import { mayTakeProjects } from './draft-project.js';
import { loadForStep, saveStep } from './load-project.js';
import { type ProjectView, viewProject } from './project.view.js';

export interface ProposeProject {
  readonly id: string;
  readonly version: number;
}

/**
 * Hands a draft, or a returned project, to the case officer.
 *
 * Refuses `not_found`, `version_mismatch`, `illegal_step` and `agreement_not_in_force`.
 */
export const proposeProject = useCase(
  'propose-project',
  async (tx, actor, input: ProposeProject) => {
    const loaded = await loadForStep(tx, actor, 'propose-project', 'propose', input);
    if (!loaded.ok) return loaded;
    const { project, next } = loaded.value;
    const agreement = await tx.findOneByOrFail(Agreement, { id: project.agreementId });
    const closed = mayTakeProjects(agreement);
    if (closed !== null) return closed;
    await saveStep(tx, project, { state: next, proposedAt: actor.at, stateReason: null });
    return ok<ProjectView>(await viewProject(tx, actor, project));
  },
);
