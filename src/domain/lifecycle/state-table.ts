import { ok, refused, type Result } from '../result.js';

/** What may happen to an object: for each state, the steps it allows and where they lead. */
export type StateTable<State extends string, Step extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Step, State>>>>
>;

/** The state that a step leads to. Refuses `illegal_step`, naming the steps that the state allows. */
export function takeStep<State extends string, Step extends string>(
  table: StateTable<State, Step>,
  state: State,
  step: Step,
): Result<State> {
  const next = table[state][step];
  return next === undefined
    ? refused('illegal_step', `The object is ${state}: it cannot ${step} now.`, {
        facts: { state, step, allowed: Object.keys(table[state]) },
      })
    : ok(next);
}
