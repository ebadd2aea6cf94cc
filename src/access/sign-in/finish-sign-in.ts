import { authorizationCodeGrant } from 'openid-client';
import { ok, type Refused, refused, type Result } from '../../domain/result.js';
import type { Instant } from '../../platform/clock.js';
import type { Database } from '../../platform/database.js';
import type { SignInService } from '../../platform/issuers.js';
import { takeAttempt } from './attempts.js';
import { identityOf, textAt } from './claims.js';
import { openSessionFor } from './open-for.js';
import { personOfIdentity } from './person-of-identity.js';
import type { SignInServices } from './services.js';
import type { ServiceAttempt } from './start-sign-in.js';

/** What comes back to us from a sign-in service, through the browser. */
export interface ServiceAnswer {
  readonly address: URL;
  readonly attemptSecret: string | null;
  readonly at: Instant;
  readonly request: { readonly id: string; readonly sessionId: string | null };
}

export interface SignedIn {
  /** What goes into the session's cookie. */
  readonly secret: string;
  readonly returnPath: string;
}

/**
 * Takes what the sign-in service sent back: the attempt of this browser, once; the code for an ID
 * token with our nonce, signed by the service for us; the level we asked for; and a person who is
 * bound.
 *
 * Refuses `sign_in_refused`; the reason is told in general, never what was wrong with a token.
 */
export async function finishSignIn(
  database: Database,
  services: SignInServices,
  service: SignInService,
  answer: ServiceAnswer,
): Promise<Result<SignedIn>> {
  const { at } = answer;
  const taken = await database.write(async (tx) =>
    ok(await takeAttempt<ServiceAttempt>(tx, 'service', answer.attemptSecret, at)),
  );
  const attempt = taken.ok ? taken.value : null;
  if (attempt === null || attempt.service !== service.name) {
    return no('expired', 'The sign-in took too long, or was started in another browser.');
  }
  const tokens = await grant(services, service, answer.address, attempt);
  if (tokens === null)
    return no('not-confirmed', 'The sign-in service did not confirm who you are.');
  const acr = textAt(tokens.claims, 'acr');
  if (service.acr.length > 0 && (acr === null || !service.acr.includes(acr))) {
    return no('level', 'The sign-in was not at the level that is needed here.');
  }
  const identity = identityOf(service, tokens.claims);
  if (identity === null)
    return no('not-confirmed', 'The sign-in service did not tell who you are.');
  return database.write(async (tx) => {
    const person = await personOfIdentity(tx, service, identity, at);
    if (person === null)
      return no('no-access', 'You have no access. An administrator can give it.');
    const serviceSid = textAt(tokens.claims, 'sid');
    const by = { service: service.name, serviceSid, idToken: tokens.idToken };
    const secret = await openSessionFor(tx, person, by, at, answer.request);
    return ok({ secret, returnPath: attempt.returnPath });
  });
}

async function grant(
  services: SignInServices,
  service: SignInService,
  address: URL,
  attempt: ServiceAttempt,
): Promise<{ claims: Record<string, unknown>; idToken: string | null } | null> {
  try {
    const client = await services.clientOf(service);
    const tokens = await authorizationCodeGrant(client, address, {
      pkceCodeVerifier: attempt.codeVerifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    });
    // Ansattporten tells the organisation beside the ID token as well as in it.
    const { authorization_details: details } = tokens;
    const beside = details === undefined ? {} : { authorization_details: details };
    const claims: Record<string, unknown> = { ...beside, ...tokens.claims() };
    const { azp = service.clientId } = claims;
    return azp === service.clientId ? { claims, idToken: tokens.id_token ?? null } : null;
  } catch {
    return null;
  }
}

/** Why a sign-in did not succeed, as far as it is told. */
export type SignInFault = 'expired' | 'not-confirmed' | 'level' | 'no-access';

function no(fault: SignInFault, message: string): Refused {
  return refused('sign_in_refused', message, { facts: { fault } });
}
