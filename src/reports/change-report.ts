import { useCase } from '../access/use-case.js';
import { refusedFor } from '../domain/faults.js';
import { ok } from '../domain/result.js';
import { faultsOfLineParticipants } from './check-lines.js';
import { type LineInput, replaceLines } from './line-input.js';
import { loadForStep, saveStep } from './load-report.js';
import { lineFactsOf } from './project-facts.js';
import { type ReportView, viewReport } from './report.view.js';

export interface ChangeReport {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly lines: readonly LineInput[];
}

/**
 * Writes other lines in place of those of a draft or a returned report.
 *
 * Refuses `not_found`, `version_mismatch`, `illegal_step` and `participant_not_in_project`.
 */
export const changeReport = useCase('change-report', async (tx, actor, input: ChangeReport) => {
  const loaded = await loadForStep(tx, actor, 'change-report', 'change', input);
  if (!loaded.ok) return loaded;
  const { report, project, next } = loaded.value;
  const { participantIds } = await lineFactsOf(tx, actor, project);
  const wrong = refusedFor(faultsOfLineParticipants(input.lines, participantIds));
  if (wrong !== null) return wrong;
  await replaceLines(tx, report.id, input.lines);
  await saveStep(tx, report, { title: input.title, state: next });
  return ok<ReportView>(await viewReport(tx, actor, report));
});
