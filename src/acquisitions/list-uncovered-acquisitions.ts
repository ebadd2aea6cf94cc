import type { Actor } from '../access/actor.js';
import { visibleTo } from '../access/visibility/visible-to.js';
import type { Coverage } from '../domain/duty/coverage.js';
import type { Tx } from '../platform/sql.js';
import type { Acquisition } from './acquisition.entity.js';
import type { UncoveredPage } from './acquisition.view.js';
import { CoverageDecision } from './coverage-decision.entity.js';
import { type AcquisitionSearch, findAcquisitions, suppliersOf } from './list-acquisitions.js';
import { itemOf } from './view-acquisition.js';

/** The coverages for which somebody must do something, the alarm first. */
export const alarmingCoverages = [
  'uncovered',
  'conditional-required',
  'unknown',
] as const satisfies Coverage[];
export type AlarmingCoverage = (typeof alarmingCoverages)[number];

/**
 * The acquisitions that ought to be covered by an agreement and are not (`uncovered`: an alarm), that
 * are likely to be (`conditional-required`), or whose value nobody knows (`unknown`). By reference;
 * empty or alarming.
 */
export async function listUncoveredAcquisitions(
  tx: Tx,
  actor: Actor,
  search: AcquisitionSearch & { readonly coverage: AlarmingCoverage },
): Promise<UncoveredPage> {
  const page = await findAcquisitions(tx, search);
  const suppliers = await suppliersOf(tx, page.rows);
  const decisions = await decisionsInForce(tx, page.rows);
  return page.shape((row) => {
    const { rules, decidedAt, evidence } = decisions.get(row.id)!;
    const item = itemOf(row, suppliers.get(row.supplierId)!);
    return visibleTo(actor, 'UncoveredAcquisition', { ...item, rules, decidedAt, evidence });
  });
}

async function decisionsInForce(
  tx: Tx,
  rows: readonly Acquisition[],
): Promise<Map<string, CoverageDecision>> {
  if (rows.length === 0) return new Map();
  const numbers = rows.map(({ id: acquisitionId, coverageNumber: number }) => ({
    acquisitionId,
    number,
  }));
  const decisions = await tx.findBy(CoverageDecision, numbers);
  return new Map(decisions.map((decision) => [decision.acquisitionId, decision]));
}
