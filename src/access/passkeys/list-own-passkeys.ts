import type { Tx } from '../../platform/sql.js';
import { type Actor, personOf } from '../actor.js';
import { Passkey } from './passkey.entity.js';

/** One of one's own passkeys. */
export class OwnPasskey {
  id: string;
  /** @example "Phone" */
  name: string;
  /** Whether the person's provider keeps it on several devices. */
  backedUp: boolean;
  /** @example "2026-03-02T09:00:00.000Z" */
  registeredAt: string;
  /** @example "2026-03-02T09:00:00.000Z" */
  lastUsedAt: string | null;
}

/** The actor's own passkeys, oldest first. */
export async function listOwnPasskeys(tx: Tx, actor: Actor): Promise<OwnPasskey[]> {
  const passkeys = await tx.find(Passkey, {
    where: { personId: personOf(actor) },
    order: { id: 'ASC' },
  });
  return passkeys.map(({ id, name, backedUp, registeredAt, lastUsedAt }) => ({
    id,
    name,
    backedUp,
    registeredAt,
    lastUsedAt,
  }));
}
