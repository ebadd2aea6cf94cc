import type { CreditLine } from '../domain/credit/credit-input.js';
import { type DatedFactor, factorOn } from '../domain/credit/factor.js';
import { type Entitlement, computeEntitlement } from '../domain/credit/compute-entitlement.js';
import { Nok } from '../domain/money/nok.js';
import type { Result } from '../domain/result.js';
import { LedgerBalance } from '../ledger/ledger.entities.js';
import type { Tx } from '../platform/sql.js';
import { ProjectBaseline } from '../projects/project-baseline.entity.js';
import { ProjectFactor, SINCE_ALWAYS } from '../projects/project-factor.entity.js';
import type { Project } from '../projects/project.entity.js';
import { rulebookInForce } from '../rulebook/current-rulebook.js';
import { linesOf } from './load-report.js';
import type { ReportLine } from './report-line.entity.js';
import { Report } from './report.entity.js';

/** What of a project's terms its credit depends on. */
export interface Terms {
  /** By date; null: from the beginning. */
  readonly factors: readonly DatedFactor[];
  /** NOK, as decimal text. */
  readonly baselines: readonly { readonly year: number; readonly amount: string }[];
}

/** The terms of an approved project as they are in force. */
export async function termsOf(tx: Tx, projectId: string): Promise<Terms> {
  const of = { projectId };
  const factors = await tx.find(ProjectFactor, { where: of, order: { fromDate: 'ASC' } });
  const baselines = await tx.find(ProjectBaseline, { where: of, order: { year: 'ASC' } });
  return {
    factors: factors.map(({ fromDate, factor }) => ({
      from: fromDate === SINCE_ALWAYS ? null : fromDate,
      factor,
    })),
    baselines: baselines.map(({ year, amount }) => ({ amount: amount.toString(), year })),
  };
}

/** Which reports count besides those that are approved, and which of these do not. */
export interface Counting {
  readonly also?: Report;
  readonly without?: Report;
  /** Other terms than those in force. */
  readonly terms?: Terms;
}

/**
 * What a project is entitled to by all its approved reports (D-8), with the calculation that is
 * stored. The calling transaction holds the project's lock, so that nothing moves meanwhile.
 *
 * Refuses `no_parameter_in_force` and `amount_out_of_range`.
 */
export async function entitlementOf(
  tx: Tx,
  project: Project,
  counting: Counting = {},
): Promise<Result<Entitlement>> {
  const terms = counting.terms ?? (await termsOf(tx, project.id));
  const lines = await countedLines(tx, project.id, counting);
  const rulebook = await rulebookInForce(tx);
  const credited: CreditLine[] = [];
  for (const line of lines) {
    const factor = factorOn(terms.factors, line.date, rulebook);
    if (!factor.ok) return factor;
    credited.push(creditLine(line, project, factor.value));
  }
  return computeEntitlement({ lines: credited, baselines: terms.baselines }, rulebook);
}

/** What a project has in the ledger now. */
export async function postedTo(tx: Tx, project: Project): Promise<Nok> {
  const { agreementId, id: projectId } = project;
  const balance = await tx.findOneBy(LedgerBalance, { agreementId, projectId });
  return balance?.fulfilled ?? Nok.zero;
}

async function countedLines(
  tx: Tx,
  projectId: string,
  { also, without }: Counting,
): Promise<ReportLine[]> {
  const reports = await tx.find(Report, { where: { projectId }, order: { number: 'ASC' } });
  const counted = reports.filter(
    ({ id, state }) => id === also?.id || (state === 'approved' && id !== without?.id),
  );
  const lines: ReportLine[] = [];
  for (const { id } of counted) lines.push(...(await linesOf(tx, id)));
  return lines;
}

/**
 * A line as it is credited: what was verified of it, and the factor of its date (D-10). The amounts
 * before rounding are given only where they differ.
 */
function creditLine(line: ReportLine, project: Project, factor: string): CreditLine {
  const { id: lineId, date, verified, verifiedNorwegian } = line;
  const { verifiedExact, verifiedNorwegianExact } = line;
  if (
    !verified ||
    !verifiedNorwegian ||
    verifiedExact === null ||
    verifiedNorwegianExact === null
  ) {
    throw new Error(`line ${lineId} counts without having been verified`);
  }
  const isRounded =
    !verified.toDecimal().equals(verifiedExact) ||
    !verifiedNorwegian.toDecimal().equals(verifiedNorwegianExact);
  const exact = { amount: verifiedExact, norwegian: verifiedNorwegianExact };
  return {
    amount: verified.toString(),
    basis: project.valueBasis,
    date,
    ...(isRounded ? { exact } : {}),
    factor,
    lineId,
    norwegian: verifiedNorwegian.toString(),
  };
}
