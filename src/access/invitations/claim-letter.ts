import { IsNull } from 'typeorm';
import { type Instant, instantAfter } from '../../platform/clock.js';
import { isPostgres, sql, type Tx } from '../../platform/sql.js';
import { Person } from '../person.entity.js';
import { hashOfSecret, newSecret } from '../secret.js';
import { INVITATION_HOURS } from './invite.js';
import { Invitation } from './invitation.entity.js';
import { OutboxLetter } from './outbox-letter.entity.js';

/** How long a letter is left to whoever took it up, before another process tries. */
export const CLAIM_MS = 2 * 60_000;

/** A letter that is being sent; the secret is in this process's memory alone. */
export interface ClaimedLetter {
  readonly invitation: Invitation;
  readonly to: string;
  readonly secret: string;
  /** Which attempt this is: whoever holds an earlier one has lost the letter. */
  readonly attempts: number;
}

/**
 * Takes up one letter that is due, of the invitation if one is named, and gives its link a new
 * secret and the full time from now: an earlier link that may be under way stops working.
 * Null when there is none, or others hold it: two processes never take up the same one at once.
 */
export async function claimLetter(
  tx: Tx,
  at: Instant,
  invitationId: string | null = null,
): Promise<ClaimedLetter | null> {
  const due = await lockDue(tx, at, invitationId);
  if (due === null) return null;
  const secret = newSecret();
  const link = {
    secretHash: hashOfSecret(secret),
    endsAt: instantAfter(at, INVITATION_HOURS * 3_600_000),
  };
  const open = { id: due.id, usedAt: IsNull(), withdrawnAt: IsNull() };
  if ((await tx.update(Invitation, open, link)).affected !== 1) return null;
  const attempts = due.attempts + 1;
  const taken = { attempts, dueAt: instantAfter(at, CLAIM_MS) };
  await tx.update(OutboxLetter, { invitationId: due.id }, taken);
  const invitation = await tx.findOneByOrFail(Invitation, { id: due.id });
  const { email } = await tx.findOneByOrFail(Person, { id: invitation.personId });
  return { invitation, to: email, secret, attempts };
}

async function lockDue(
  tx: Tx,
  at: Instant,
  invitationId: string | null,
): Promise<{ id: string; attempts: number } | null> {
  const one = invitationId === null ? '' : 'AND l.invitation_id = ?';
  const [due] = await sql<{ id: string; attempts: number }>(
    tx,
    `SELECT l.invitation_id AS id, l.attempts
     FROM outbox_letter l JOIN invitation i ON i.id = l.invitation_id
     WHERE l.due_at <= ? AND i.ends_at > ? AND i.used_at IS NULL AND i.withdrawn_at IS NULL ${one}
     ORDER BY l.due_at LIMIT 1 ${isPostgres(tx) ? 'FOR UPDATE OF l SKIP LOCKED' : ''}`,
    [at, at, ...(invitationId === null ? [] : [invitationId])],
  );
  return due ?? null;
}
