import { generateRegistrationOptions } from '@simplewebauthn/server';
import { ok, type Result } from '../../domain/result.js';
import type { Instant } from '../../platform/clock.js';
import type { Tx } from '../../platform/sql.js';
import { Person } from '../person.entity.js';
import { beginAttempt } from '../sign-in/attempts.js';
import { Passkey } from './passkey.entity.js';
import type { RelyingParty } from './relying-party.js';

/** What a registration must come back with. */
export interface RegistrationAttempt {
  readonly personId: string;
  /** The invitation that it uses up; null when the person adds a passkey to theirs. */
  readonly invitationId: string | null;
  readonly challenge: string;
}

export interface Begun {
  /** What the browser is asked to do. */
  readonly options: object;
  /** What it keeps meanwhile. */
  readonly secret: string;
}

/**
 * Asks a browser to make a passkey: one that verifies its owner and can be found without a user
 * name. Devices that hold one of theirs already are left out.
 */
export async function beginRegistration(
  tx: Tx,
  party: RelyingParty,
  person: Person,
  invitationId: string | null,
  at: Instant,
): Promise<Result<Begun>> {
  const known = await tx.findBy(Passkey, { personId: person.id });
  const options = await generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userID: new Uint8Array(Buffer.from(person.subject, 'base64url')),
    userName: person.email,
    userDisplayName: person.name,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map(({ credentialId: id }) => ({ id })),
  });
  const { challenge } = options;
  const attempt: RegistrationAttempt = { personId: person.id, invitationId, challenge };
  const kind = invitationId === null ? 'passkey-add' : 'passkey-register';
  return ok({ options, secret: await beginAttempt(tx, kind, attempt, at) });
}
