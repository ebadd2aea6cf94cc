import type { Actor } from '../access/actor.js';
import type { UseCaseName } from '../access/permissions.js';
import { visibleTo } from '../access/visibility/visible-to.js';
import { ok, type Result } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import { Acquisition } from './acquisition.entity.js';
import type { AcquisitionWritten } from './acquisition.view.js';
import { redecideCoverage } from './redecide-coverage.js';
import { viewAcquisition } from './view-acquisition.js';

/**
 * Ends a change of an acquisition: decides its supplier's coverage anew, and shows the acquisition
 * with all that changed.
 *
 * Refuses `amount_out_of_range` (the supplier's amounts together) and `no_parameter_in_force`.
 */
export async function redecided(
  tx: Tx,
  actor: Actor,
  acquisition: Pick<Acquisition, 'id' | 'supplierId'>,
  cause: { useCase: UseCaseName; id?: string },
): Promise<Result<AcquisitionWritten>> {
  const { useCase, id = acquisition.id } = cause;
  const changes = await redecideCoverage(tx, actor, acquisition.supplierId, { useCase, id });
  if (!changes.ok) return changes;
  const stands = await tx.findOneByOrFail(Acquisition, { id: acquisition.id });
  const view = await viewAcquisition(tx, actor, stands);
  return ok(visibleTo(actor, 'AcquisitionWritten', { ...view, coverageChanges: changes.value }));
}
