import { ok, refused, type Result } from '../../domain/result.js';
import type { Tx } from '../../platform/sql.js';
import type { Actor } from '../actor.js';
import { Person } from '../person.entity.js';
import { type PersonView, viewPerson } from './person.view.js';

/** One person as an administrator or an auditor sees them. Refuses `not_found`. */
export async function readPerson(tx: Tx, actor: Actor, id: string): Promise<Result<PersonView>> {
  const person = await tx.findOneBy(Person, { id });
  return person === null
    ? refused('not_found', 'There is no such person.')
    : ok(viewPerson(actor, person));
}
