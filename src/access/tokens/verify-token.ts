import { decodeJwt, type JWTHeaderParameters, type JWTPayload, jwtVerify } from 'jose';
import { ok, type Refused, refused, type Result } from '../../domain/result.js';
import type { Instant } from '../../platform/clock.js';
import { IssuerUnreachable } from './issuer-keys.js';
import type { TrustedIssuer, TrustedIssuers } from './trusted-issuers.js';

/** Public-key signatures only: nobody can sign with what we publish, and `none` is no signature. */
const algorithms = ['ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'EdDSA'];

const MAX_CHARACTERS = 8_192;
/** How far the clocks of two services may differ. */
const CLOCK_TOLERANCE_SECONDS = 5;

export interface VerifiedToken {
  readonly by: TrustedIssuer;
  readonly payload: JWTPayload & { readonly sub?: string };
}

/**
 * Checks a bearer token: who issued it is trusted here, the signature is theirs, it is meant for
 * us, it is issued and not expired, it does not live longer than its issuer may let it, and it is
 * an access token (an ID token or logout token is none).
 *
 * Refuses `token_refused`, always with the same words, and `issuer_unreachable` when the issuer's
 * keys cannot be had.
 */
export async function verifyToken(
  trusted: TrustedIssuers,
  token: string,
  at: Instant,
): Promise<Result<VerifiedToken>> {
  const by = token.length > MAX_CHARACTERS ? null : trusted.find(claimedIssuer(token));
  if (by === null) return notValid();
  try {
    const { payload, protectedHeader } = await jwtVerify(token, by.keyFor, {
      algorithms,
      issuer: by.issuer,
      audience: by.audience,
      requiredClaims: ['exp', 'iat'],
      // Refuses what says that it will be issued, too: its life would begin when it likes.
      maxTokenAge: by.lifetimeMaxSeconds,
      currentDate: new Date(at),
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    });
    const isAccess = isAccessToken(protectedHeader, payload);
    return isAccess && !livesTooLong(payload, by) ? ok({ by, payload }) : notValid();
  } catch (error) {
    if (!(error instanceof IssuerUnreachable)) return notValid();
    return refused('issuer_unreachable', 'The issuer of the token cannot be reached.');
  }
}

/** What says that it is something else is not taken for an access token, whoever signed it. */
function isAccessToken({ typ = 'JWT' }: JWTHeaderParameters, payload: JWTPayload): boolean {
  return /^(application\/)?(at\+)?jwt$/i.test(typ) && !('nonce' in payload || 'events' in payload);
}

function livesTooLong({ exp = Infinity, iat = 0 }: JWTPayload, by: TrustedIssuer): boolean {
  return exp - iat > by.lifetimeMaxSeconds;
}

export function notValid(): Refused {
  return refused('token_refused', 'The token is not valid here or now.');
}

/** What the token says of its issuer, before anything of it is believed. */
function claimedIssuer(token: string): string {
  try {
    return decodeJwt(token).iss ?? '';
  } catch {
    return '';
  }
}
