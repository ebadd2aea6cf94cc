import { lapsePending } from '../access/four-eyes.js';
import {
  acquisitionTable,
  type AcquisitionState,
  type AcquisitionStep,
} from '../domain/lifecycle/acquisition.js';
import { takeStep } from '../domain/lifecycle/state-table.js';
import { ok, refused, type Result } from '../domain/result.js';
import { lockRow, type Tx } from '../platform/sql.js';
import { versionMismatch } from '../platform/version.js';
import { Acquisition } from './acquisition.entity.js';

/**
 * An acquisition to be changed, with the row of its supplier locked (and of the other one, to which
 * it may move): whoever changes what a supplier's duty depends on waits for the one before. Suppliers
 * are locked first and in order, so that no two wait for each other.
 *
 * Refuses `not_found`, and `version_mismatch` when a version is given that no longer stands.
 */
export async function loadAcquisition(
  tx: Tx,
  id: string,
  version?: number,
  otherSupplierId?: string,
): Promise<Result<Acquisition>> {
  let acquisition = await tx.findOneBy(Acquisition, { id });
  for (let locked = ''; acquisition !== null && locked !== acquisition.supplierId;) {
    locked = acquisition.supplierId;
    const ids = otherSupplierId === undefined ? [locked] : [locked, otherSupplierId];
    for (const supplierId of ids.sort()) await lockRow(tx, 'organisation', supplierId);
    acquisition = await tx.findOneBy(Acquisition, { id });
  }
  if (acquisition === null) return refused('not_found', 'There is no such acquisition.');
  return (version === undefined ? null : versionMismatch(acquisition, version)) ?? ok(acquisition);
}

/** Whether the acquisition is outside by a decision, linked to an agreement, or neither. */
export function stateOf(
  acquisition: Pick<Acquisition, 'exemptionDecisionId' | 'agreementId'>,
): AcquisitionState {
  if (acquisition.exemptionDecisionId !== null) return 'exempt';
  return acquisition.agreementId === null ? 'open' : 'agreed';
}

/** The state to which a step leads. Refuses `illegal_step`. */
export function stepOf(acquisition: Acquisition, step: AcquisitionStep): Result<AcquisitionState> {
  return takeStep(acquisitionTable, stateOf(acquisition), step);
}

/**
 * Writes that an acquisition has another value. An exemption on a ground of its own falls: it was
 * argued on the value there was. hold whatever the value (D-14).
 */
export async function writeNewValue(tx: Tx, acquisition: Acquisition): Promise<void> {
  const argued = acquisition.exemptionGround === 'other';
  const falls = argued ? { exemptionDecisionId: null, exemptionGround: null } : {};
  await writeAcquisition(tx, acquisition, falls);
}

/** Writes a change of an acquisition. What was prepared on the earlier version lapses. */
export async function writeAcquisition(
  tx: Tx,
  acquisition: Acquisition,
  change: Partial<Acquisition> = {},
): Promise<void> {
  Object.assign(acquisition, change, { version: acquisition.version + 1 });
  await tx.update(Acquisition, { id: acquisition.id }, { ...change, version: acquisition.version });
  await lapsePending(tx, 'exempt-acquisition', acquisition.id);
  await lapsePending(tx, 'withdraw-exemption', acquisition.id);
}
