import type { Refused } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';

/** Writes what staff must see although the use case was refused. */
export type Raise = (tx: Tx) => Promise<void>;

type Raising = Refused & { readonly raise: Raise };

/**
 * A refusal that leaves something behind. The use case's own transaction is rolled back; `raise` is
 * written afterwards, in one transaction with the audit row of the refusal. If the process ends in
 * between, the caller has no answer, asks again and is refused again: `raise` must bear repetition.
 */
export function refusedRaising(refused: Refused, raise: Raise): Refused {
  const raising: Raising = { ...refused, raise };
  return raising;
}

/** What a refusal raises; null for nearly all of them. */
export function raisedBy(refused: Refused): Raise | null {
  return 'raise' in refused ? (refused as Raising).raise : null;
}
