import type { Tx } from '../platform/sql.js';
import { readCursor, toPage } from '../platform/http/paging.js';
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
  search: OrganisationSearch,
): Promise<OrganisationPage> {
  const cursor = readCursor(search.cursor, 2);
  const backwards = cursor?.direction === 'before';
  const query = tx.createQueryBuilder(Organisation, 'o');
  if (search.q !== undefined) {
    query.andWhere('o.searchKey LIKE :q', { q: `%${searchKeyOf(search.q)}%` });
  }
  if (search.country !== undefined) {
    query.andWhere('o.country = :country', { country: search.country });
  }
  if (cursor !== null) {
    query.andWhere(`(o.sortKey, o.id) ${backwards ? '<' : '>'} (:key, :id)`, {
      key: cursor.keys[0],
      id: cursor.keys[1],
    });
  }
  const order = backwards ? 'DESC' : 'ASC';
  const rows = await query
    .orderBy('o.sortKey', order)
    .addOrderBy('o.id', order)
    .take(search.limit + 1)
    .getMany();
  return toPage(
    rows,
    search.limit,
    cursor,
    (row) => [row.sortKey, row.id],
    ({ id, name, kind, country, groupId, version }) => ({
      id,
      name,
      kind,
      country,
      groupId,
      version,
    }),
  );
}
