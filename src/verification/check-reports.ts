import type { Violation } from '../domain/ledger/violation.js';
import { sql, type Tx } from '../platform/sql.js';
import { type Place, violationOf } from './place.js';

/**
 * Reports against the ledger: what an approved one says of its credit is what its entry posted, it is
 * reversed when its entry is, and no entry says it is of a report that does not know it.
 */
export async function checkReports(tx: Tx): Promise<Violation[]> {
  return [...(await reportsThatDiffer(tx)), ...(await entriesWithoutReport(tx))];
}

const DIFFERS = `e.id IS NULL OR e.report_id <> r.id OR e.project_id <> r.project_id
  OR e.agreement_id <> r.agreement_id OR r.credited IS NULL
  OR r.credited <> COALESCE((SELECT SUM(p.amount) FROM ledger_posting p
       WHERE p.entry_id = e.id AND p.account = 'fulfilled'), 0)
  OR (r.state = 'reversed') <> (EXISTS (SELECT 1 FROM ledger_entry x WHERE x.reverses = e.id))`;

async function reportsThatDiffer(tx: Tx): Promise<Violation[]> {
  const rows = await sql<Place & { id: string; state: string }>(
    tx,
    `SELECT r.id, r.state, r.agreement_id AS "agreementId", e.sequence, e.id AS "entryId"
     FROM report r LEFT JOIN ledger_entry e ON e.id = r.entry_id
     WHERE r.state IN ('approved', 'reversed') AND (${DIFFERS})
     ORDER BY r.agreement_id, e.sequence`,
  );
  return rows.map(({ id, state, ...place }) =>
    violationOf(
      place,
      'report_differs',
      `report ${id} is ${state} with another credit than posted`,
    ),
  );
}

async function entriesWithoutReport(tx: Tx): Promise<Violation[]> {
  const rows = await sql<Place & { reportId: string }>(
    tx,
    `SELECT e.agreement_id AS "agreementId", e.sequence, e.id AS "entryId", e.report_id AS "reportId"
     FROM ledger_entry e LEFT JOIN report r ON r.id = e.report_id AND r.entry_id = e.id
       AND r.state IN ('approved', 'reversed')
     WHERE e.report_id IS NOT NULL AND e.kind <> 'reversal' AND r.id IS NULL
     ORDER BY e.agreement_id, e.sequence`,
  );
  return rows.map(({ reportId, ...place }) =>
    violationOf(
      place,
      'report_differs',
      `report ${reportId} does not say that it was credited here`,
    ),
  );
}
