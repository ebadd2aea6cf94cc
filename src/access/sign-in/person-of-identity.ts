import type { Instant } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import type { SignInService } from '../../platform/issuers.js';
import type { Tx } from '../../platform/sql.js';
import { organisationOfNumber } from '../organisation-number.js';
import { Person } from '../person.entity.js';
import type { Identity } from './claims.js';

/**
 * The person that an identity is bound to. Where the service tells the organisation and the
 * configuration a role for it, the first sign-in binds: one row for each organisation that
 * somebody acts for. Null for somebody who is bound to nothing here, or revoked.
 */
export async function personOfIdentity(
  tx: Tx,
  service: SignInService,
  identity: Identity,
  at: Instant,
): Promise<Person | null> {
  const person =
    service.role === null
      ? await tx.findOneBy(Person, { issuer: identity.issuer, subject: identity.subject })
      : await personForOrganisation(tx, service.role, identity, at);
  return person === null || person.revoked ? null : person;
}

async function personForOrganisation(
  tx: Tx,
  role: NonNullable<SignInService['role']>,
  identity: Identity,
  at: Instant,
): Promise<Person | null> {
  const number = identity.organisationNumber;
  const organisationId = number === null ? null : await organisationOfNumber(tx, number);
  if (organisationId === null) return null;
  const key = { issuer: identity.issuer, subject: `${identity.subject}/0192:${number}` };
  const known = await tx.findOneBy(Person, key);
  if (known !== null) return known.organisationId === organisationId ? known : null;
  const { name, email } = identity;
  const bound = { id: newId(), ...key, name, email, role, organisationId };
  const person = tx.create(Person, { ...bound, revoked: false, boundAt: at, version: 1 });
  await tx.insert(Person, person);
  return person;
}
