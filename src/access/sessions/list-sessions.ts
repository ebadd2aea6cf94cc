import { instantAfter } from '../../platform/clock.js';
import { readCursor, toPage } from '../../platform/http/paging.js';
import type { PageAsked } from '../../platform/read-page.js';
import { sql, type Tx } from '../../platform/sql.js';
import type { Actor } from '../actor.js';
import { visibleTo } from '../visibility/visible-to.js';
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

export interface SessionSearch extends PageAsked {
  readonly personId?: string;
}

/** The sessions that are live, oldest first. */
export async function listSessions(
  tx: Tx,
  actor: Actor,
  search: SessionSearch,
): Promise<SessionPage> {
  const cursor = readCursor(search.cursor, 1);
  const backwards = cursor?.direction === 'before';
  const { personId, limit } = search;
  const rows = await sql<Row>(
    tx,
    `SELECT id, person_id, service, signed_in_at, last_seen_at, ends_at FROM session
     WHERE ends_at > ? AND last_seen_at > ? AND id ${backwards ? '<' : '>'} ?
       ${personId === undefined ? '' : 'AND person_id = ?'}
     ORDER BY id ${backwards ? 'DESC' : 'ASC'} LIMIT ?`,
    [
      actor.at,
      instantAfter(actor.at, -MAX_IDLE_MS),
      String(cursor?.keys[0] ?? ''),
      ...(personId === undefined ? [] : [personId]),
      limit + 1,
    ],
  );
  return toPage(
    rows,
    limit,
    cursor,
    ({ id }) => [id],
    (row) =>
      visibleTo(actor, 'SessionItem', {
        id: row.id,
        personId: row.person_id,
        service: row.service,
        signedInAt: row.signed_in_at,
        lastSeenAt: row.last_seen_at,
        endsAt: row.ends_at,
      }),
  );
}
