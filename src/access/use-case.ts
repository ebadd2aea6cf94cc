import type { Result } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import type { Actor } from './actor.js';
import type { UseCaseName } from './permissions.js';

/** One thing that Motpost does: takes its transaction, who acts, and what is asked. */
export interface UseCase<Input, Output> {
  (tx: Tx, actor: Actor, input: Input): Promise<Result<Output>>;
  readonly useCaseName: UseCaseName;
}

/**
 * Ties a function to its row in the table of permissions.
 *
 * The function itself loads facts, asks `authorise` where the row depends on the object, calls the
 * domain, and writes. A refusal it returns rolls back all that it wrote.
 */
export function useCase<Input, Output>(
  useCaseName: UseCaseName,
  run: (tx: Tx, actor: Actor, input: Input) => Promise<Result<Output>>,
): UseCase<Input, Output> {
  return Object.assign(run.bind(null), { useCaseName });
}
