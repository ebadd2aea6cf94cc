import { type Actor, today } from '../access/actor.js';
import { authorise } from '../access/authorise.js';
import { useCase } from '../access/use-case.js';
import { Agreement } from '../agreements/agreement.entity.js';
import { ownersOf } from '../domain/lifecycle/agreement.js';
import { ok, refused, type Result } from '../domain/result.js';
import { newId } from '../platform/ids.js';
import type { Tx } from '../platform/sql.js';
import { Project } from './project.entity.js';
import { type ProjectView, viewProject } from './project.view.js';
import { checkProposal, type Proposal } from './proposal.js';
import { columnsOf, writeParts } from './write-proposal.js';

export interface DraftProject extends Proposal {
  readonly agreementId: string;
}

/**
 * Drafts a project on one of the supplier's own agreements.
 *
 * Refuses `not_found` for another's agreement and for one that is not signed yet, `agreement_not_in_force`, and what
 * {@link checkProposal} refuses.
 */
export const draftProject = useCase('draft-project', async (tx, actor, input: DraftProject) => {
  const agreement = await ownAgreement(tx, actor, input.agreementId);
  if (!agreement.ok) return agreement;
  const factor = await checkProposal(tx, today(actor), input);
  if (!factor.ok) return factor;
  const project = tx.create(Project, {
    ...columnsOf(input, factor.value),
    id: newId(),
    agreementId: agreement.value.id,
    supplierId: agreement.value.supplierId,
    continuationReason: null,
    state: 'draft',
    stateReason: null,
    draftedAt: actor.at,
    proposedAt: null,
    approvedOn: null,
    completedOn: null,
    version: 1,
  });
  await tx.insert(Project, project);
  await writeParts(tx, project.id, input);
  return ok<ProjectView>(await viewProject(tx, actor, project));
});

async function ownAgreement(tx: Tx, actor: Actor, id: string): Promise<Result<Agreement>> {
  const agreement = await tx.findOneBy(Agreement, { id });
  if (agreement === null) return refused('not_found', 'There is no such agreement.');
  const denied = authorise(actor, 'draft-project', { owners: ownersOf(agreement) });
  if (denied !== null) return denied;
  return mayTakeProjects(agreement) ?? ok(agreement);
}

/** Null when projects can be proposed on the agreement. Refuses `agreement_not_in_force`. */
export function mayTakeProjects({ state }: Agreement): ReturnType<typeof refused> | null {
  return state === 'active' || state === 'conditional'
    ? null
    : refused('agreement_not_in_force', 'Projects belong to an active or conditional agreement.', {
        facts: { state },
      });
}
