import { columnsOf } from '../../platform/http/csv-columns.js';
import type { Page } from '../../platform/http/paging.js';
import { type Reader, visibleTo } from '../visibility/visible-to.js';
import type { AuditRecord } from './audit-record.entity.js';

/** One action and how it ended. People appear by reference only. */
export class AuditRecordView {
  id: string;
  /** @example "2026-03-02T09:00:00.000Z" */
  recordedAt: string;
  /** Null for the public. */
  personId: string | null;
  /** As which role they acted. @example "officer" */
  role: string;
  /** For whom they acted. */
  organisationId: string | null;
  /** The use case. @example "register-organisation" */
  action: string;
  objectId: string | null;
  /** `done`, `exported`, `repeated`, or the code of a refusal. @example "done" */
  outcome: string;
  requestId: string | null;
}

export class AuditPage implements Page<AuditRecordView> {
  items: AuditRecordView[];
  next: string | null;
  previous: string | null;
}

export function viewAuditRecord(reader: Reader, record: AuditRecord): AuditRecordView {
  const { id, recordedAt, personId, role, organisationId } = record;
  const { action, objectId, outcome, requestId } = record;
  return visibleTo(reader, 'AuditRecordView', {
    id,
    recordedAt,
    personId,
    role,
    organisationId,
    action,
    objectId,
    outcome,
    requestId,
  });
}

const { plain, text } = columnsOf<AuditRecordView>();

/** The audit log as CSV. */
export const auditColumns = [
  ...plain(
    'id',
    'recordedAt',
    'personId',
    'role',
    'organisationId',
    'action',
    'objectId',
    'outcome',
  ),
  ...text('requestId'),
];
