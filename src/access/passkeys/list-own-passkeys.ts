import type { Tx } from '../../platform/sql.js';
import { type Actor, personOf } from '../actor.js';
import { visibleTo } from '../visibility/visible-to.js';
import type { OwnPasskey } from './own-passkey.view.js';
import { Passkey } from './passkey.entity.js';

/** The actor's own passkeys, oldest first. */
export async function listOwnPasskeys(tx: Tx, actor: Actor): Promise<OwnPasskey[]> {
  const passkeys = await tx.find(Passkey, {
    where: { personId: personOf(actor) },
    order: { id: 'ASC' },
  });
  return passkeys.map(({ id, name, backedUp, registeredAt, lastUsedAt }) =>
    visibleTo(actor, 'OwnPasskey', {
      id,
      name,
      backedUp,
      registeredAt,
      lastUsedAt,
    }),
  );
}
