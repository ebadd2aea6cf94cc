import { SignJWT } from 'jose';
import type { TokenConfig } from '../platform/config.js';

/** A bearer token of the embedded demo issuer for one of its subjects. Never used in production. */
export async function issueDemoToken(
  config: TokenConfig,
  subject: string,
  issuedAt: Date,
  lifetimeMinutes: number,
): Promise<string> {
  const issuedAtSeconds = Math.floor(issuedAt.getTime() / 1000);
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(config.issuer)
    .setAudience(config.audience)
    .setSubject(subject)
    .setIssuedAt(issuedAtSeconds)
    .setExpirationTime(issuedAtSeconds + lifetimeMinutes * 60)
    .sign(config.demoSecret);
}
