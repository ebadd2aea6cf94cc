import { IsNull } from 'typeorm';
import type { Instant } from '../../platform/clock.js';
import { instantAfter } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import type { Tx } from '../../platform/sql.js';
import { type Actor, personOf } from '../actor.js';
import { hashOfSecret } from '../secret.js';
import { visibleTo } from '../visibility/visible-to.js';
import { Invitation } from './invitation.entity.js';
import type { InvitationView } from './invitation.view.js';

export const INVITATION_HOURS = 72;

/** Writes a person's invitation; an earlier one that is open is withdrawn: one link works. */
export async function writeInvitation(
  tx: Tx,
  actor: Actor,
  personId: string,
  secret: string,
): Promise<InvitationView> {
  await withdrawInvitationsOf(tx, personId, actor.at);
  const invitation = {
    id: newId(),
    personId,
    invitedAt: actor.at,
    endsAt: instantAfter(actor.at, INVITATION_HOURS * 3_600_000),
  };
  const secretHash = hashOfSecret(secret);
  await tx.insert(Invitation, { ...invitation, secretHash, invitedBy: personOf(actor) });
  return visibleTo(actor, 'InvitationView', invitation);
}

/** Withdraws a person's open invitations, or of them the one with this secret. */
export async function withdrawInvitationsOf(
  tx: Tx,
  personId: string,
  at: Instant,
  secretHash?: string,
): Promise<void> {
  const one = secretHash === undefined ? {} : { secretHash };
  const open = { personId, usedAt: IsNull(), withdrawnAt: IsNull(), ...one };
  await tx.update(Invitation, open, { withdrawnAt: at });
}
