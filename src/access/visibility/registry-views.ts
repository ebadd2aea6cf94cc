import { staff } from './audiences.js';
import { type Audience, type Fields, fields, part } from './fields.js';

const organisationItself: Audience = {
  roles: { ...staff.roles, supplier: 'all', firm: 'all' },
  why: 'An organisation sees what is recorded of itself; of others it sees nothing here.',
};

const whomToName: Audience = {
  roles: { ...staff.roles, supplier: 'all' },
  why: 'A supplier finds the firms that it can name in a project (R-7): name and kind, no more.',
};

const IdentifierView = fields(organisationItself, 'id scheme value source');
const PointOfContactView = fields(
  organisationItself,
  'id title email isRoleMailbox phone lastConfirmedOn openReports lastReportedOn version',
);

const ReportedOrganisationView = fields(staff, 'id name');
const ReportedContactView = fields(staff, 'id title email phone lastConfirmedOn');

/** Organisations, and what is known of them. */
export const registryViews = {
  OrganisationItem: fields(staff, 'id name kind country groupId version'),
  IdentifierView,
  PointOfContactView,
  OrganisationView: {
    ...fields(organisationItself, 'id name kind country groupId version'),
    identifiers: part(IdentifierView, organisationItself),
    pointsOfContact: part(PointOfContactView, organisationItself),
  },
  ReportedOrganisationView,
  ReportedContactView,
  ContactReportView: {
    ...fields(staff, 'id'),
    organisation: part(ReportedOrganisationView, staff),
    contact: part(ReportedContactView, staff),
    ...fields(staff, 'fault details reportedAt state outcome note handledBy handledAt'),
  },
  ParticipantItem: fields(whomToName, 'id name kind'),
} as const satisfies Record<string, Fields>;
