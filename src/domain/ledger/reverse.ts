import { refused, type Result } from '../result.js';
import type { Position } from './balance.js';
import type { Entry, Posting } from './entry.js';
import { negated } from './ore.js';
import { settle } from './settle.js';

/**
 * The postings that take an earlier entry back.
 *
 * What was decided is reversed exactly: `obligation` and `fulfilled` of each project get the opposite
 * amounts. How that falls on outstanding and surplus is derived from *today's* position, not copied
 * with the sign turned: entries in between may have turned the outstanding that a credit reduced into
 * surplus, or the other way, and a plain mirror would leave an agreement that both owes and has
 * surplus, or has less than none of one. Made at once, the two ways are the same and every balance
 * returns.
 *
 * Reversing a credit that a later correction took back already leaves the project below zero, until
 * the entitlement is computed anew and the difference posted (D-8).
 *
 * A mistaken reversal is not itself reversed: what it took away is decided and posted again, so that
 * an entry is either standing or reversed, never a chain of both. Of a move of surplus both sides
 * are reversed together (`checkSurplusMoves`).
 *
 * Refusals: `entry_not_reversible`, `entry_already_reversed`, `obligation_negative`,
 * `amount_out_of_range`.
 */
export function reverseEntry(
  position: Position,
  entry: Pick<Entry, 'id' | 'kind' | 'sequence' | 'postings'>,
  { reversedBy }: { readonly reversedBy: string | null },
): Result<Posting[]> {
  const facts = { entryId: entry.id, sequence: entry.sequence };
  if (entry.kind === 'reversal') {
    return refused('entry_not_reversible', 'A reversal is not reversed: post the matter again', {
      facts,
    });
  }
  if (reversedBy !== null) {
    return refused('entry_already_reversed', `Entry ${entry.sequence} is reversed already`, {
      facts: { ...facts, reversedBy },
    });
  }
  let obligationOre = 0;
  const fulfilled: { projectId: string | null; amountOre: number }[] = [];
  for (const { account, projectId, amountOre } of entry.postings) {
    // On the account an obligation stands with a minus: the posted amount is the opposite change.
    if (account === 'obligation') obligationOre += amountOre;
    if (account === 'fulfilled') fulfilled.push({ projectId, amountOre: negated(amountOre) });
  }
  return settle(position, { obligationOre, fulfilled });
}
