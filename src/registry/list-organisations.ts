import type { Actor } from '../access/actor.js';
import { visibleTo } from '../access/visibility/visible-to.js';
import { readPage } from '../platform/read-page.js';
import type { Tx } from '../platform/sql.js';
import { searchKeyOf } from './name-keys.js';
import { Organisation } from './organisation.entity.js';
import type { OrganisationPage } from './organisation.view.js';

export interface OrganisationSearch {
  readonly q?: string;
  readonly country?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** Organisations in the order of the Norwegian alphabet, found by any part of their name. */
export async function listOrganisations(
  tx: Tx,
  actor: Actor,
  search: OrganisationSearch,
): Promise<OrganisationPage> {
  const query = tx.createQueryBuilder(Organisation, 'o');
  if (search.q !== undefined) {
    query.andWhere('o.searchKey LIKE :q', { q: `%${searchKeyOf(search.q)}%` });
  }
  if (search.country !== undefined) {
    query.andWhere('o.country = :country', { country: search.country });
  }
  const page = await readPage(query, { by: ['sortKey', 'id'], direction: 'ASC' }, search);
  return page.shape(({ id, name, kind, country, groupId, version }) =>
    visibleTo(actor, 'OrganisationItem', { id, name, kind, country, groupId, version }),
  );
}
