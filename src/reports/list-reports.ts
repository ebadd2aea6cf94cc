import type { Actor } from '../access/actor.js';
import { conditionFor } from '../access/permissions.js';
import { visibleTo } from '../access/visibility/visible-to.js';
import type { ReportState } from '../domain/lifecycle/report.js';
import { newestFirst, readPage } from '../platform/read-page.js';
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
  const { limit, cursor, ...filter } = search;
  const query = tx.createQueryBuilder(Report, 'r');
  for (const [field, value] of Object.entries(filter)) {
    if (value !== undefined) query.andWhere(`r.${field} = :${field}`, { [field]: value });
  }
  if (conditionFor('list-reports', actor.role) === 'own') {
    query.andWhere('r.supplierId = :own', { own: actor.organisationId ?? '' });
  }
  const page = await readPage(query, newestFirst, { limit, cursor });
  const names = await namesOf(
    tx,
    page.rows.map(({ supplierId }) => supplierId),
  );
  return page.shape(
    ({ id, projectId, agreementId, supplierId, number, title, state, claimedAt, version }) =>
      visibleTo(actor, 'ReportItem', {
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
