import { type Instant, instantAfter } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import type { Tx } from '../../platform/sql.js';
import { hashOfSecret, newSecret } from '../secret.js';
import { type AttemptKind, SignInAttempt } from './attempt.entity.js';

/** How long somebody may take to sign in at a service or to touch their passkey. */
const ATTEMPT_MS = 10 * 60_000;

/** Remembers what must come back, under a secret for the browser. */
export async function beginAttempt(
  tx: Tx,
  kind: AttemptKind,
  content: object,
  at: Instant,
): Promise<string> {
  const secret = newSecret();
  await tx.insert(SignInAttempt, {
    id: newId(),
    secretHash: hashOfSecret(secret),
    kind,
    content,
    endsAt: instantAfter(at, ATTEMPT_MS),
  });
  return secret;
}

/**
 * What the browser's attempt must match, once: whoever comes second with the same secret, finds
 * nothing. Null when there is no such attempt, or it took too long.
 */
export async function takeAttempt<Content extends object>(
  tx: Tx,
  kind: AttemptKind,
  secret: string | null,
  at: Instant,
): Promise<Content | null> {
  if (secret === null) return null;
  const secretHash = hashOfSecret(secret);
  const attempt = await tx.findOneBy(SignInAttempt, { secretHash, kind });
  if (attempt === null) return null;
  const { affected } = await tx.delete(SignInAttempt, { id: attempt.id });
  return affected === 1 && attempt.endsAt > at ? (attempt.content as Content) : null;
}
