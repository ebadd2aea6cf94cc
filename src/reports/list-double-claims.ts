import { In } from 'typeorm';
import { type PageQuery, readCursor, toPage } from '../platform/http/paging.js';
import type { Tx } from '../platform/sql.js';
import { namesOf } from '../projects/project.view.js';
import { DoubleClaim } from './double-claim.entity.js';
import type { DoubleClaimPage, PlaceView } from './double-claim.view.js';
import { Report } from './report.entity.js';

/** References that were claimed twice, the newest first, with both places (D-13). For staff only. */
export async function listDoubleClaims(tx: Tx, page: PageQuery): Promise<DoubleClaimPage> {
  const cursor = readCursor(page.cursor, 1);
  const backwards = cursor?.direction === 'before';
  const query = tx.createQueryBuilder(DoubleClaim, 'd');
  if (cursor !== null) {
    query.andWhere(`d.id ${backwards ? '>' : '<'} :after`, { after: cursor.keys[0] });
  }
  const rows = await query
    .orderBy('d.id', backwards ? 'ASC' : 'DESC')
    .take(page.limit + 1)
    .getMany();
  const reportIds = rows.flatMap(({ firstReportId, secondReportId }) => [
    firstReportId,
    secondReportId,
  ]);
  const reports = new Map(
    (await tx.findBy(Report, { id: In(reportIds) })).map((report) => [report.id, report]),
  );
  const names = await namesOf(tx, [
    ...rows.map(({ participantId }) => participantId),
    ...[...reports.values()].map(({ supplierId }) => supplierId),
  ]);
  const placeOf = (reportId: string, lineNumber: number, reference: string): PlaceView => {
    const report = reports.get(reportId);
    if (report === undefined) throw new Error('a claim without report');
    const { agreementId, projectId, supplierId, state } = report;
    const supplier = { id: supplierId, name: names.get(supplierId) ?? '' };
    return { supplier, agreementId, projectId, reportId, state, lineNumber, reference };
  };
  return toPage(
    rows,
    page.limit,
    cursor,
    ({ id }) => [id],
    (row) => ({
      id: row.id,
      raisedAt: row.raisedAt,
      participant: { id: row.participantId, name: names.get(row.participantId) ?? '' },
      first: placeOf(row.firstReportId, row.firstLineNumber, row.firstReference),
      second: placeOf(row.secondReportId, row.secondLineNumber, row.secondReference),
    }),
  );
}
