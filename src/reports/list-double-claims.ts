import { In } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { visibleTo } from '../access/visibility/visible-to.js';
import type { PageQuery } from '../platform/http/paging.js';
import { newestFirst, readPage } from '../platform/read-page.js';
import type { Tx } from '../platform/sql.js';
import { namesOf } from '../projects/project.view.js';
import { DoubleClaim } from './double-claim.entity.js';
import type { DoubleClaimPage, PlaceView } from './double-claim.view.js';
import { Report } from './report.entity.js';

/** References that were claimed twice, the newest first, with both places (D-13). For staff only. */
export async function listDoubleClaims(
  tx: Tx,
  actor: Actor,
  asked: PageQuery,
): Promise<DoubleClaimPage> {
  const query = tx.createQueryBuilder(DoubleClaim, 'd');
  const page = await readPage(query, newestFirst, asked);
  const reportIds = page.rows.flatMap(({ firstReportId, secondReportId }) => [
    firstReportId,
    secondReportId,
  ]);
  const reports = new Map(
    (await tx.findBy(Report, { id: In(reportIds) })).map((report) => [report.id, report]),
  );
  const names = await namesOf(tx, [
    ...page.rows.map(({ participantId }) => participantId),
    ...[...reports.values()].map(({ supplierId }) => supplierId),
  ]);
  const placeOf = (reportId: string, lineNumber: number, reference: string): PlaceView => {
    const report = reports.get(reportId);
    if (report === undefined) throw new Error('a claim without report');
    const { agreementId, projectId, supplierId, state } = report;
    const supplier = { id: supplierId, name: names.get(supplierId) ?? '' };
    return { supplier, agreementId, projectId, reportId, state, lineNumber, reference };
  };
  return page.shape((row) =>
    visibleTo(actor, 'DoubleClaimView', {
      id: row.id,
      raisedAt: row.raisedAt,
      participant: { id: row.participantId, name: names.get(row.participantId) ?? '' },
      first: placeOf(row.firstReportId, row.firstLineNumber, row.firstReference),
      second: placeOf(row.secondReportId, row.secondLineNumber, row.secondReference),
    }),
  );
}
