import { ok, refused, type Result } from '../../domain/result.js';
import type { Tx } from '../../platform/sql.js';
import type { Actor } from '../actor.js';
import { Decision } from '../decision.entity.js';
import { type DecisionView, viewDecision } from '../decision.view.js';

/** One decision. Refuses `not_found`. */
export async function readDecision(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<DecisionView>> {
  const decision = await tx.findOneBy(Decision, { id });
  return decision === null
    ? refused('not_found', 'There is no such decision.')
    : ok(viewDecision(actor, decision));
}
