import { type Reader, visibleTo } from '../access/visibility/visible-to.js';
import { type IdentifierScheme } from '../domain/identity/identifier.js';
import { looksLikeRoleMailbox } from '../domain/identity/role-mailbox.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import { osloDateOf } from '../platform/clock.js';
import type { Page } from '../platform/http/paging.js';
import type { Tx } from '../platform/sql.js';
import { OrganisationIdentifier } from './identifier.entity.js';
import { ContactReport } from './contact-reports/contact-report.entity.js';
import type { Organisation, OrganisationKind } from './organisation.entity.js';
import { PointOfContact } from './point-of-contact.entity.js';

export class IdentifierView {
  id: string;
  /** @example "lei" */
  scheme: IdentifierScheme;
  /** @example "529900T8BM49AURSDO55" */
  value: string;
  /** Where it was read. @example "Entry in the home country's company register" */
  source: string;
}

export class PointOfContactView {
  id: string;
  /** @example "Industrial cooperation office" */
  title: string;
  /** @example "offset@kestrel.example.com" */
  email: string;
  /** False warns that the address looks like a person's: ask for a role mailbox. */
  isRoleMailbox: boolean;
  phone: string | null;
  /** @example "2026-01-15" */
  lastConfirmedOn: string | null;
  /** How many have reported that it does not work, and nobody has seen to yet. @example 0 */
  openReports: number;
  /** The day of the latest of these reports. */
  lastReportedOn: string | null;
  version: number;
}

/** An organisation as those who may read it see it. */
export class OrganisationView {
  id: string;
  /** @example "Kestrel Air Systems Ltd" */
  name: string;
  /** @example "supplier" */
  kind: OrganisationKind;
  /** ISO 3166-1 alpha-2. @example "GB" */
  country: string;
  groupId: string | null;
  version: number;
  identifiers: IdentifierView[];
  pointsOfContact: PointOfContactView[];
}

/** An organisation in a list. */
export class OrganisationItem {
  id: string;
  /** @example "Kestrel Air Systems Ltd" */
  name: string;
  /** @example "supplier" */
  kind: OrganisationKind;
  /** ISO 3166-1 alpha-2. @example "GB" */
  country: string;
  groupId: string | null;
  version: number;
}

export class OrganisationPage implements Page<OrganisationItem> {
  items: OrganisationItem[];
  next: string | null;
  previous: string | null;
}

export async function viewOrganisation(
  tx: Tx,
  reader: Reader,
  organisation: Organisation,
): Promise<OrganisationView> {
  const { id, name, kind, country, groupId, version } = organisation;
  const of = { where: { organisationId: id }, order: { id: 'ASC' as const } };
  const identifiers = await tx.find(OrganisationIdentifier, of);
  const contacts = await tx.find(PointOfContact, of);
  const reports = await openReportsOf(tx, id);
  return visibleTo(reader, 'OrganisationView', {
    id,
    name,
    kind,
    country,
    groupId,
    version,
    identifiers: identifiers.map(({ id, scheme, value, source }) => ({
      id,
      scheme,
      value,
      source,
    })),
    pointsOfContact: contacts.map(({ id, title, email, phone, lastConfirmedOn, version }) => ({
      id,
      title,
      email,
      isRoleMailbox: looksLikeRoleMailbox(email),
      phone,
      lastConfirmedOn,
      openReports: reports.get(id)?.length ?? 0,
      lastReportedOn: reports.get(id)?.at(-1) ?? null,
      version,
    })),
  });
}

/** The days of the open reports of each contact, in order. */
async function openReportsOf(tx: Tx, organisationId: string): Promise<Map<string, IsoDate[]>> {
  const open = await tx.find(ContactReport, {
    where: { organisationId, state: 'open' },
    order: { id: 'ASC' },
  });
  const days = new Map<string, IsoDate[]>();
  for (const { contactId, reportedAt } of open) {
    days.set(contactId, [...(days.get(contactId) ?? []), osloDateOf(reportedAt)]);
  }
  return days;
}
