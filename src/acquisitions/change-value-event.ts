import { today } from '../access/actor.js';
import { useCase } from '../access/use-case.js';
import type { ValueEventStep } from '../domain/lifecycle/value-event.js';
import { newId } from '../platform/ids.js';
import { Organisation } from '../registry/organisation.entity.js';
import { loadAcquisition, writeNewValue } from './load-acquisition.js';
import {
  insertValueEvent,
  loadValueEvent,
  settleValueEvent,
  stepOfEvent,
} from './value-event-rows.js';
import type { ValueEvent } from './value-event.entity.js';
import { contentRefusal, type ValueEventContent, valueInKroner } from './value-in-kroner.js';
import { redecided } from './written.js';

export interface ChangeValueEvent extends ValueEventContent {
  /** The acquisition's key and the version that was read. */
  readonly id: string;
  readonly version: number;
  readonly eventId: string;
  readonly reason: string;
}

/**
 * Replaces an event by another: what was expected is signed, or what was recorded was wrong. The
 * earlier row stays and names the one that superseded it. It is valued at the rate of its day as
 * known now (D-5).
 *
 * Refuses `not_found`, `invalid`, `version_mismatch`, `illegal_step` (superseded, cancelled, or a
 * signed event to become expected), `amount_out_of_range`, `currency_unknown`, `rate_missing`,
 * `date_in_future` (signed), `no_parameter_in_force`.
 */
export const changeValueEvent = useCase(
  'change-value-event',
  async (tx, actor, input: ChangeValueEvent) => {
    const loaded = await loadAcquisition(tx, input.id, input.version);
    if (!loaded.ok) return loaded;
    const acquisition = loaded.value;
    const earlier = await loadValueEvent(tx, acquisition.id, input.eventId);
    if (!earlier.ok) return earlier;
    const supplier = await tx.findOneByOrFail(Organisation, { id: acquisition.supplierId });
    const wrong = contentRefusal(input, supplier.country);
    if (wrong !== null) return wrong;
    const state = stepOfEvent(earlier.value, stepTo(input, earlier.value));
    if (!state.ok) return state;
    const about = { sellerCountry: supplier.country, today: today(actor) };
    const value = await valueInKroner(tx, input, about);
    if (!value.ok) return value;
    const id = newId();
    await insertValueEvent(tx, actor, { id, acquisitionId: acquisition.id }, value.value);
    await settleValueEvent(tx, actor, earlier.value, {
      state: state.value,
      supersededBy: id,
      reason: input.reason,
    });
    await writeNewValue(tx, acquisition);
    return redecided(tx, actor, acquisition, { useCase: 'change-value-event', id });
  },
);

function stepTo({ status }: ValueEventContent, earlier: ValueEvent): ValueEventStep {
  if (status === earlier.status) return 'change';
  return status === 'signed' ? 'sign' : 'unsign';
}
