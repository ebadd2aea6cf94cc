import type { Actor } from '../access/actor.js';
import { type IdentifierScheme, readIdentifier } from '../domain/identity/identifier.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import { OrganisationIdentifier } from './identifier.entity.js';
import { Organisation } from './organisation.entity.js';
import { type OrganisationView, viewOrganisation } from './organisation.view.js';

/**
 * The organisation that an identifier belongs to (D-6).
 *
 * Refuses `identifier_invalid` and `not_found`.
 */
export async function findByIdentifier(
  tx: Tx,
  scheme: IdentifierScheme,
  text: string,
): Promise<Result<Organisation>> {
  const value = readIdentifier(scheme, text);
  if (!value.ok) return value;
  const identifier = await tx.findOneBy(OrganisationIdentifier, { scheme, value: value.value });
  const organisation =
    identifier && (await tx.findOneBy(Organisation, { id: identifier.organisationId }));
  return organisation === null
    ? refused('not_found', `No organisation has the ${scheme} ${value.value}.`)
    : ok(organisation);
}

/** The same as it is shown. */
export async function readByIdentifier(
  tx: Tx,
  actor: Actor,
  scheme: IdentifierScheme,
  text: string,
): Promise<Result<OrganisationView>> {
  const found = await findByIdentifier(tx, scheme, text);
  return found.ok ? ok(await viewOrganisation(tx, actor, found.value)) : found;
}
