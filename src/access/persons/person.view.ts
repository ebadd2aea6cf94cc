import type { Page } from '../../platform/http/paging.js';
import type { Person } from '../person.entity.js';
import type { Role } from '../roles.js';
import { type Reader, visibleTo } from '../visibility/visible-to.js';

/** Somebody who may act, or might. */
export class PersonView {
  id: string;
  /** Who vouches for the identity. @example "https://signin.example.com" */
  issuer: string;
  /** The identity's name there. @example "0f8fad5b-d9cb-469f-a165-70867728950e" */
  subject: string;
  /** @example "Kari Nordmann" */
  name: string;
  /** @example "kari.nordmann@example.com" */
  email: string;
  /** @example "officer" */
  role: Role;
  /** Whom a supplier's or a firm's person acts for. */
  organisationId: string | null;
  revoked: boolean;
  boundAt: string;
  /** Null for somebody who never did; tokens are no sign-in. @example "2026-03-02T09:00:00.000Z" */
  lastSignedInAt: string | null;
  revokedAt: string | null;
  /** Why their access was taken away. */
  revocationReason: string | null;
  version: number;
}

/** Who somebody is to Motpost, for themselves. */
export type OwnPerson = Pick<
  PersonView,
  'id' | 'issuer' | 'name' | 'email' | 'role' | 'organisationId'
>;

export class PersonPage implements Page<PersonView> {
  items: PersonView[];
  next: string | null;
  previous: string | null;
}

export class RevokedPerson {
  id: string;
  version: number;
  /** How many live sessions were ended. @example 1 */
  sessionsEnded: number;
}

export function viewPerson(reader: Reader, person: Person): PersonView {
  const { id, issuer, subject, name, email } = person;
  const { role, organisationId, boundAt, lastSignedInAt, version } = person;
  const { revoked, revokedAt, revocationReason } = person;
  const binding = { role, organisationId, boundAt, lastSignedInAt };
  const standing = { revoked, revokedAt, revocationReason };
  const identity = { id, issuer, subject, name, email };
  return visibleTo(reader, 'PersonView', { ...identity, ...binding, ...standing, version });
}
