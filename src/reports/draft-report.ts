import { authorise } from '../access/authorise.js';
import { useCase } from '../access/use-case.js';
import { refusedFor } from '../domain/faults.js';
import { projectTable } from '../domain/lifecycle/project.js';
import { takeStep } from '../domain/lifecycle/state-table.js';
import { ok, refused } from '../domain/result.js';
import { newId } from '../platform/ids.js';
import { lockRow } from '../platform/sql.js';
import { Project } from '../projects/project.entity.js';
import { faultsOfLineParticipants } from './check-lines.js';
import { type LineInput, replaceLines } from './line-input.js';
import { lineFactsOf } from './project-facts.js';
import { Report } from './report.entity.js';
import { type ReportView, viewReport } from './report.view.js';

export interface DraftReport {
  readonly projectId: string;
  readonly title: string;
  readonly lines: readonly LineInput[];
}

/**
 * Drafts a report on an own, approved project. It may be unfinished: its content is checked when it
 * is submitted.
 *
 * Refuses `not_found`, `project_not_approved` and `participant_not_in_project`.
 */
export const draftReport = useCase('draft-report', async (tx, actor, input: DraftReport) => {
  const found = await tx.findOneBy(Project, { id: input.projectId });
  if (found === null) return refused('not_found', 'There is no such project.');
  const denied = authorise(actor, 'draft-report', { owners: [found.supplierId] });
  if (denied !== null) return denied;
  // The new row refers to the agreement: as everywhere, that is held before the project.
  await lockRow(tx, 'agreement', found.agreementId);
  await lockRow(tx, 'project', found.id);
  const project = await tx.findOneByOrFail(Project, { id: found.id });
  const closed = mayBeReportedOn(project);
  if (closed !== null) return closed;
  const { participantIds } = await lineFactsOf(tx, actor, project);
  const wrong = refusedFor(faultsOfLineParticipants(input.lines, participantIds));
  if (wrong !== null) return wrong;
  const report = tx.create(Report, {
    id: newId(),
    projectId: project.id,
    agreementId: project.agreementId,
    supplierId: project.supplierId,
    number: 1 + (await tx.countBy(Report, { projectId: project.id })),
    title: input.title,
    state: 'draft',
    stateReason: null,
    draftedAt: actor.at,
    claimedAt: null,
    verifiedAt: null,
    approvedAt: null,
    entryId: null,
    credited: null,
    version: 1,
  });
  await tx.insert(Report, report);
  await replaceLines(tx, report.id, input.lines);
  return ok<ReportView>(await viewReport(tx, actor, report));
});

/** Null when reports can be made on the project. Refuses `project_not_approved`. */
export function mayBeReportedOn({ state }: Project): ReturnType<typeof refused> | null {
  return takeStep(projectTable, state, 'report').ok
    ? null
    : refused('project_not_approved', 'Only an approved project is reported on.', {
        facts: { state },
      });
}
