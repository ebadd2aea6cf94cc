import { jwtVerify } from 'jose';
import { ok, refused, type Result } from '../../domain/result.js';
import type { Instant } from '../../platform/clock.js';
import { instantAfter } from '../../platform/clock.js';
import type { Database } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import type { SignInService } from '../../platform/issuers.js';
import type { Tx } from '../../platform/sql.js';
import { recordAction } from '../audit/record-action.js';
import { publicActor } from '../callers.js';
import { hashOfSecret } from '../secret.js';
import { Session } from '../sessions/session.entity.js';
import { SignInAttempt } from './attempt.entity.js';
import type { SignInServices } from './services.js';

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** What a logout token may call itself: other tokens of the issuer are none. */
const types = ['logout+jwt', 'jwt'];
/** How old a logout token may be, and how long it is remembered that it was used. */
const MAX_AGE_SECONDS = 120;

/**
 * Ends the sessions that a service says are over, by a logout token (back channel): signed by the
 * service for this client, of the last two minutes, with the session's id, and used once.
 *
 * Refuses `malformed`.
 */
export async function logoutByToken(
  database: Database,
  services: SignInServices,
  service: SignInService,
  token: string,
  at: Instant,
  requestId: string,
): Promise<Result<{ ended: number }>> {
  const claims = await verify(services, service, token, at);
  if (claims === null) return refused('malformed', 'The logout token is not valid.');
  return database.write(async (tx) => {
    if (!(await useOnce(tx, `${service.name}:${claims.jti}`, at))) {
      return refused('malformed', 'The logout token was used before.');
    }
    return ok({ ended: await endSessions(tx, service, claims.sid, at, requestId) });
  });
}

/** Ends the sessions of a service's session id (front channel, in a hidden frame of the service). */
export async function logoutBySid(
  database: Database,
  service: SignInService,
  sid: string,
  at: Instant,
  requestId: string,
): Promise<void> {
  await database.write(async (tx) => ok(await endSessions(tx, service, sid, at, requestId)));
}

async function verify(
  services: SignInServices,
  service: SignInService,
  token: string,
  at: Instant,
): Promise<{ sid: string; jti: string } | null> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, services.keysOf(service), {
      algorithms: ['ES256', 'PS256', 'RS256', 'EdDSA'],
      issuer: service.issuer,
      audience: service.clientId,
      requiredClaims: ['iat', 'jti', 'sid', 'events'],
      maxTokenAge: MAX_AGE_SECONDS,
      clockTolerance: 5,
      currentDate: new Date(at),
    });
    const { sid, jti, events } = payload;
    const isLogout = typeof events === 'object' && events !== null && LOGOUT_EVENT in events;
    const complete = typeof sid === 'string' && typeof jti === 'string' && !('nonce' in payload);
    const isTyped = types.includes((protectedHeader.typ ?? 'jwt').toLowerCase());
    return isTyped && isLogout && complete ? { sid, jti } : null;
  } catch {
    return null;
  }
}

/** Remembers a token's id as long as the token could be used. */
async function useOnce(tx: Tx, id: string, at: Instant): Promise<boolean> {
  const secretHash = hashOfSecret(`logout:${id}`);
  if (await tx.existsBy(SignInAttempt, { secretHash })) return false;
  const endsAt = instantAfter(at, 2 * MAX_AGE_SECONDS * 1_000);
  await tx.insert(SignInAttempt, { id: newId(), secretHash, kind: 'logout', content: {}, endsAt });
  return true;
}

async function endSessions(
  tx: Tx,
  service: SignInService,
  serviceSid: string,
  at: Instant,
  requestId: string,
): Promise<number> {
  const sessions = await tx.findBy(Session, { service: service.name, serviceSid });
  for (const { id, personId } of sessions) {
    await tx.delete(Session, { id });
    const actor = { ...publicActor(at, requestId), personId };
    await recordAction(tx, actor, 'service-logout', 'done', id);
  }
  return sessions.length;
}
