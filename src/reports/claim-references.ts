import type { Actor } from '../access/actor.js';
import { refusedRaising } from '../access/raise.js';
import { refusedFor } from '../domain/faults.js';
import type { Refused } from '../domain/result.js';
import { newId } from '../platform/ids.js';
import { sql, type Tx } from '../platform/sql.js';
import { referenceKeyOf } from './reference-key.js';
import type { ReportLine } from './report-line.entity.js';
import type { Report } from './report.entity.js';

/** Where a reference stands in a claim, and the line that claims it again. */
interface Twice {
  readonly line: ReportLine;
  readonly key: string;
  readonly first: { report_id: string; number: number; reference: string };
}

/**
 * Claims the references of a report's lines; null when nobody claims them yet. References are taken
 * in their order, so that two reports that claim the same ones wait for each other and never both.
 *
 * Refuses `reference_already_claimed` (D-13), naming the lines but not whose the first claims are;
 * the case officer gets both places in the list of double claims.
 */
export async function claimReferences(
  tx: Tx,
  actor: Actor,
  report: Report,
  lines: readonly ReportLine[],
): Promise<Refused | null> {
  const keyed = lines
    .map((line) => ({ line, key: referenceKeyOf(line.reference) }))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const twice: Twice[] = [];
  for (const { line, key } of keyed) {
    const first = await claimOne(tx, line, key);
    if (first !== null) twice.push({ line, key, first });
  }
  const refused = refusedFor(
    twice.map(({ line }) => ({
      code: 'reference_already_claimed' as const,
      field: `lines.${line.number - 1}.reference`,
      message: 'The invoice or order of this participant stands in a claim already.',
      rule: 'D-13',
    })),
  );
  if (refused === null) return null;
  return refusedRaising(refused, (raising) => raiseDoubleClaims(raising, actor, report, twice));
}

/** Releases what the report claims: others may claim it from now on. */
export async function releaseReferences(tx: Tx, reportId: string): Promise<void> {
  await sql(
    tx,
    `DELETE FROM reference_claim
     WHERE line_id IN (SELECT id FROM report_line WHERE report_id = ?)`,
    [reportId],
  );
}

/**
 * Claims one reference; null, or where it stands already. When the first claim is released between
 * the two statements, the reference is free and is claimed after all.
 */
async function claimOne(tx: Tx, line: ReportLine, key: string): Promise<Twice['first'] | null> {
  for (;;) {
    const claimed = await sql(
      tx,
      `INSERT INTO reference_claim (participant_id, reference_key, line_id) VALUES (?, ?, ?)
       ON CONFLICT DO NOTHING RETURNING line_id`,
      [line.participantId, key, line.id],
    );
    if (claimed.length > 0) return null;
    const [first] = await sql<Twice['first']>(
      tx,
      `SELECT l.report_id, l.number, l.reference
       FROM reference_claim c JOIN report_line l ON l.id = c.line_id
       WHERE c.participant_id = ? AND c.reference_key = ?`,
      [line.participantId, key],
    );
    if (first !== undefined) return first;
  }
}

async function raiseDoubleClaims(
  tx: Tx,
  actor: Actor,
  report: Report,
  twice: readonly Twice[],
): Promise<void> {
  for (const { line, key, first } of twice) {
    await sql(
      tx,
      `INSERT INTO double_claim
         (id, raised_at, participant_id, reference_key, first_report_id, first_line_number,
          first_reference, second_report_id, second_line_number, second_reference)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      [
        newId(),
        actor.at,
        line.participantId,
        key,
        first.report_id,
        first.number,
        first.reference,
        report.id,
        line.number,
        line.reference,
      ],
    );
  }
}

function sortKey({ line, key }: { line: ReportLine; key: string }): string {
  return `${line.participantId} ${key}`;
}
