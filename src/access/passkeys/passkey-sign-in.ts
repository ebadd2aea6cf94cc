import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { ok, refused, type Refused, type Result } from '../../domain/result.js';
import type { Instant } from '../../platform/clock.js';
import { lockRow, type Tx } from '../../platform/sql.js';
import { Person } from '../person.entity.js';
import { beginAttempt } from '../sign-in/attempts.js';
import type { Begun } from './begin-registration.js';
import { Passkey } from './passkey.entity.js';
import type { RelyingParty } from './relying-party.js';

export interface SignInChallenge {
  readonly challenge: string;
}

/** Asks a browser for any passkey of ours: which one, and whose, the person decides. */
export async function beginPasskeySignIn(
  tx: Tx,
  party: RelyingParty,
  at: Instant,
): Promise<Result<Begun>> {
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: 'required',
  });
  const { challenge } = options;
  return ok({ options, secret: await beginAttempt(tx, 'passkey-use', { challenge }, at) });
}

/**
 * Who answers our challenge with a passkey.
 *
 * Refuses `passkey_refused` when it is unknown or of somebody revoked, answers another challenge or
 * for another origin, does not verify its owner, or its counter shows that it was copied.
 */
export async function finishPasskeySignIn(
  tx: Tx,
  party: RelyingParty,
  { challenge }: SignInChallenge,
  response: unknown,
  at: Instant,
): Promise<Result<Person>> {
  const credentialId = (response as { id?: unknown } | null)?.id;
  if (typeof credentialId !== 'string') return no();
  const found = await tx.findOneBy(Passkey, { credentialId });
  if (found === null) return no();
  await lockRow(tx, 'passkey', found.id);
  const passkey = await tx.findOneBy(Passkey, { id: found.id });
  const counter = passkey === null ? null : await verify(party, challenge, response, passkey);
  if (passkey === null || counter === null) return no();
  const person = await tx.findOneBy(Person, { id: passkey.personId, revoked: false });
  if (person === null) return no();
  await tx.update(Passkey, { id: passkey.id }, { counter, lastUsedAt: at });
  return ok(person);
}

async function verify(
  party: RelyingParty,
  challenge: string,
  response: unknown,
  { credentialId: id, publicKey, counter }: Passkey,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id,
        publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
        counter: Number(counter),
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}

function no(): Refused {
  return refused('passkey_refused', 'The passkey could not be confirmed.');
}
