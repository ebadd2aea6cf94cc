import type { IdentifierScheme } from '../domain/identity/identifier.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import { findByIdentifier } from './find-by-identifier.js';
import { searchKeyOf } from './name-keys.js';
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
 * The organisation that is meant: by its key, or by scheme and value; never by a name (D-6).
 *
 * Refuses `name_is_not_identity` with the organisations of that name to choose from,
 * `identifier_invalid`, and `not_found`.
 */
export async function identifyOrganisation(
  tx: Tx,
  meant: OrganisationReference,
): Promise<Result<Organisation>> {
  if (meant.id != null) {
    const organisation = await tx.findOneBy(Organisation, { id: meant.id });
    return organisation === null
      ? refused('not_found', 'There is no such organisation.')
      : ok(organisation);
  }
  if (meant.scheme != null && meant.value != null) {
    return findByIdentifier(tx, meant.scheme, meant.value);
  }
  const name = meant.name ?? '';
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
