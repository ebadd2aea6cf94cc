import { SearchAuditQuery } from '../../access/audit/audit.dto.js';
import type { FormError } from '../forms/fields.js';
import { readDate } from '../forms/read-date.js';
import { readForm } from '../forms/read-form.js';
import type { Page } from '../page.js';

/** What can be asked of the log, in the order in which it is asked. */
export const auditFields = [
  'from',
  'to',
  'personId',
  'role',
  'organisationId',
  'action',
  'objectId',
  'outcome',
  'requestId',
] as const;

export type AuditField = (typeof auditFields)[number];

/** What an auditor asks of the log, as it stands in the address; null while it is not understood. */
export interface AuditQuestion {
  readonly asked: SearchAuditQuery | null;
  /** As it was written, for the fields. */
  readonly written: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** Reads the question into what the API takes; dates may be written as people write them. */
export function readAuditQuestion({ query, t }: Page): AuditQuestion {
  const written = Object.fromEntries(query);
  const texts: Readonly<Record<string, string>> = t.audit.errors;
  const fields: Record<string, string> = {};
  for (const field of [...auditFields, 'cursor']) {
    const text = written[field] ?? '';
    const date = field === 'from' || field === 'to' ? readDate(text) : undefined;
    fields[field] = date ?? text;
  }
  const read = readForm(SearchAuditQuery, fields);
  if (read.ok) return { asked: read.value, written, errors: [] };
  const errors = read.fields.map((field) => ({ field, message: texts[field] ?? texts.other! }));
  return { asked: null, written, errors };
}

/** The address of a question in one spelling: the same that the API takes. */
export function auditQueryOf(asked: SearchAuditQuery): URLSearchParams {
  const query = new URLSearchParams();
  for (const field of auditFields) {
    const value = asked[field];
    if (value !== undefined) query.set(field, value);
  }
  return query;
}
