import type { Violation } from '../domain/ledger/violation.js';
import { parseDecimal } from '../domain/money/decimal.js';
import { Nok } from '../domain/money/nok.js';
import { claimingStates, type ReportState } from '../domain/lifecycle/report.js';
import { inPages } from '../platform/in-pages.js';
import { sql, type Tx } from '../platform/sql.js';
import { inKroner } from '../reports/convert-lines.js';
import { referenceKeyOf } from '../reports/reference-key.js';
import { keptRate, type KeptRate, QUOTED } from './kept-rate.js';
import { violationOf } from './place.js';

const LINES_PER_PAGE = 200;

interface Row extends KeptRate {
  readonly id: string;
  readonly agreementId: string;
  readonly report_state: ReportState;
  readonly state: string;
  readonly participant_id: string;
  readonly reference: string;
  readonly amount: string;
  readonly norwegian_amount: string | null;
  readonly norwegian_share: string | null;
  readonly claimed: number;
  readonly claimed_norwegian: number | null;
  readonly claimed_exact: string | null;
  readonly claimed_norwegian_exact: string | null;
  readonly verified: number | null;
  readonly verified_norwegian: number | null;
  readonly verification_reason: string | null;
  /** The audit log has the participant's answer. */
  readonly answered: number | boolean;
}

/**
 * Claimed lines: the amounts are those of the supplier at the rate quoted (D-5), accepted whole where
 * no reason says otherwise; the participant's answer is in the audit log; and the reference is the
 * one that is claimed of that participant (D-13).
 */
export async function checkClaims(tx: Tx): Promise<Violation[]> {
  const found: Violation[] = [];
  const question = `SELECT l.*, l.date AS day, l.rate_date AS rate_day, ${QUOTED},
      r.agreement_id AS "agreementId", r.state AS report_state,
      EXISTS (SELECT 1 FROM audit_record o WHERE o.object_id = l.id AND o.outcome = 'done'
        AND o.organisation_id = l.participant_id
        AND o.action = CASE l.state WHEN 'confirmed' THEN 'confirm-line' ELSE 'dispute-line' END
      ) AS answered
    FROM report_line l JOIN report r ON r.id = l.report_id
    LEFT JOIN exchange_rate x ON x.currency = l.currency AND x.date = l.rate_date
    WHERE l.claimed IS NOT NULL AND l.id > ? ORDER BY l.id`;
  for await (const page of inPages<Row>(tx, question, LINES_PER_PAGE)) {
    const claimed = await linesByClaim(tx, page);
    for (const row of page) {
      const problem = problemOf(row, claimed);
      if (problem === null) continue;
      const place = { agreementId: row.agreementId, sequence: null, entryId: null };
      found.push(violationOf(place, 'lines_differ', `line ${row.id} ${problem}`));
    }
  }
  return found;
}

/** The line by which each reference of the page is claimed. */
async function linesByClaim(tx: Tx, page: readonly Row[]): Promise<Map<string, string>> {
  const rows = await sql<{ participant_id: string; reference_key: string; line_id: string }>(
    tx,
    `SELECT participant_id, reference_key, line_id FROM reference_claim
     WHERE (participant_id, reference_key) IN (VALUES ${page.map(() => '(?, ?)').join(', ')})`,
    page.flatMap((row) => [row.participant_id, referenceKeyOf(row.reference)]),
  );
  return new Map(rows.map((row) => [`${row.participant_id} ${row.reference_key}`, row.line_id]));
}

function problemOf(row: Row, claimed: ReadonlyMap<string, string>): string | null {
  const rate = keptRate(row);
  if (rate === null || !isConverted(row, rate)) return 'is not its amount at the rate quoted';
  if (['confirmed', 'disputed'].includes(row.state) && !row.answered) {
    return `is ${row.state}, and the log has no such answer of its participant`;
  }
  if (!isAccepted(row)) return 'was accepted at another amount than claimed, without a reason';
  const claim = `${row.participant_id} ${referenceKeyOf(row.reference)}`;
  if (claimingStates.includes(row.report_state) && claimed.get(claim) !== row.id) {
    return 'has a reference or participant that is not claimed by it';
  }
  return null;
}

function isConverted(row: Row, rate: Parameters<typeof inKroner>[1]): boolean {
  const { amount, norwegian_amount: norwegianAmount, norwegian_share: norwegianShare } = row;
  const numbers = [amount, norwegianAmount ?? '0', norwegianShare ?? '0'];
  if (numbers.some((text) => parseDecimal(text) === undefined)) return false;
  const now = inKroner({ amount, norwegianAmount, norwegianShare }, rate);
  return (
    now.claimed?.equals(Nok.ofOre(row.claimed)) === true &&
    now.claimedNorwegian?.equals(Nok.ofOre(row.claimed_norwegian ?? 0)) === true &&
    now.claimedExact === row.claimed_exact &&
    now.claimedNorwegianExact === row.claimed_norwegian_exact
  );
}

function isAccepted(row: Row): boolean {
  if (row.verified === null || row.verification_reason !== null) return true;
  return row.verified === row.claimed && row.verified_norwegian === row.claimed_norwegian;
}
