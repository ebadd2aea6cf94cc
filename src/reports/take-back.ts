import { lapsePending } from '../access/four-eyes.js';
import type { ReportState } from '../domain/lifecycle/report.js';
import type { Tx } from '../platform/sql.js';
import { releaseReferences } from './claim-references.js';
import { unclaimed } from './line-input.js';
import { saveStep } from './load-report.js';
import { ReportLine } from './report-line.entity.js';
import type { Report } from './report.entity.js';

/**
 * Makes the claims of a report undone: its references are free, its lines are as they were drafted,
 * and what was prepared on it lapses.
 */
export async function takeBack(
  tx: Tx,
  report: Report,
  state: ReportState,
  stateReason: string | null,
): Promise<Report> {
  await releaseReferences(tx, report.id);
  await lapsePending(tx, 'approve-credit', report.id);
  await tx.update(ReportLine, { reportId: report.id }, { state: 'draft', ...unclaimed });
  return saveStep(tx, report, { state, stateReason, claimedAt: null, verifiedAt: null });
}
