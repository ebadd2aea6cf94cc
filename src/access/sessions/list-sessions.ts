import type { Instant } from '../../platform/clock.js';
import { instantAfter } from '../../platform/clock.js';
import { readCursor, toPage } from '../../platform/http/paging.js';
import { sql, type Tx } from '../../platform/sql.js';
import { MAX_IDLE_MS } from './open-session.js';
import type { SessionPage } from './session.view.js';

interface Row {
  id: string;
  person_id: string;
  service: string;
  signed_in_at: string;
  last_seen_at: string;
  ends_at: string;
}

/** The sessions that are live at an instant, oldest first. */
export async function listSessions(
  tx: Tx,
  at: Instant,
  search: { readonly limit: number; readonly cursor?: string },
): Promise<SessionPage> {
  const cursor = readCursor(search.cursor, 1);
  const backwards = cursor?.direction === 'before';
  const rows = await sql<Row>(
    tx,
    `SELECT id, person_id, service, signed_in_at, last_seen_at, ends_at FROM session
     WHERE ends_at > ? AND last_seen_at > ? AND id ${backwards ? '<' : '>'} ?
     ORDER BY id ${backwards ? 'DESC' : 'ASC'} LIMIT ?`,
    [at, instantAfter(at, -MAX_IDLE_MS), String(cursor?.keys[0] ?? ''), search.limit + 1],
  );
  return toPage(
    rows,
    search.limit,
    cursor,
    ({ id }) => [id],
    (row) => ({
      id: row.id,
      personId: row.person_id,
      service: row.service,
      signedInAt: row.signed_in_at,
      lastSeenAt: row.last_seen_at,
      endsAt: row.ends_at,
    }),
  );
}
