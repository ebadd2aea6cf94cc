import { ok, refused, type Refused, type Result } from '../result.js';
import type { Position } from './balance.js';
import type { Posting } from './entry.js';
import { negated } from './ore.js';
import { settle } from './settle.js';

/** One agreement's side of a move. */
export interface MoveSide {
  readonly agreementId: string;
  readonly position: Position;
}

/** The postings of the two entries, `surplus_move_out` and `surplus_move_in`, of one decision. */
export interface SurplusMove {
  readonly out: Posting[];
  readonly in: Posting[];
}

/**
 * Moves surplus to another agreement (D-11), as fulfilment without a project: −M where it was
 * earned, +M where it is used. There it reduces outstanding first, and what is left is surplus
 * again. That both are of one supplier is the caller's to see to.
 *
 * Refusals: `same_agreement`, `amount_not_positive`, `surplus_exceeded`, `amount_out_of_range`.
 */
export function moveSurplus(from: MoveSide, to: MoveSide, amountOre: number): Result<SurplusMove> {
  if (from.agreementId === to.agreementId) {
    return refused('same_agreement', 'Surplus moves between two different agreements', {
      rule: 'D-11',
    });
  }
  if (amountOre <= 0) {
    return refused('amount_not_positive', 'Say how much surplus to move', { rule: 'D-11' });
  }
  if (amountOre > from.position.surplusOre) {
    return refused('surplus_exceeded', 'The agreement has less surplus than that', {
      rule: 'D-11',
      facts: { surplusOre: from.position.surplusOre, amountOre },
    });
  }
  const out = settle(from.position, {
    fulfilled: [{ projectId: null, amountOre: negated(amountOre) }],
  });
  if (!out.ok) return out;
  const into = settle(to.position, { fulfilled: [{ projectId: null, amountOre }] });
  if (!into.ok) return into;
  return ok({ out: out.value, in: into.value });
}

/**
 * Whether surplus that arrived may be taken back: null when it may. It may also where it was used to
 * fulfil what is owed, which is then outstanding again. What the agreement has passed on since is
 * taken back first, unless it has as much surplus of its own: else it would have given what it never
 * had.
 *
 * Refusals: `surplus_moved_on`.
 */
export function checkTakenBack(
  { surplusOre }: Pick<Position, 'surplusOre'>,
  amountOre: number,
  hasPassedOn: boolean,
): Refused | null {
  if (!hasPassedOn || surplusOre >= amountOre) return null;
  return refused('surplus_moved_on', 'Take back first what the agreement has moved on since', {
    rule: 'D-11',
    facts: { surplusOre, amountOre },
  });
}
