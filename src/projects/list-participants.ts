import { readCursor, toPage } from '../platform/http/paging.js';
import type { Tx } from '../platform/sql.js';
import { searchKeyOf } from '../registry/name-keys.js';
import { OrganisationIdentifier } from '../registry/identifier.entity.js';
import { Organisation } from '../registry/organisation.entity.js';
import { recipientKinds } from './check-participants.js';
import type { ParticipantPage } from './participant.view.js';

export interface ParticipantSearch {
  readonly q?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** Norwegian recipients that a supplier can name in a project, in alphabetical order. */
export async function listParticipants(
  tx: Tx,
  search: ParticipantSearch,
): Promise<ParticipantPage> {
  const cursor = readCursor(search.cursor, 2);
  const backwards = cursor?.direction === 'before';
  const query = tx
    .createQueryBuilder(Organisation, 'o')
    .where("o.country = 'NO' AND o.kind IN (:...kinds)", { kinds: recipientKinds });
  const number = query
    .subQuery()
    .select('1')
    .from(OrganisationIdentifier, 'i')
    .where("i.organisationId = o.id AND i.scheme = 'no-orgnr'")
    .getQuery();
  query.andWhere(`(o.kind <> 'norwegian-industry' OR EXISTS ${number})`);
  if (search.q !== undefined) {
    query.andWhere('o.searchKey LIKE :q', { q: `%${searchKeyOf(search.q)}%` });
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
    ({ sortKey, id }) => [sortKey, id],
    ({ id, name, kind }) => ({ id, name, kind }),
  );
}
