import type { Actor } from '../access/actor.js';
import { ok, refused, type Result } from '../domain/result.js';
import { sql, type Tx } from '../platform/sql.js';
import type { CoverageChange } from './acquisition.view.js';
import { type Cause, redecideCoverage } from './redecide-coverage.js';

/**
 * Decides the coverage of every supplier anew, because the rulebook is another one.
 *
 * Refuses `amount_out_of_range` and `no_parameter_in_force`, naming the supplier: a rulebook that
 * leaves a needed day without a threshold is then not published.
 */
export async function redecideEveryone(
  tx: Tx,
  actor: Actor,
  cause: Cause,
): Promise<Result<CoverageChange[]>> {
  const suppliers = await sql<{ supplier_id: string }>(
    tx,
    'SELECT DISTINCT supplier_id FROM acquisition ORDER BY supplier_id',
  );
  const changes: CoverageChange[] = [];
  for (const { supplier_id } of suppliers) {
    const redecided = await redecideCoverage(tx, actor, supplier_id, cause);
    if (!redecided.ok) {
      const { code, message, facts, ...more } = redecided.refusal;
      return refused(code, message, { ...more, facts: { ...facts, supplierId: supplier_id } });
    }
    changes.push(...redecided.value);
  }
  return ok(changes);
}
