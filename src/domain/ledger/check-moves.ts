import type { Entry } from './entry.js';
import { violationAt, type Violation } from './violation.js';

/**
 * Surplus that leaves one agreement arrives in another: under one decision the moves out and in,
 * reversed ones left out, are one pair of the same amount in two agreements, or none at all.
 *
 * @param entries entries of all agreements, or at least all moves and their reversals
 */
export function checkSurplusMoves(entries: Iterable<Entry>): Violation[] {
  const moves = new Map<string, Entry[]>();
  const reversed = new Set<string>();
  for (const entry of entries) {
    if (entry.reverses !== null) reversed.add(entry.reverses);
    if (entry.kind !== 'surplus_move_out' && entry.kind !== 'surplus_move_in') continue;
    const sides = moves.get(entry.decisionId);
    if (sides) sides.push(entry);
    else moves.set(entry.decisionId, [entry]);
  }
  const found: Violation[] = [];
  for (const sides of moves.values()) {
    const standing = sides.filter(({ id }) => !reversed.has(id));
    const [first] = standing;
    if (first && !isPair(standing)) {
      found.push(
        violationAt(first, 'move_unpaired', `decision ${first.decisionId} does not match`),
      );
    }
  }
  return found;
}

function isPair(sides: readonly Entry[]): boolean {
  const [a, b] = sides;
  if (!a || !b || sides.length !== 2) return false;
  return a.kind !== b.kind && a.agreementId !== b.agreementId && moved(a) + moved(b) === 0;
}

function moved({ postings }: Entry): number {
  return postings.find(({ account }) => account === 'fulfilled')?.amountOre ?? 0;
}
