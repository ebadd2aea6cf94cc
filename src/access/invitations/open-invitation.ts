import { IsNull, MoreThan } from 'typeorm';
import { ok, refused, type Result } from '../../domain/result.js';
import type { Instant } from '../../platform/clock.js';
import type { Tx } from '../../platform/sql.js';
import { Person } from '../person.entity.js';
import { hashOfSecret } from '../secret.js';
import { Invitation } from './invitation.entity.js';

/** Refuses `invitation_refused` for a link that is unknown, used, withdrawn, over or revoked. */
export async function findInvitation(
  tx: Tx,
  secret: string,
  at: Instant,
): Promise<Result<{ invitation: Invitation; person: Person }>> {
  const secretHash = hashOfSecret(secret);
  const open = { secretHash, usedAt: IsNull(), withdrawnAt: IsNull() };
  const invitation = await tx.findOneBy(Invitation, open);
  const person =
    invitation === null || invitation.endsAt <= at
      ? null
      : await tx.findOneBy(Person, { id: invitation.personId, revoked: false });
  if (invitation === null || person === null) {
    return refused('invitation_refused', 'The link was used, or is no longer valid.');
  }
  return ok({ invitation, person });
}

/** Uses an invitation up; false for whoever comes second, or too late. */
export async function useInvitation(tx: Tx, id: string, at: Instant): Promise<boolean> {
  const open = { id, usedAt: IsNull(), withdrawnAt: IsNull(), endsAt: MoreThan(at) };
  const { affected } = await tx.update(Invitation, open, { usedAt: at });
  return affected === 1;
}

/** The key of the invitation that a secret is of, whether it works or not; null for a made-up one. */
export async function invitationOf(tx: Tx, secret: string): Promise<string | null> {
  return (await tx.findOneBy(Invitation, { secretHash: hashOfSecret(secret) }))?.id ?? null;
}
