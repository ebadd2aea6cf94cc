import { expect } from '@jest/globals';
import { type StateTable, takeStep } from '../../src/domain/lifecycle/state-table.js';

/** Draws a table as text: a row per state, a column per step, `-` where the step is refused. */
export function draw<State extends string, Step extends string>(
  table: StateTable<State, Step>,
  states: readonly State[],
  steps: readonly Step[],
): string[][] {
  return states.map((state) => [
    state,
    ...steps.map((step) => {
      const taken = takeStep(table, state, step);
      if (!taken.ok) expect(taken.refusal.code).toBe('illegal_step');
      return taken.ok ? taken.value : '-';
    }),
  ]);
}

/** The table as a test writes it. */
export const rows = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
