import { columnsOf } from '../platform/http/csv-columns.js';
import type { ContactReportView } from './contact-reports/contact-report.view.js';
import type { OrganisationItem } from './organisation.view.js';

const organisation = columnsOf<OrganisationItem>();
const report = columnsOf<ContactReportView>();

/** Lists of the registry as CSV. */
export const organisationColumns = [
  ...organisation.plain('id'),
  ...organisation.text('name'),
  ...organisation.plain('kind', 'country', 'groupId', 'version'),
];

export const contactReportColumns = [
  ...report.plain('id', 'reportedAt', 'organisation.id'),
  ...report.text('organisation.name', 'contact.title', 'contact.email', 'contact.phone'),
  ...report.plain('contact.lastConfirmedOn', 'fault'),
  ...report.text('details'),
  ...report.plain('state', 'outcome'),
  ...report.text('note'),
  ...report.plain('handledBy', 'handledAt'),
];
