import type { Tx } from '../platform/sql.js';
import { OrganisationIdentifier, type IdentifierScheme } from './identifier.entity.js';
import type { Organisation, OrganisationKind } from './organisation.entity.js';
import { PointOfContact } from './point-of-contact.entity.js';

/** An organisation as those who may read it see it. */
export interface OrganisationView {
  id: string;
  name: string;
  kind: OrganisationKind;
  country: string;
  groupId: string | null;
  version: number;
  identifiers: { id: string; scheme: IdentifierScheme; value: string; source: string }[];
  pointsOfContact: {
    id: string;
    title: string;
    email: string;
    phone: string | null;
    lastConfirmedOn: string | null;
    version: number;
  }[];
}

export async function viewOrganisation(
  tx: Tx,
  organisation: Organisation,
): Promise<OrganisationView> {
  const { id, name, kind, country, groupId, version } = organisation;
  const of = { where: { organisationId: id }, order: { id: 'ASC' as const } };
  const identifiers = await tx.find(OrganisationIdentifier, of);
  const contacts = await tx.find(PointOfContact, of);
  return {
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
      phone,
      lastConfirmedOn,
      version,
    })),
  };
}
