import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server';
import { ok, refused, type Refused, type Result } from '../../domain/result.js';
import type { Instant } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import type { Tx } from '../../platform/sql.js';
import { useInvitation } from '../invitations/open-invitation.js';
import { Person } from '../person.entity.js';
import type { RegistrationAttempt } from './begin-registration.js';
import { Passkey } from './passkey.entity.js';
import type { RelyingParty } from './relying-party.js';

/**
 * Keeps the public half of a new passkey, and uses up the invitation behind it.
 *
 * Refuses `passkey_refused` when it does not answer our challenge, for our origin, with its owner
 * verified, and `invitation_refused` when the invitation was used meanwhile.
 */
export async function finishRegistration(
  tx: Tx,
  party: RelyingParty,
  attempt: RegistrationAttempt,
  answer: { response: unknown; name: string },
  at: Instant,
): Promise<Result<{ person: Person; passkeyId: string }>> {
  const made = await verify(party, attempt, answer.response);
  if (made === null) return no('The passkey could not be confirmed.');
  const person = await tx.findOneBy(Person, { id: attempt.personId, revoked: false });
  if (person === null) return no('There is nobody to register it for.');
  const { id: credentialId, publicKey, counter, transports = [] } = made.credential;
  if (await tx.existsBy(Passkey, { credentialId })) return no('The passkey is registered already.');
  if (attempt.invitationId !== null && !(await useInvitation(tx, attempt.invitationId, at))) {
    return refused('invitation_refused', 'The link was used, or is no longer valid.');
  }
  const id = newId();
  await tx.insert(Passkey, {
    id,
    credentialId,
    personId: person.id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    transports: transports.join(',').slice(0, 100),
    backedUp: made.credentialBackedUp,
    name: answer.name,
    registeredAt: at,
    lastUsedAt: null,
  });
  return ok({ person, passkeyId: id });
}

async function verify(party: RelyingParty, { challenge }: RegistrationAttempt, response: unknown) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    });
    return registrationInfo ?? null;
  } catch {
    return null;
  }
}

function no(message: string): Refused {
  return refused('passkey_refused', message);
}
