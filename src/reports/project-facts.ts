import { type Actor, today } from '../access/actor.js';
import type { Tx } from '../platform/sql.js';
import { ProjectParticipant } from '../projects/participant.entity.js';
import { ProjectBaseline } from '../projects/project-baseline.entity.js';
import type { Project } from '../projects/project.entity.js';
import type { LineFacts } from './check-lines.js';

/** What of a project its reports are held against. */
export async function lineFactsOf(tx: Tx, actor: Actor, project: Project): Promise<LineFacts> {
  const of = { projectId: project.id };
  const participants = await tx.findBy(ProjectParticipant, of);
  const baselines = await tx.findBy(ProjectBaseline, of);
  return {
    participantIds: new Set(participants.map(({ organisationId }) => organisationId)),
    baselineYears:
      project.continuity === 'real-increase' ? new Set(baselines.map(({ year }) => year)) : null,
    today: today(actor),
  };
}
