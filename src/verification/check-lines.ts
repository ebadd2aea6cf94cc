import type { Violation } from '../domain/ledger/violation.js';
import { Decimal } from '../domain/money/decimal.js';
import { Nok } from '../domain/money/nok.js';
import { inPages } from '../platform/in-pages.js';
import { sql, type Tx } from '../platform/sql.js';
import { type Place, violationOf } from './place.js';

const REPORTS_PER_PAGE = 100;

interface ReportRow extends Place {
  id: string;
  basis: string;
  calculation: string;
}

interface LineRow {
  id: string;
  report_id: string;
  date: string;
  verified: number | null;
  verified_norwegian: number | null;
  verified_exact: string | null;
  verified_norwegian_exact: string | null;
}

type Counted = Readonly<Record<string, unknown>>;

/**
 * Verified lines against the calculation that their report's credit was posted with: the same lines,
 * of the same dates, amounts, Norwegian parts and basis.
 */
export async function checkLines(tx: Tx): Promise<Violation[]> {
  const found: Violation[] = [];
  for await (const page of reportPages(tx)) {
    const lines = await linesOf(tx, page);
    for (const { id, basis, calculation, ...place } of page) {
      const counted = countedIn(calculation);
      const differing = (lines.get(id) ?? []).find(
        (line) => !isCounted(line, basis, counted.get(line.id)),
      );
      if (differing === undefined) continue;
      const message = `line ${differing.id} of report ${id} is not as it was counted`;
      found.push(violationOf(place, 'lines_differ', message));
    }
    found.push(...(await missing(tx, page)));
  }
  return found;
}

function reportPages(tx: Tx): AsyncGenerator<ReportRow[]> {
  return inPages(
    tx,
    `SELECT r.id, p.value_basis AS basis, e.calculation, e.agreement_id AS "agreementId",
            e.sequence, e.id AS "entryId"
     FROM report r JOIN ledger_entry e ON e.id = r.entry_id JOIN project p ON p.id = r.project_id
     WHERE r.id > ? ORDER BY r.id`,
    REPORTS_PER_PAGE,
  );
}

async function linesOf(tx: Tx, page: readonly ReportRow[]): Promise<Map<string, LineRow[]>> {
  const rows = await sql<LineRow>(
    tx,
    `SELECT id, report_id, date, verified, verified_norwegian, verified_exact,
            verified_norwegian_exact
     FROM report_line WHERE report_id IN (${page.map(() => '?').join(', ')})
     ORDER BY report_id, number`,
    page.map(({ id }) => id),
  );
  const byReport = new Map<string, LineRow[]>();
  for (const row of rows) {
    byReport.set(row.report_id, [...(byReport.get(row.report_id) ?? []), row]);
  }
  return byReport;
}

/** Lines that were counted and are no more. */
async function missing(tx: Tx, page: readonly ReportRow[]): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const { calculation, ...place } of page) {
    const ids = [...countedIn(calculation).keys()];
    const there = new Set<string>();
    for (let i = 0; i < ids.length; i += 500) {
      const some = ids.slice(i, i + 500);
      const rows = await sql<{ id: string }>(
        tx,
        `SELECT id FROM report_line WHERE id IN (${some.map(() => '?').join(', ')})`,
        some,
      );
      for (const { id } of rows) there.add(id);
    }
    const gone = ids.find((id) => !there.has(id));
    if (gone !== undefined) {
      found.push(violationOf(place, 'lines_differ', `line ${gone} was counted and is gone`));
    }
  }
  return found;
}

/** The lines of a stored calculation by their id; none when it was tampered with, which others tell. */
function countedIn(calculation: string): Map<string, Counted> {
  try {
    const { entitlement } = JSON.parse(calculation) as {
      entitlement: { input: { lines: Counted[] } };
    };
    return new Map(entitlement.input.lines.map((line) => [String(line.lineId), line]));
  } catch {
    return new Map();
  }
}

function isCounted(line: LineRow, basis: string, counted: Counted | undefined): boolean {
  if (counted === undefined || line.verified === null || line.verified_norwegian === null) {
    return false;
  }
  const amount = Nok.ofOre(line.verified).toString();
  const norwegian = Nok.ofOre(line.verified_norwegian).toString();
  const exact = (counted.exact ?? {}) as Counted;
  return (
    counted.date === line.date &&
    counted.basis === basis &&
    counted.amount === amount &&
    counted.norwegian === norwegian &&
    isSame(line.verified_exact, exact.amount ?? amount) &&
    isSame(line.verified_norwegian_exact, exact.norwegian ?? norwegian)
  );
}

/** As numbers: 10 and 10.00 are the same. */
function isSame(kept: string | null, counted: unknown): boolean {
  if (kept === null || typeof counted !== 'string') return false;
  try {
    return new Decimal(kept).equals(counted);
  } catch {
    return false;
  }
}
