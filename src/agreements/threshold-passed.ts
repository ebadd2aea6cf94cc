import { In } from 'typeorm';
import { Acquisition } from '../acquisitions/acquisition.entity.js';
import { loadSupplierRecord } from '../acquisitions/supplier-facts.js';
import { assessSupplier } from '../domain/duty/assess-supplier.js';
import { refused, type Refused } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import { Organisation } from '../registry/organisation.entity.js';
import { rulebookInForce } from '../rulebook/current-rulebook.js';

/**
 * Null when signed values have passed the threshold in a window with one of the acquisitions, so
 * that a conditional agreement on them bites.
 *
 * Refuses `threshold_not_exceeded`, `amount_out_of_range`, `no_parameter_in_force`.
 */
export async function thresholdPassed(
  tx: Tx,
  supplierId: string,
  acquisitionIds: readonly string[],
): Promise<Refused | null> {
  const supplier = await tx.findOneByOrFail(Organisation, { id: supplierId });
  const record = await loadSupplierRecord(tx, supplier);
  const assessed = assessSupplier(record.facts, await rulebookInForce(tx));
  if (!assessed.ok) return assessed;
  const covered = await tx.findBy(Acquisition, { id: In([...acquisitionIds]) });
  const references = new Set(covered.map(({ reference }) => reference));
  const passed = assessed.value.contracts.some(
    ({ contractId, signedWindow, norwegianSeller }) =>
      references.has(contractId) && (signedWindow !== null || norwegianSeller?.isOver === true),
  );
  if (passed) return null;
  const { likelyCrossingOn, peak } = assessed.value;
  return refused('threshold_not_exceeded', 'The signed values have not passed the threshold.', {
    rule: 'R-3',
    facts: { likelyCrossingOn, peak },
  });
}
