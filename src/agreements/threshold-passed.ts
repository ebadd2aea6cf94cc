import { In } from 'typeorm';
import { Acquisition } from '../acquisitions/acquisition.entity.js';
import { loadSupplierRecord } from '../acquisitions/supplier-facts.js';
import { assessSupplier } from '../domain/duty/assess-supplier.js';
import { Nok } from '../domain/money/nok.js';
import { refused, type Refused } from '../domain/result.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Tx } from '../platform/sql.js';
import { Organisation } from '../registry/organisation.entity.js';
import { rulebookInForce } from '../rulebook/current-rulebook.js';

/**
 * Null when signed values had passed the threshold by a day, in a window with one of the
 * acquisitions: from the day of that on, a conditional agreement on them bites. A
 * Norwegian seller's contract is judged alone and as a whole, so it has no such day (D-7).
 *
 * Refuses `threshold_not_exceeded`, also on a day before, `amount_out_of_range`,
 * `no_parameter_in_force`.
 */
export async function thresholdPassed(
  tx: Tx,
  supplierId: string,
  acquisitionIds: readonly string[],
  on: IsoDate,
): Promise<Refused | null> {
  const supplier = await tx.findOneByOrFail(Organisation, { id: supplierId });
  const record = await loadSupplierRecord(tx, supplier);
  const assessed = assessSupplier(record.facts, await rulebookInForce(tx));
  if (!assessed.ok) return assessed;
  const covered = await tx.findBy(Acquisition, { id: In([...acquisitionIds]) });
  const references = new Set(covered.map(({ reference }) => reference));
  const contracts = assessed.value.contracts.filter(({ contractId }) => references.has(contractId));
  if (contracts.some(({ norwegianSeller }) => norwegianSeller?.isOver === true)) return null;
  const days = contracts.flatMap(({ signedWindow }) => signedWindow?.to ?? []).sort();
  const passedOn = days[0] ?? null;
  if (passedOn !== null && passedOn <= on) return null;
  const { likelyCrossingOn, peak } = assessed.value;
  const largest = peak && { to: peak.to, sum: Nok.ofOre(peak.sumOre).toString() };
  const message =
    passedOn === null
      ? 'The signed values have not passed the threshold.'
      : `The signed values passed the threshold on ${passedOn}, and not before.`;
  return refused('threshold_not_exceeded', message, {
    rule: 'R-3',
    facts: { on, passedOn, likelyCrossingOn, peak: largest },
  });
}
