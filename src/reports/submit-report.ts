import { useCase } from '../access/use-case.js';
import { Agreement } from '../agreements/agreement.entity.js';
import { refusedFor } from '../domain/faults.js';
import { ok, refused } from '../domain/result.js';
import { mayBeCredited } from './agreement-in-force.js';
import { faultsOfLines } from './check-lines.js';
import { claimReferences } from './claim-references.js';
import { convertLines } from './convert-lines.js';
import { mayBeReportedOn } from './draft-report.js';
import { linesOf, loadForStep, saveStep } from './load-report.js';
import { lineFactsOf } from './project-facts.js';
import { ReportLine } from './report-line.entity.js';
import { type ReportView, viewReport } from './report.view.js';

export interface SubmitReport {
  readonly id: string;
  readonly version: number;
}

/**
 * Claims the lines of a report: exchanges them to kroner at the rates of their dates (D-5) and takes
 * their references, which nobody else can claim from now on (D-13).
 *
 * Refuses `not_found`, `version_mismatch`, `illegal_step`, `project_not_approved`,
 * `agreement_not_in_force`, `no_lines`; naming the lines `date_in_future`, `amount_not_positive`,
 * `share_out_of_range`, `participant_not_in_project`, `baseline_required` (D-9), `invalid`,
 * `currency_unknown`, `rate_missing`, `amount_out_of_range`; and `reference_already_claimed`.
 */
export const submitReport = useCase('submit-report', async (tx, actor, input: SubmitReport) => {
  const loaded = await loadForStep(tx, actor, 'submit-report', 'submit', input);
  if (!loaded.ok) return loaded;
  const { report, project, next } = loaded.value;
  const agreement = await tx.findOneByOrFail(Agreement, { id: report.agreementId });
  const closed = mayBeCredited(agreement) ?? mayBeReportedOn(project);
  if (closed !== null) return closed;
  const lines = await linesOf(tx, report.id);
  if (lines.length === 0) return refused('no_lines', 'A report claims something: add its lines.');
  const wrong = refusedFor(faultsOfLines(lines, await lineFactsOf(tx, actor, project)));
  if (wrong !== null) return wrong;
  const conversions = await convertLines(tx, lines);
  if (!conversions.ok) return conversions;
  const twice = await claimReferences(tx, actor, report, lines);
  if (twice !== null) return twice;
  for (const [index, line] of lines.entries()) {
    await tx.update(
      ReportLine,
      { id: line.id },
      { ...conversions.value[index], state: 'claimed', answeredAt: null, disputeReason: null },
    );
  }
  await saveStep(tx, report, { state: next, stateReason: null, claimedAt: actor.at });
  return ok<ReportView>(await viewReport(tx, actor, report));
});
