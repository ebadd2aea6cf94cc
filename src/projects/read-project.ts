import type { Actor } from '../access/actor.js';
import { authorise } from '../access/authorise.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import { ProjectParticipant } from './participant.entity.js';
import { Project } from './project.entity.js';
import { type ProjectView, viewProject } from './project.view.js';

/** States in which a project is between the supplier and the agency only. */
export const unknownToParticipants: readonly Project['state'][] = [
  'draft',
  'returned',
  'withdrawn',
];

/**
 * One project, to staff, its supplier and its participants.
 *
 * Refuses `not_found`, also for somebody else's, and to a participant what is not proposed yet.
 */
export async function readProject(tx: Tx, actor: Actor, id: string): Promise<Result<ProjectView>> {
  const project = await tx.findOneBy(Project, { id });
  if (project === null) return refused('not_found', 'There is no such project.');
  const denied = authorise(actor, 'read-project', { owners: await ownersOf(tx, actor, project) });
  return denied ?? ok(await viewProject(tx, actor, project));
}

async function ownersOf(tx: Tx, actor: Actor, project: Project): Promise<string[]> {
  if (actor.role !== 'firm') return [project.supplierId];
  if (unknownToParticipants.includes(project.state)) return [];
  const taking = await tx.findBy(ProjectParticipant, { projectId: project.id });
  return taking.map(({ organisationId }) => organisationId);
}
