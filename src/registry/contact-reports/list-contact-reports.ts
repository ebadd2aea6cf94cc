import type { Actor } from '../../access/actor.js';
import type { ContactReportState } from '../../domain/lifecycle/contact-report.js';
import { newestFirst, type PageAsked, readPage } from '../../platform/read-page.js';
import type { Tx } from '../../platform/sql.js';
import { ContactReport } from './contact-report.entity.js';
import { type ContactReportPage, viewContactReports } from './contact-report.view.js';

export interface ContactReportSearch extends PageAsked {
  readonly state?: ContactReportState;
  readonly organisationId?: string;
}

/** Reports of broken contacts, the newest first. For staff only. */
export async function listContactReports(
  tx: Tx,
  actor: Actor,
  { state, organisationId, ...asked }: ContactReportSearch,
): Promise<ContactReportPage> {
  const query = tx.createQueryBuilder(ContactReport, 'r');
  if (state !== undefined) query.andWhere('r.state = :state', { state });
  if (organisationId !== undefined) {
    query.andWhere('r.organisationId = :organisationId', { organisationId });
  }
  const page = await readPage(query, newestFirst, asked);
  return page.shape(await viewContactReports(tx, actor, page.rows));
}
