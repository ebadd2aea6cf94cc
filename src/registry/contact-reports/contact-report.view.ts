import { In } from 'typeorm';
import { type Reader, visibleTo } from '../../access/visibility/visible-to.js';
import type { ContactReportState } from '../../domain/lifecycle/contact-report.js';
import type { Page } from '../../platform/http/paging.js';
import type { Tx } from '../../platform/sql.js';
import { Organisation } from '../organisation.entity.js';
import { PointOfContact } from '../point-of-contact.entity.js';
import type { ContactFault, ContactReport, ContactReportOutcome } from './contact-report.entity.js';

export class ReportedOrganisationView {
  id: string;
  /** @example "Kestrel Air Systems Ltd" */
  name: string;
}

/** The contact as it stands now. */
export class ReportedContactView {
  id: string;
  /** @example "Industrial cooperation office" */
  title: string;
  /** @example "offset@kestrel.example.com" */
  email: string;
  phone: string | null;
  /** @example "2026-01-15" */
  lastConfirmedOn: string | null;
}

/** A report that a point of contact does not work, for the case officer. */
export class ContactReportView {
  id: string;
  organisation: ReportedOrganisationView;
  /** Null when the contact has been removed since. */
  contact: ReportedContactView | null;
  /** @example "no_answer" */
  fault: ContactFault;
  /** As somebody unknown wrote it. @example "Tried on Monday and Thursday." */
  details: string | null;
  reportedAt: string;
  /** @example "open" */
  state: ContactReportState;
  /** `noted` with a note; else what was done about the contact. */
  outcome: ContactReportOutcome | null;
  note: string | null;
  /** The person's key. */
  handledBy: string | null;
  handledAt: string | null;
}

export class ContactReportPage implements Page<ContactReportView> {
  items: ContactReportView[];
  next: string | null;
  previous: string | null;
}

/** Gives each report its organisation and its contact as they stand now. */
export async function viewContactReports(
  tx: Tx,
  reader: Reader,
  reports: readonly ContactReport[],
): Promise<(report: ContactReport) => ContactReportView> {
  const organisationIds = reports.map(({ organisationId }) => organisationId);
  const organisations = await tx.findBy(Organisation, { id: In(organisationIds) });
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const contactIds = reports.map(({ contactId }) => contactId);
  const contacts = await tx.findBy(PointOfContact, { id: In(contactIds) });
  const byId = new Map(contacts.map((contact) => [contact.id, viewContact(contact)]));
  return ({ organisationId, contactId, ...report }) =>
    visibleTo(reader, 'ContactReportView', {
      id: report.id,
      organisation: { id: organisationId, name: names.get(organisationId) ?? '' },
      contact: byId.get(contactId) ?? null,
      fault: report.fault,
      details: report.details,
      reportedAt: report.reportedAt,
      state: report.state,
      outcome: report.outcome,
      note: report.note,
      handledBy: report.handledBy,
      handledAt: report.handledAt,
    });
}

function viewContact(contact: PointOfContact): ReportedContactView {
  const { id, title, email, phone, lastConfirmedOn } = contact;
  return { id, title, email, phone, lastConfirmedOn };
}
