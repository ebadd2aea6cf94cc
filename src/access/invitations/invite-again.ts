import { ok, refused } from '../../domain/result.js';
import { lockRow } from '../../platform/sql.js';
import { Passkey } from '../passkeys/passkey.entity.js';
import { PASSKEY_ISSUER } from '../passkeys/relying-party.js';
import { Person } from '../person.entity.js';
import { endSessionsOf } from '../sessions/end-sessions.js';
import { useCase } from '../use-case.js';
import { writeInvitation } from './invite.js';

/**
 * Replaces a lost passkey by a new invitation. Somebody else may hold what was lost: from this
 * moment none of the person's passkeys works, and their sessions are over.
 *
 * Refuses `not_found`, and `illegal_step` for somebody who is revoked or signs in elsewhere.
 */
export const inviteAgain = useCase('invite-again', async (tx, actor, input: { id: string }) => {
  await lockRow(tx, 'person', input.id);
  const person = await tx.findOneBy(Person, { id: input.id });
  if (person === null) return refused('not_found', 'There is no such person.');
  if (person.revoked || person.issuer !== PASSKEY_ISSUER) {
    return refused('illegal_step', 'The person is revoked, or signs in without a passkey.');
  }
  await tx.delete(Passkey, { personId: person.id });
  await endSessionsOf(tx, person.id);
  return ok(await writeInvitation(tx, actor, person.id));
});
