import type { Violation } from '../domain/ledger/violation.js';
import { sql, type Tx } from '../platform/sql.js';
import { type Place, violationOf } from './place.js';

/** Decisions whose approval posts, and how many entries at least. An amendment may leave all as it is. */
const POSTING = `('activate-agreement', 'approve-credit', 'reverse-entry', 'move-surplus')`;

/**
 * Decisions and entries against each other: what was approved was posted, and what was posted was
 * approved, by another than who prepared it and by the one who posted it.
 */
export async function checkDecisions(tx: Tx): Promise<Violation[]> {
  return [...(await unposted(tx)), ...(await unapproved(tx))];
}

async function unposted(tx: Tx): Promise<Violation[]> {
  const rows = await sql<Place & { id: string; kind: string }>(
    tx,
    `SELECT d.id, d.kind, NULL AS "sequence", NULL AS "entryId",
       COALESCE((SELECT a.id FROM agreement a WHERE a.id = d.object_id),
                (SELECT r.agreement_id FROM report r WHERE r.id = d.object_id),
                (SELECT x.agreement_id FROM ledger_entry x WHERE x.id = d.object_id)) AS "agreementId"
     FROM decision d LEFT JOIN ledger_entry e ON e.decision_id = d.id
     WHERE d.state = 'approved' AND d.kind IN ${POSTING}
     GROUP BY d.id, d.kind, d.object_id
     HAVING COUNT(e.id) < CASE WHEN d.kind = 'move-surplus' THEN 2 ELSE 1 END
     ORDER BY d.id`,
  );
  return rows.map(({ id, kind, ...place }) =>
    violationOf(place, 'decision_without_entry', `${kind} ${id} was approved and is not posted`),
  );
}

async function unapproved(tx: Tx): Promise<Violation[]> {
  const rows = await sql<Place & { decisionId: string }>(
    tx,
    `SELECT e.agreement_id AS "agreementId", e.sequence, e.id AS "entryId", d.id AS "decisionId"
     FROM ledger_entry e LEFT JOIN decision d ON d.id = e.decision_id
     WHERE d.id IS NULL OR d.state <> 'approved' OR d.decided_by IS NULL
       OR d.decided_by = d.prepared_by OR d.decided_by <> e.recorded_by
     ORDER BY e.agreement_id, e.sequence`,
  );
  return rows.map(({ decisionId, ...place }) =>
    violationOf(
      place,
      'entry_not_approved',
      `decision ${decisionId} is no approval by a second person who posted it`,
    ),
  );
}
