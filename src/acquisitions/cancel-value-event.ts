import { useCase } from '../access/use-case.js';
import { loadAcquisition, writeNewValue } from './load-acquisition.js';
import { loadValueEvent, settleValueEvent, stepOfEvent } from './value-event-rows.js';
import { redecided } from './written.js';

export interface CancelValueEvent {
  /** The acquisition's key and the version that was read. */
  readonly id: string;
  readonly version: number;
  readonly eventId: string;
  readonly reason: string;
}

/**
 * Takes back an event that was recorded wrongly, or an expectation that came to nothing. A contract
 * that is cancelled is another thing: a negative event on its own date (D-2).
 *
 * Refuses `not_found`, `version_mismatch`, `illegal_step` (superseded or cancelled already) and
 * `no_parameter_in_force`.
 */
export const cancelValueEvent = useCase(
  'cancel-value-event',
  async (tx, actor, input: CancelValueEvent) => {
    const loaded = await loadAcquisition(tx, input.id, input.version);
    if (!loaded.ok) return loaded;
    const event = await loadValueEvent(tx, input.id, input.eventId);
    if (!event.ok) return event;
    const state = stepOfEvent(event.value, 'cancel');
    if (!state.ok) return state;
    await settleValueEvent(tx, actor, event.value, {
      state: state.value,
      supersededBy: null,
      reason: input.reason,
    });
    await writeNewValue(tx, loaded.value);
    const cause = { useCase: 'cancel-value-event', id: input.eventId } as const;
    return redecided(tx, actor, loaded.value, cause);
  },
);
