import { newestFirst, type PageAsked, readPage } from '../../platform/read-page.js';
import type { Tx } from '../../platform/sql.js';
import type { Actor } from '../actor.js';
import { Person } from '../person.entity.js';
import type { Role } from '../roles.js';
import { type PersonPage, viewPerson } from './person.view.js';

export interface PersonSearch extends PageAsked {
  readonly role?: Role;
  readonly organisationId?: string;
  readonly revoked?: boolean;
}

/** Those who may act, and those who may no more, the newest first. */
export async function listPersons(
  tx: Tx,
  actor: Actor,
  { limit, cursor, ...filter }: PersonSearch,
): Promise<PersonPage> {
  const query = tx.createQueryBuilder(Person, 'p');
  for (const [field, value] of Object.entries(filter)) {
    if (value !== undefined) query.andWhere(`p.${field} = :${field}`, { [field]: value });
  }
  const page = await readPage(query, newestFirst, { limit, cursor });
  return page.shape((person) => viewPerson(actor, person));
}
