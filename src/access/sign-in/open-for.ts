import type { Instant } from '../../platform/clock.js';
import type { Tx } from '../../platform/sql.js';
import { recordAction } from '../audit/record-action.js';
import { Person } from '../person.entity.js';
import { Session } from '../sessions/session.entity.js';
import { openSession, type SignedInBy } from '../sessions/open-session.js';

/**
 * Signs a person in: a session under a new secret, the day on the person, and the row in the audit
 * log. The session that the browser had before is over.
 */
export async function openSessionFor(
  tx: Tx,
  { id: personId, role, organisationId }: Person,
  by: SignedInBy,
  at: Instant,
  request: { readonly id: string; readonly sessionId: string | null },
): Promise<string> {
  if (request.sessionId !== null) await tx.delete(Session, { id: request.sessionId });
  const { id, secret } = await openSession(tx, personId, by, at);
  await tx.update(Person, { id: personId }, { lastSignedInAt: at });
  const actor = { personId, role, organisationId, at, requestId: request.id };
  await recordAction(tx, actor, 'sign-in', 'done', id);
  return secret;
}
