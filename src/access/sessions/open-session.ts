import { instantAfter } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import type { Tx } from '../../platform/sql.js';
import { hashOfSecret, newSecret } from '../secret.js';
import { Session } from './session.entity.js';

export const MAX_IDLE_MS = 30 * 60_000;
export const MAX_LENGTH_MS = 12 * 3_600_000;

/** Who vouched for the person, and what is needed to sign out there. */
export interface SignedInBy {
  readonly service: string;
  readonly serviceSid: string | null;
  readonly idToken: string | null;
}

/**
 * Opens a session under a new secret, which goes into the cookie and is kept nowhere: a session
 * that somebody planted in the browser beforehand is never the one that is signed in.
 */
export async function openSession(
  tx: Tx,
  personId: string,
  by: SignedInBy,
  at: string,
): Promise<{ id: string; secret: string }> {
  const secret = newSecret();
  const id = newId();
  await tx.insert(Session, {
    id,
    secretHash: hashOfSecret(secret),
    personId,
    ...by,
    signedInAt: at,
    lastSeenAt: at,
    endsAt: instantAfter(at, MAX_LENGTH_MS),
  });
  return { id, secret };
}
