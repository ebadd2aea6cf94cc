import type { Result } from '../result.js';
import type { Position } from './balance.js';
import type { EntryKind, Posting } from './entry.js';
import { settle } from './settle.js';

/**
 * The postings of a credit difference: entitlement now less what the project was given (D-8).
 * Positive: reduces outstanding, the rest becomes surplus (D-11). Negative: takes surplus first, then
 * raises outstanding, above the obligation if surplus that was never earned has been moved away.
 * Zero: no postings, yet still an entry, since every approved report has its derivation.
 *
 * Refusals: `amount_out_of_range`.
 */
export function postCredit(
  position: Position,
  projectId: string,
  differenceOre: number,
): Result<Posting[]> {
  return settle(position, { fulfilled: [{ projectId, amountOre: differenceOre }] });
}

/** A difference downwards is a visible correction with its reason (D-8), all else is credit. */
export function creditKind(differenceOre: number): Extract<EntryKind, 'credit' | 'correction'> {
  return differenceOre < 0 ? 'correction' : 'credit';
}
