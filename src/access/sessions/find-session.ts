import { ok } from '../../domain/result.js';
import { type Instant, instantAfter } from '../../platform/clock.js';
import type { Database } from '../../platform/database.js';
import { sql } from '../../platform/sql.js';
import type { Actor } from '../actor.js';
import type { Role } from '../roles.js';
import { hashOfSecret } from '../secret.js';
import { MAX_IDLE_MS } from './open-session.js';
import { csrfTokenOf } from './csrf.js';

/** How exactly it is known when a session was last seen: not every request writes. */
const SEEN_AGAIN_MS = 60_000;

/** A browser that is signed in. */
export interface LiveSession {
  readonly id: string;
  readonly csrfToken: string;
  readonly personName: string;
  readonly actor: Actor;
}

interface Row {
  id: string;
  last_seen_at: string;
  person_id: string;
  name: string;
  role: Role;
  organisation_id: string | null;
}

/**
 * The session of a cookie: null when there is none, it has been idle for 30 minutes or open for
 * 12 hours, or its person is revoked.
 */
export async function findSession(
  database: Database,
  secret: string,
  at: Instant,
  requestId: string,
): Promise<LiveSession | null> {
  const [row] = await database.read((tx) =>
    sql<Row>(
      tx,
      `SELECT s.id, s.last_seen_at, p.id AS person_id, p.name, p.role, p.organisation_id
       FROM session s JOIN person p ON p.id = s.person_id
       WHERE s.secret_hash = ? AND s.ends_at > ? AND s.last_seen_at > ? AND p.revoked = FALSE`,
      [hashOfSecret(secret), at, instantAfter(at, -MAX_IDLE_MS)],
    ),
  );
  if (row === undefined) return null;
  if (row.last_seen_at < instantAfter(at, -SEEN_AGAIN_MS)) {
    await database.write(async (tx) => {
      await sql(tx, 'UPDATE session SET last_seen_at = ? WHERE id = ?', [at, row.id]);
      return ok(null);
    });
  }
  return {
    id: row.id,
    csrfToken: csrfTokenOf(secret),
    personName: row.name,
    actor: {
      personId: row.person_id,
      role: row.role,
      organisationId: row.organisation_id,
      at,
      requestId,
    },
  };
}
