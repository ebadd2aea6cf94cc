import { refused, type Result } from '../result.js';
import type { Position } from './balance.js';
import type { Posting } from './entry.js';
import { settle } from './settle.js';

/**
 * The postings that create an obligation when an agreement is signed: obligation −X,
 * outstanding +X. Surplus that was moved here before is used at once.
 *
 * Refusals: `obligation_exists`, `amount_not_positive`, `amount_out_of_range`.
 */
export function signObligation(position: Position, obligationOre: number): Result<Posting[]> {
  if (position.obligationOre !== 0) {
    return refused('obligation_exists', 'The agreement has an obligation; amend it instead', {
      rule: 'R-6',
      facts: { obligationOre: position.obligationOre },
    });
  }
  if (obligationOre <= 0) {
    return refused('amount_not_positive', 'An obligation is more than zero', { rule: 'R-6' });
  }
  return settle(position, { obligationOre });
}

/**
 * The postings that bring an obligation to a new amount. A rise consumes surplus before anything
 * becomes outstanding; a fall below what is fulfilled leaves the excess as surplus (D-11). Zero is
 * allowed: an agreement can be terminated.
 *
 * Refusals: `obligation_negative`, `obligation_unchanged`, `amount_out_of_range`.
 */
export function changeObligation(position: Position, toOre: number): Result<Posting[]> {
  if (toOre === position.obligationOre) {
    return refused('obligation_unchanged', 'The obligation is that amount already', {
      facts: { obligationOre: toOre },
    });
  }
  return settle(position, { obligationOre: toOre - position.obligationOre });
}
