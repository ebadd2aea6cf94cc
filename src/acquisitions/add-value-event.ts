import { today } from '../access/actor.js';
import { useCase } from '../access/use-case.js';
import { newId } from '../platform/ids.js';
import { Organisation } from '../registry/organisation.entity.js';
import { loadAcquisition, writeNewValue } from './load-acquisition.js';
import { insertValueEvent } from './value-event-rows.js';
import { type ValueEventContent, valueInKroner } from './value-in-kroner.js';
import { redecided } from './written.js';

export interface AddValueEvent extends ValueEventContent {
  /** The acquisition's key. */
  readonly id: string;
}

/**
 * Records a dated change of an acquisition's value, also one of long ago, and decides coverage anew.
 *
 * Refuses `not_found`, `invalid`, `amount_out_of_range`, `currency_unknown`, `rate_missing`,
 * `date_in_future` (signed), `no_parameter_in_force`.
 */
export const addValueEvent = useCase('add-value-event', async (tx, actor, input: AddValueEvent) => {
  const loaded = await loadAcquisition(tx, input.id);
  if (!loaded.ok) return loaded;
  const acquisition = loaded.value;
  const supplier = await tx.findOneByOrFail(Organisation, { id: acquisition.supplierId });
  const about = { sellerCountry: supplier.country, today: today(actor) };
  const value = await valueInKroner(tx, input, about);
  if (!value.ok) return value;
  const id = newId();
  await insertValueEvent(tx, actor, { id, acquisitionId: acquisition.id }, value.value);
  await writeNewValue(tx, acquisition);
  return redecided(tx, actor, acquisition, { useCase: 'add-value-event', id });
});
