import type { Actor } from '../access/actor.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import { Acquisition } from './acquisition.entity.js';
import type { AcquisitionView } from './acquisition.view.js';
import { viewAcquisition } from './view-acquisition.js';

/** One acquisition with its events, its coverage and how that came about. Refuses `not_found`. */
export async function readAcquisition(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<AcquisitionView>> {
  const acquisition = await tx.findOneBy(Acquisition, { id });
  return acquisition === null
    ? refused('not_found', 'There is no such acquisition.')
    : ok(await viewAcquisition(tx, actor, acquisition));
}
