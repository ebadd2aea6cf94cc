import type { Tx } from '../../platform/sql.js';
import { type Actor, personOf } from '../actor.js';
import { Person } from '../person.entity.js';
import { visibleTo } from '../visibility/visible-to.js';
import type { OwnPerson } from './person.view.js';

/** Who the actor is, as they may see it themselves. */
export async function readOwnPerson(tx: Tx, actor: Actor): Promise<OwnPerson> {
  const own = await tx.findOneByOrFail(Person, { id: personOf(actor) });
  const { id, issuer, name, email, role, organisationId } = own;
  return visibleTo(actor, 'OwnPerson', { id, issuer, name, email, role, organisationId });
}
