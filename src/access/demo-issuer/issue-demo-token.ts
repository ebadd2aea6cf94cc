import { importJWK, SignJWT } from 'jose';
import type { TokenConfig } from '../../platform/config.js';
import { DEMO_KEY_ID, demoKeyPair } from './demo-key.js';

/** A day: longer is not needed to try the API out. */
export const DEMO_TOKEN_MINUTES_MAX = 1_440;

/** A bearer token of the embedded demo issuer for one of its subjects. Never used in production. */
export async function issueDemoToken(
  config: TokenConfig,
  subject: string,
  issuedAt: Date,
  lifetimeMinutes: number,
): Promise<string> {
  const issuedAtSeconds = Math.floor(issuedAt.getTime() / 1000);
  return new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', kid: DEMO_KEY_ID })
    .setIssuer(config.issuer)
    .setAudience(config.audience)
    .setSubject(subject)
    .setIssuedAt(issuedAtSeconds)
    .setExpirationTime(issuedAtSeconds + lifetimeMinutes * 60)
    .sign(await importJWK(demoKeyPair(config.demoSecret).privateKey, 'ES256'));
}
