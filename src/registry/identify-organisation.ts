import type { IdentifierScheme } from '../domain/identity/identifier.js';
import { ok, refused, type Refused, type Result } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import { findByIdentifier } from './find-by-identifier.js';
import { isSameName, searchKeyOf } from './name-keys.js';
import { Organisation } from './organisation.entity.js';

/** How a caller says which organisation is meant. */
export interface OrganisationReference {
  /** Its key here: a human has chosen it. */
  readonly id?: string;
  readonly scheme?: IdentifierScheme;
  readonly value?: string;
  readonly name?: string;
}

/** How many organisations of the name are shown to choose from. */
const CANDIDATES_MAX = 10;

/**
 * The organisation that is meant: by its key, or by scheme and value; never by a name (D-6). What is
 * said beyond that must agree with it: a name beside another firm's number is a slip of one of them.
 *
 * @param field where the reference stands in the request
 *
 * Refuses `not_found`, `invalid` (a scheme without a value, or the other way round),
 * `identifier_invalid`, `name_is_not_identity` with the organisations of that name to choose from,
 * and `identity_contradictory` with the organisation that is pointed at first.
 */
export async function identifyOrganisation(
  tx: Tx,
  meant: OrganisationReference,
  field: string,
): Promise<Result<Organisation>> {
  const id = meant.id ?? null;
  const scheme = meant.scheme ?? null;
  const value = meant.value ?? null;
  if ((scheme === null) !== (value === null)) {
    const missing = scheme === null ? 'scheme' : 'value';
    return refused('invalid', 'An identifier is a scheme and a value.', {
      rule: 'D-6',
      errors: [{ field: `${field}.${missing}`, message: `${missing} is missing` }],
    });
  }
  const byKey = id === null ? null : await tx.findOneBy(Organisation, { id });
  if (id !== null && byKey === null) return refused('not_found', 'There is no such organisation.');
  const found =
    scheme === null || value === null ? null : await findByIdentifier(tx, scheme, value);
  if (found?.ok === false) return found;
  const byIdentifier = found?.value ?? null;

  const organisation = byKey ?? byIdentifier;
  if (organisation === null) return refusedByName(tx, meant.name ?? '');
  if (byIdentifier !== null && byIdentifier.id !== organisation.id) {
    const message = `The ${scheme} ${value} belongs to another organisation than the id.`;
    return contradictory(organisation, `${field}.value`, message);
  }
  if (meant.name != null && !isSameName(meant.name, organisation.name)) {
    const message = `${organisation.name} is pointed at, and ${meant.name} is named.`;
    return contradictory(organisation, `${field}.name`, message);
  }
  return ok(organisation);
}

function contradictory({ id, name }: Organisation, field: string, message: string): Refused {
  return refused('identity_contradictory', message, {
    rule: 'D-6',
    facts: { organisationId: id, name },
    errors: [{ field, message }],
  });
}

async function refusedByName(tx: Tx, name: string): Promise<Refused> {
  const candidates = await tx.find(Organisation, {
    where: { searchKey: searchKeyOf(name) },
    order: { id: 'ASC' },
    take: CANDIDATES_MAX,
  });
  return refused(
    'name_is_not_identity',
    'Say which organisation is meant by its id, or by scheme and value.',
    {
      rule: 'D-6',
      facts: {
        name,
        candidates: candidates.map(({ id, name, country }) => ({ id, name, country })),
      },
    },
  );
}
