import type { Actor } from '../access/actor.js';
import { conditionFor } from '../access/permissions.js';
import { useCase } from '../access/use-case.js';
import { identifierOf, type IdentifierScheme } from '../domain/identity/identifier.js';
import { ok, refused, type Refused } from '../domain/result.js';
import { newId } from '../platform/ids.js';
import type { Tx } from '../platform/sql.js';
import { unlessTaken } from '../platform/unique-violation.js';
import { OrganisationIdentifier } from './identifier.entity.js';
import { loadOrganisation, raiseVersion } from './load-organisation.js';
import { Organisation } from './organisation.entity.js';
import { type OrganisationView, viewOrganisation } from './organisation.view.js';

export interface AddIdentifier {
  /** The organisation's key. */
  readonly id: string;
  readonly scheme: IdentifierScheme;
  readonly value: string;
  /** Where a human read it. */
  readonly source: string;
}

/**
 * Gives an organisation an identifier in a scheme that is said, never guessed (D-6).
 *
 * Refuses `not_found`, `identifier_invalid`, `identifier_taken` when it belongs to another
 * organisation, and `duplicate` when the organisation has it already.
 */
export const addIdentifier = useCase('add-identifier', async (tx, actor, input: AddIdentifier) => {
  const loaded = await loadOrganisation(tx, input.id);
  if (!loaded.ok) return loaded;
  const organisation = loaded.value;
  const { scheme, source } = input;
  const read = identifierOf(organisation.country, scheme, input.value);
  if (!read.ok) return read;
  const value = read.value;
  const known = await tx.findOneBy(OrganisationIdentifier, { scheme, value });
  if (known !== null) return taken(tx, actor, input.id, known);
  const organisationId = organisation.id;
  const late = await unlessTaken(
    () =>
      tx.insert(OrganisationIdentifier, {
        id: newId(),
        organisationId,
        scheme,
        value,
        source,
        recordedAt: actor.at,
      }),
    () => refused('identifier_taken', `The ${scheme} ${value} belongs to another organisation.`),
  );
  if (late !== null) return late;
  await raiseVersion(tx, organisation);
  return ok<OrganisationView>(await viewOrganisation(tx, actor, organisation));
});

/** Whose it is, is told to those only who may read every organisation. */
async function taken(
  tx: Tx,
  actor: Actor,
  organisationId: string,
  known: OrganisationIdentifier,
): Promise<Refused> {
  const what = `The ${known.scheme} ${known.value}`;
  if (known.organisationId === organisationId) {
    return refused('duplicate', `${what} is recorded for this organisation already.`);
  }
  const mayKnow = conditionFor('read-organisation', actor.role) === 'any';
  const other = mayKnow
    ? await tx.findOneByOrFail(Organisation, { id: known.organisationId })
    : null;
  return refused('identifier_taken', `${what} belongs to another organisation.`, {
    rule: 'D-6',
    ...(other === null ? {} : { facts: { organisationId: other.id, name: other.name } }),
  });
}
