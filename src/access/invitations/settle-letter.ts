import { IsNull } from 'typeorm';
import { type Instant, instantAfter } from '../../platform/clock.js';
import type { Unsent } from '../../platform/mail.js';
import type { Tx } from '../../platform/sql.js';
import { recordAction } from '../audit/record-action.js';
import { publicActor } from '../callers.js';
import type { ClaimedLetter } from './claim-letter.js';
import { Invitation } from './invitation.entity.js';
import { OutboxLetter } from './outbox-letter.entity.js';

/** How long to wait after each failed attempt, in minutes; the last holds for all that follow. */
const PAUSES_MINUTES = [1, 5, 15, 60] as const;

/** How long after the invitation a letter is still tried. */
export const GIVE_UP_MS = 24 * 3_600_000;

/**
 * Writes down what became of a letter: sent; not taken, and tried again later; or given up, since
 * the addressee is refused or a day has passed. Then the invitation is withdrawn, with its row in
 * the audit log: nobody has the link.
 */
export async function settleLetter(
  tx: Tx,
  { invitation, attempts }: ClaimedLetter,
  unsent: Unsent | null,
  at: Instant,
): Promise<void> {
  const { id, invitedAt, invitedBy } = invitation;
  const mine = { invitationId: id, attempts };
  if (unsent === null) {
    await tx.update(OutboxLetter, mine, { sentAt: at, dueAt: null, fault: null });
    return;
  }
  const { fault } = unsent;
  const isLast = unsent.forGood || at >= instantAfter(invitedAt, GIVE_UP_MS);
  const dueAt = isLast ? null : instantAfter(at, pauseMs(attempts));
  const { affected } = await tx.update(OutboxLetter, mine, { dueAt, fault });
  if (!isLast || affected !== 1) return;
  const open = { id, usedAt: IsNull(), withdrawnAt: IsNull() };
  const withdrawn = await tx.update(Invitation, open, { withdrawnAt: at });
  if (withdrawn.affected !== 1) return;
  const inviter = { ...publicActor(at, null), personId: invitedBy };
  await recordAction(tx, inviter, 'invite-person', 'letter_not_sent', id);
}

function pauseMs(attempts: number): number {
  return (PAUSES_MINUTES[attempts - 1] ?? PAUSES_MINUTES[PAUSES_MINUTES.length - 1]!) * 60_000;
}
