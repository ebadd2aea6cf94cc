import {
  type ContactFault,
  contactFaults,
} from '../../registry/contact-reports/contact-report.entity.js';
import type { RegisterContactView } from '../../register/register.view.js';
import type { FormError } from '../forms/fields.js';
import type { Page } from '../page.js';

export const DETAILS_MAX = 1000;

/** What stands in the form, as it was written. `website` is a trap: people do not see it. */
export interface WrittenReport {
  readonly contact: string;
  readonly fault: string;
  readonly details: string;
  readonly website: string;
}

export const nothingWritten: WrittenReport = { contact: '', fault: '', details: '', website: '' };

export interface ReportContent {
  readonly contactId: string;
  readonly fault: ContactFault;
  readonly details: string | null;
}

/** The fields of a form that was sent; whatever else is sent is nothing. */
export function writtenReport(body: unknown): WrittenReport {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (name: keyof WrittenReport): string => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    contact: text('contact'),
    fault: text('fault'),
    details: text('details'),
    website: text('website'),
  };
}

/** The report that the form makes, or what is wrong with each field. */
export function readReport(
  written: WrittenReport,
  contacts: readonly RegisterContactView[],
  { t, format }: Page,
): { content: ReportContent; errors: [] } | { content: null; errors: FormError[] } {
  const words = t.contactReport;
  const errors: FormError[] = [];
  const only = contacts.length === 1 ? contacts[0]!.id : written.contact;
  const contact = contacts.find(({ id }) => id === only);
  if (contact === undefined) errors.push({ field: 'contact', message: words.errors.contact });
  const fault = contactFaults.find((one) => one === written.fault);
  if (fault === undefined) errors.push({ field: 'fault', message: words.errors.fault });
  const details = tidy(written.details);
  if (fault === 'other' && details === '') {
    errors.push({ field: 'details', message: words.errors.details });
  }
  if (details.length > DETAILS_MAX) {
    const sizes = [DETAILS_MAX, details.length].map((size) => format.number(size));
    errors.push({ field: 'details', message: words.errors.detailsLong(sizes[0]!, sizes[1]!) });
  }
  if (written.website !== '') errors.push({ field: 'website', message: words.leaveEmpty });
  if (contact === undefined || fault === undefined || errors.length > 0) {
    return { content: null, errors };
  }
  return { content: { contactId: contact.id, fault, details: details || null }, errors: [] };
}

/** Line breaks as we write them, and no other characters that cannot be seen. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim();
}
