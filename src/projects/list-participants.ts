import type { Actor } from '../access/actor.js';
import { visibleTo } from '../access/visibility/visible-to.js';
import { readPage } from '../platform/read-page.js';
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
  actor: Actor,
  search: ParticipantSearch,
): Promise<ParticipantPage> {
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
  const page = await readPage(query, { by: ['sortKey', 'id'], direction: 'ASC' }, search);
  return page.shape(({ id, name, kind }) =>
    visibleTo(actor, 'ParticipantItem', { id, name, kind }),
  );
}
