import type { Change, Decision } from '../access/decision.entity.js';
import { sealDecision } from '../access/sealed-decision.js';
import type { Violation } from '../domain/ledger/violation.js';
import { inPages } from '../platform/in-pages.js';
import type { Tx } from '../platform/sql.js';
import { type Place, violationOf } from './place.js';

const ENTRIES_PER_PAGE = 200;

interface Row extends Place, Omit<Decision, 'change'> {
  readonly calculation: string;
  readonly change: string;
}

/**
 * Decisions against the entries that were posted on them: what two people said is what the entry, and
 * with it the chain, holds the hash of. Entries from before there was one have none.
 */
export async function checkSeals(tx: Tx): Promise<Violation[]> {
  const found: Violation[] = [];
  const question = `SELECT e.id, e.agreement_id AS "agreementId", e.sequence, e.id AS "entryId",
      e.calculation, d.id AS "decisionId", d.kind, d.object_id AS "objectId",
      d.object_version AS "objectVersion", d.change, d.reason, d.prepared_by AS "preparedBy",
      d.prepared_at AS "preparedAt", d.decided_by AS "decidedBy", d.decided_at AS "decidedAt",
      d.decision_reason AS "decisionReason"
    FROM ledger_entry e JOIN decision d ON d.id = e.decision_id WHERE e.id > ? ORDER BY e.id`;
  for await (const page of inPages<Row & { decisionId: string }>(tx, question, ENTRIES_PER_PAGE)) {
    for (const { decisionId, ...row } of page) {
      const kept = sealIn(row.calculation);
      if (kept === null || kept === sealNow({ ...row, id: decisionId })) continue;
      const message = `decision ${decisionId} is not as it was when it was posted on`;
      found.push(violationOf(row, 'decision_differs', message));
    }
  }
  return found;
}

/** The hash that an entry holds; null also when its calculation was tampered with, which others tell. */
function sealIn(calculation: string): unknown {
  try {
    return (JSON.parse(calculation) as { sealedDecision?: unknown }).sealedDecision ?? null;
  } catch {
    return null;
  }
}

/** The hash of a decision as it stands; null when it cannot even be read. */
function sealNow({ change, ...said }: Row): string | null {
  try {
    return sealDecision({ ...said, change: JSON.parse(change) as Change }).hash;
  } catch {
    return null;
  }
}
