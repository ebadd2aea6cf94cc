import type { SelectQueryBuilder } from 'typeorm';
import { addDays, type IsoDate } from '../../domain/time/iso-date.js';
import { newestFirst, type PageAsked, readPage } from '../../platform/read-page.js';
import type { Tx } from '../../platform/sql.js';
import type { Actor } from '../actor.js';
import { AuditRecord } from './audit-record.entity.js';
import { type AuditPage, viewAuditRecord } from './audit-record.view.js';

export interface AuditFilter {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly personId?: string;
  readonly role?: string;
  readonly organisationId?: string;
  readonly action?: string;
  readonly objectId?: string;
  /** `done`, `exported`, `repeated`, the code of a refusal, or `refused` for any of them. */
  readonly outcome?: string;
  readonly requestId?: string;
}

/** What did not end in a refusal. */
export const succeeded = ['done', 'exported', 'repeated'] as const;
/** Asks for every refusal, whatever its code. */
export const REFUSED = 'refused';

/** One page of the audit log, the newest first. */
export async function searchAuditLog(
  tx: Tx,
  actor: Actor,
  filter: AuditFilter,
  asked: PageAsked,
): Promise<AuditPage> {
  const page = await readPage(found(tx, filter), newestFirst, asked);
  return page.shape((record) => viewAuditRecord(actor, record));
}

/** Days are UTC's, as the instants are. */
function found(
  tx: Tx,
  { from, to, outcome, ...equal }: AuditFilter,
): SelectQueryBuilder<AuditRecord> {
  const query = tx.createQueryBuilder(AuditRecord, 'a');
  if (from !== undefined) query.andWhere('a.recordedAt >= :from', { from });
  if (to !== undefined) query.andWhere('a.recordedAt < :end', { end: addDays(to, 1) });
  if (outcome === REFUSED) query.andWhere('a.outcome NOT IN (:...succeeded)', { succeeded });
  else if (outcome !== undefined) query.andWhere('a.outcome = :outcome', { outcome });
  for (const [field, value] of Object.entries(equal)) {
    if (value !== undefined) query.andWhere(`a.${field} = :${field}`, { [field]: value });
  }
  return query;
}
