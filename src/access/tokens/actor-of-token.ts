import { ok, refused, type Result } from '../../domain/result.js';
import type { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database.js';
import type { Actor } from '../actor.js';
import { Person } from '../person.entity.js';
import { personOfMachine } from './person-of-machine.js';
import type { TrustedIssuers } from './trusted-issuers.js';
import { type VerifiedToken, verifyToken } from './verify-token.js';

/**
 * Who a bearer token speaks for. The token proves an identity at its issuer; role and organisation
 * come from the binding in our own database, so that revoking somebody takes effect at once.
 * A token may be used again until it expires; what must happen once carries an Idempotency-Key.
 *
 * Refuses `token_refused` for a token that is not valid, or whose person or machine is unknown or
 * revoked, and `issuer_unreachable`.
 */
export async function actorOfToken(
  database: Database,
  trusted: TrustedIssuers,
  clock: Clock,
  token: string,
  requestId: string,
): Promise<Result<Actor>> {
  const at = clock.now();
  const verified = await verifyToken(trusted, token, at);
  if (!verified.ok) return verified;
  const person = await personOf(database, verified.value, at);
  if (person === null || person.revoked) {
    return refused('token_refused', 'The token belongs to nobody who may act here.');
  }
  const { id: personId, role, organisationId } = person;
  return ok({ personId, role, organisationId, at, requestId });
}

async function personOf(
  database: Database,
  { by, payload }: VerifiedToken,
  at: string,
): Promise<Person | null> {
  if (by.machineScopes !== null) {
    return personOfMachine(database, by.issuer, by.machineScopes, payload, at);
  }
  // Signed or not, a claim may be anything: only text is the name of a subject.
  const subject: unknown = payload.sub;
  if (typeof subject !== 'string' || subject === '') return null;
  return database.read((tx) => tx.findOneBy(Person, { issuer: by.issuer, subject }));
}
