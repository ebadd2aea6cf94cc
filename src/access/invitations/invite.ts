import { IsNull } from 'typeorm';
import type { Instant } from '../../platform/clock.js';
import { instantAfter } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import type { Tx } from '../../platform/sql.js';
import { type Actor, personOf } from '../actor.js';
import { hashOfSecret, newSecret } from '../secret.js';
import { Invitation } from './invitation.entity.js';
import { OutboxLetter } from './outbox-letter.entity.js';

export const INVITATION_HOURS = 72;

/**
 * Writes a person's invitation, and that its letter is to be sent; an earlier one that is open is
 * withdrawn: one link works. Nobody has this link yet: its secret is made with the letter.
 */
export async function writeInvitation(
  tx: Tx,
  actor: Actor,
  personId: string,
): Promise<{ id: string }> {
  await withdrawInvitationsOf(tx, personId, actor.at);
  const id = newId();
  await tx.insert(Invitation, {
    id,
    personId,
    secretHash: hashOfSecret(newSecret()),
    invitedBy: personOf(actor),
    invitedAt: actor.at,
    endsAt: instantAfter(actor.at, INVITATION_HOURS * 3_600_000),
  });
  await tx.insert(OutboxLetter, { invitationId: id, attempts: 0, dueAt: actor.at });
  return { id };
}

/** Withdraws a person's open invitations. */
export async function withdrawInvitationsOf(tx: Tx, personId: string, at: Instant): Promise<void> {
  const open = { personId, usedAt: IsNull(), withdrawnAt: IsNull() };
  await tx.update(Invitation, open, { withdrawnAt: at });
}
