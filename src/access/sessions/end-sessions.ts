import type { Tx } from '../../platform/sql.js';
import { Session } from './session.entity.js';

/** Ends every session of a person: they are revoked, or sign in anew from now on. */
export async function endSessionsOf(tx: Tx, personId: string): Promise<number> {
  const { affected } = await tx.delete(Session, { personId });
  return affected ?? 0;
}
