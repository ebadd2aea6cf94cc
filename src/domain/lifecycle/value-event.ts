import type { StateTable } from './state-table.js';

export const valueEventStates = ['expected', 'signed', 'superseded', 'cancelled'] as const;
/** What is expected or signed counts; what another row replaced or a human took back does not. */
export type ValueEventState = (typeof valueEventStates)[number];

export const valueEventSteps = ['sign', 'unsign', 'change', 'cancel'] as const;
export type ValueEventStep = (typeof valueEventSteps)[number];

/**
 * What may happen to a value event. A row is never rewritten: signing and changing supersede it by
 * another. Contracts are not unsigned, only changed by further events or recorded wrongly.
 */
export const valueEventTable: StateTable<ValueEventState, ValueEventStep> = {
  expected: { sign: 'superseded', change: 'superseded', cancel: 'cancelled' },
  signed: { change: 'superseded', cancel: 'cancelled' },
  superseded: {},
  cancelled: {},
};
