import { createECDH } from 'node:crypto';
import type { JWK } from 'jose';

export const DEMO_KEY_ID = 'demo';

/**
 * The demo issuer's key pair (P-256), derived from its secret: the command can issue a token that
 * a running server accepts, with no file between them. Whoever knows the secret can sign, which is
 * why the demo issuer is refused in production.
 */
export function demoKeyPair(secret: Uint8Array): { privateKey: JWK; publicKey: JWK } {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(Buffer.from(secret));
  const point = pair.getPublicKey();
  const publicKey: JWK = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
    kid: DEMO_KEY_ID,
    alg: 'ES256',
    use: 'sig',
  };
  return { publicKey, privateKey: { ...publicKey, d: Buffer.from(secret).toString('base64url') } };
}
