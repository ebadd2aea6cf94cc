import type { Actor } from '../access/actor.js';
import { authorise } from '../access/authorise.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import { Report } from './report.entity.js';
import { type ReportView, viewReport } from './report.view.js';

/** One report, to its supplier and to staff. Refuses `not_found`, also for somebody else's. */
export async function readReport(tx: Tx, actor: Actor, id: string): Promise<Result<ReportView>> {
  const report = await tx.findOneBy(Report, { id });
  if (report === null) return refused('not_found', 'There is no such report.');
  const denied = authorise(actor, 'read-report', { owners: [report.supplierId] });
  return denied ?? ok(await viewReport(tx, actor, report));
}
