import { jwtVerify } from 'jose';
import { ok, refused, type Result } from '../domain/result.js';
import type { Clock } from '../platform/clock.js';
import type { TokenConfig } from '../platform/config.js';
import type { Database } from '../platform/database.js';
import type { Actor } from './actor.js';
import { Person } from './person.entity.js';

/**
 * Who a bearer token speaks for. The token proves an identity at the issuer; role and organisation
 * come from the binding in our own database, so that revoking a person takes effect at once.
 *
 * Refuses `token_refused` for a token that is expired, of another issuer or audience, wrongly
 * signed, or whose person is unknown or revoked.
 */
export async function actorOfToken(
  database: Database,
  config: TokenConfig,
  clock: Clock,
  token: string,
  requestId: string,
): Promise<Result<Actor>> {
  const at = clock.now();
  const subject = await verifiedSubject(config, token, at);
  if (subject === null) return refused('token_refused', 'The token is not valid here or now.');
  const person = await database.read((tx) =>
    tx.findOneBy(Person, { issuer: config.issuer, subject }),
  );
  if (person === null || person.revoked) {
    return refused('token_refused', 'The token belongs to nobody who may act here.');
  }
  const { id: personId, role, organisationId } = person;
  return ok({ personId, role, organisationId, at, requestId });
}

async function verifiedSubject(
  config: TokenConfig,
  token: string,
  at: string,
): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(token, config.demoSecret, {
      algorithms: ['HS256'],
      issuer: config.issuer,
      audience: config.audience,
      requiredClaims: ['sub', 'exp'],
      currentDate: new Date(at),
    });
    return payload.sub ?? null;
  } catch {
    return null;
  }
}
