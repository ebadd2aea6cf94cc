import { type Actor, personOf } from '../access/actor.js';
import { takeStep } from '../domain/lifecycle/state-table.js';
import {
  type ValueEventState,
  type ValueEventStep,
  valueEventTable,
} from '../domain/lifecycle/value-event.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import type { ValueInKroner } from './value-in-kroner.js';
import { ValueEvent } from './value-event.entity.js';

/** Records an event of an acquisition whose supplier is locked. */
export async function insertValueEvent(
  tx: Tx,
  actor: Actor,
  { id, acquisitionId }: { readonly id: string; readonly acquisitionId: string },
  value: ValueInKroner,
): Promise<void> {
  const number = (await tx.countBy(ValueEvent, { acquisitionId })) + 1;
  await tx.insert(ValueEvent, {
    id,
    acquisitionId,
    number,
    ...value,
    state: value.status,
    supersededBy: null,
    recordedBy: personOf(actor),
    recordedAt: actor.at,
    settledBy: null,
    settledAt: null,
    settledReason: null,
  });
}

/** An event of an acquisition. Refuses `not_found`. */
export async function loadValueEvent(
  tx: Tx,
  acquisitionId: string,
  id: string,
): Promise<Result<ValueEvent>> {
  const event = await tx.findOneBy(ValueEvent, { id, acquisitionId });
  return event === null ? refused('not_found', 'The acquisition has no such event.') : ok(event);
}

/** The state to which a step leads an event. Refuses `illegal_step`. */
export function stepOfEvent(event: ValueEvent, step: ValueEventStep): Result<ValueEventState> {
  return takeStep(valueEventTable, event.state, step);
}

/** Takes an event out of what counts. */
export async function settleValueEvent(
  tx: Tx,
  actor: Actor,
  event: ValueEvent,
  settled: Pick<ValueEvent, 'state' | 'supersededBy'> & { readonly reason: string },
): Promise<void> {
  const { state, supersededBy, reason } = settled;
  await tx.update(
    ValueEvent,
    { id: event.id },
    {
      state,
      supersededBy,
      settledBy: personOf(actor),
      settledAt: actor.at,
      settledReason: reason,
    },
  );
}
