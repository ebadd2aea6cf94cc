import { today } from '../access/actor.js';
import { useCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import { loadForStep, saveStep } from './load-project.js';
import { type ProjectView, viewProject } from './project.view.js';
import { checkProposal, type Proposal } from './proposal.js';
import { columnsOf, writeParts } from './write-proposal.js';

export interface ChangeProject extends Proposal {
  readonly id: string;
  readonly version: number;
}

/**
 * Writes another proposal in place of the one that is drafted or was returned.
 *
 * Refuses `not_found`, `version_mismatch`, `illegal_step`, and what {@link checkProposal} refuses.
 */
export const changeProject = useCase('change-project', async (tx, actor, input: ChangeProject) => {
  const loaded = await loadForStep(tx, actor, 'change-project', 'change', input);
  if (!loaded.ok) return loaded;
  const factor = await checkProposal(tx, today(actor), input);
  if (!factor.ok) return factor;
  const { project, next } = loaded.value;
  await saveStep(tx, project, { ...columnsOf(input, factor.value), state: next });
  await writeParts(tx, project.id, input);
  return ok<ProjectView>(await viewProject(tx, actor, project));
});
