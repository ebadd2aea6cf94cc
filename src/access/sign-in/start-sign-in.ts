import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { ok, refused, type Result } from '../../domain/result.js';
import type { Instant } from '../../platform/clock.js';
import type { Database } from '../../platform/database.js';
import type { SignInService } from '../../platform/issuers.js';
import { beginAttempt } from './attempts.js';
import type { SignInServices } from './services.js';

/** What must come back from the service, and where the person goes then. */
export interface ServiceAttempt {
  readonly service: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnPath: string;
}

export interface StartedSignIn {
  /** Where the browser goes to sign in. */
  readonly address: string;
  /** What the browser keeps meanwhile. */
  readonly secret: string;
}

/**
 * Sends somebody to a sign-in service: authorization code with PKCE (S256), state and nonce.
 * Refuses `issuer_unreachable`.
 */
export async function startSignIn(
  database: Database,
  services: SignInServices,
  service: SignInService,
  asked: { redirectUri: string; returnPath: string; language: string; at: Instant },
): Promise<Result<StartedSignIn>> {
  const client = await services.clientOf(service).catch(() => null);
  if (client === null) {
    return refused('issuer_unreachable', 'The sign-in service cannot be reached.');
  }
  const attempt: ServiceAttempt = {
    service: service.name,
    state: randomState(),
    nonce: randomNonce(),
    codeVerifier: randomPKCECodeVerifier(),
    returnPath: asked.returnPath,
  };
  const { acr, prompt, authorizationDetails } = service;
  const address = buildAuthorizationUrl(client, {
    redirect_uri: asked.redirectUri,
    scope: service.scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.codeVerifier),
    code_challenge_method: 'S256',
    ui_locales: asked.language,
    ...(acr.length === 0 ? {} : { acr_values: acr.join(' ') }),
    ...(prompt === null ? {} : { prompt }),
    ...(authorizationDetails === null
      ? {}
      : { authorization_details: JSON.stringify(authorizationDetails) }),
  });
  const secret = await database.write(async (tx) =>
    ok(await beginAttempt(tx, 'service', attempt, asked.at)),
  );
  return secret.ok ? ok({ address: address.href, secret: secret.value }) : secret;
}
