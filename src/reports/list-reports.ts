import type { Actor } from '../access/actor.js';
import { conditionFor } from '../access/permissions.js';
import type { ReportState } from '../domain/lifecycle/report.js';
import { readCursor, toPage } from '../platform/http/paging.js';
import type { Tx } from '../platform/sql.js';
import { namesOf } from '../projects/project.view.js';
import { Report } from './report.entity.js';
import type { ReportPage } from './report.view.js';

export interface ReportSearch {
  readonly projectId?: string;
  readonly agreementId?: string;
  readonly supplierId?: string;
  readonly state?: ReportState;
  readonly limit: number;
  readonly cursor?: string;
}

/** Reports, the newest first: a supplier's own, or all to staff. */
export async function listReports(tx: Tx, actor: Actor, search: ReportSearch): Promise<ReportPage> {
  const { limit, cursor: text, ...filter } = search;
  const cursor = readCursor(text, 1);
  const backwards = cursor?.direction === 'before';
  const query = tx.createQueryBuilder(Report, 'r');
  for (const [field, value] of Object.entries(filter)) {
    if (value !== undefined) query.andWhere(`r.${field} = :${field}`, { [field]: value });
  }
  if (conditionFor('list-reports', actor.role) === 'own') {
    query.andWhere('r.supplierId = :own', { own: actor.organisationId ?? '' });
  }
  if (cursor !== null) {
    query.andWhere(`r.id ${backwards ? '>' : '<'} :after`, { after: cursor.keys[0] });
  }
  const rows = await query
    .orderBy('r.id', backwards ? 'ASC' : 'DESC')
    .take(limit + 1)
    .getMany();
  const names = await namesOf(
    tx,
    rows.map(({ supplierId }) => supplierId),
  );
  return toPage(
    rows,
    limit,
    cursor,
    ({ id }) => [id],
    ({ id, projectId, agreementId, supplierId, number, title, state, claimedAt, version }) => ({
      id,
      projectId,
      agreementId,
      supplier: { id: supplierId, name: names.get(supplierId) ?? '' },
      number,
      title,
      state,
      claimedAt,
      version,
    }),
  );
}
