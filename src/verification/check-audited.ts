import type { Violation } from '../domain/ledger/violation.js';
import { sql, type Tx } from '../platform/sql.js';
import { violationOf } from './place.js';

/** Which entry an action leaves, `e` of the object `o`. */
const left: readonly (readonly [action: string, entry: string])[] = [
  ['approve-report', `e.report_id = o.object_id AND e.kind <> 'reversal'`],
  // By the entry that was reversed; rows that were written before name its report.
  [
    'approve-reversal',
    `(e.report_id = o.object_id OR e.reverses = o.object_id) AND e.kind = 'reversal'`,
  ],
  ['activate-agreement', `e.agreement_id = o.object_id AND e.kind = 'obligation'`],
];

/**
 * The audit log against the ledger and decisions: whoever takes entries away must take their traces
 * from both, and whoever makes a decision by hand must make the rows of the two who did.
 */
export async function checkAudited(tx: Tx): Promise<Violation[]> {
  return [...(await withoutEntry(tx)), ...(await decidedByHand(tx))];
}

async function withoutEntry(tx: Tx): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const [action, entry] of left) {
    const rows = await sql<{ objectId: string; agreementId: string | null }>(
      tx,
      `SELECT DISTINCT o.object_id AS "objectId",
         COALESCE((SELECT a.id FROM agreement a WHERE a.id = o.object_id),
                  (SELECT r.agreement_id FROM report r WHERE r.id = o.object_id),
                  (SELECT x.agreement_id FROM ledger_entry x WHERE x.id = o.object_id)) AS "agreementId"
       FROM audit_record o
       WHERE o.action = ? AND o.outcome = 'done'
         AND NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE ${entry})
       ORDER BY o.object_id`,
      [action],
    );
    for (const { objectId, agreementId } of rows) {
      const message = `the audit log has ${action} of ${objectId}, the ledger has no entry of it`;
      const place = { agreementId, sequence: null, entryId: null };
      found.push(violationOf(place, 'audited_without_entry', message));
    }
  }
  return found;
}

/** What somebody said in a decision is in the log at the same instant. */
async function decidedByHand(tx: Tx): Promise<Violation[]> {
  const said = (who: string, at: string) => `EXISTS (SELECT 1 FROM audit_record o
    WHERE o.recorded_at = d.${at} AND o.person_id = d.${who} AND o.outcome = 'done')`;
  const rows = await sql<{ id: string; kind: string }>(
    tx,
    `SELECT d.id, d.kind FROM decision d
     WHERE NOT ${said('prepared_by', 'prepared_at')}
       OR (d.state IN ('approved', 'rejected') AND NOT ${said('decided_by', 'decided_at')})
     ORDER BY d.id`,
  );
  return rows.map(({ id, kind }) => {
    const message = `the audit log has not that ${kind} ${id} was prepared and decided so`;
    const place = { agreementId: null, sequence: null, entryId: null };
    return violationOf(place, 'decision_not_audited', message);
  });
}
