import type { Actor } from '../access/actor.js';
import type { Decision, DecisionKind } from '../access/decision.entity.js';
import { loadDecision, settleDecision } from '../access/four-eyes.js';
import type { UseCaseName } from '../access/permissions.js';
import { refused, type Refused, type Result } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import type { Agreement } from './agreement.entity.js';

/** A second person's approval of what is prepared on an agreement. */
export interface Decide {
  readonly id: string;
  readonly decisionId: string;
  readonly reason?: string;
}

/** The decision on the agreement, locked. Refuses `not_found`. */
export async function decisionOn(
  tx: Tx,
  kind: DecisionKind,
  { id, decisionId }: Decide,
): Promise<Result<Decision>> {
  const decision = await loadDecision(tx, kind, decisionId);
  if (!decision.ok || decision.value.objectId === id) return decision;
  return refused('not_found', 'There is no such decision on this agreement.');
}

/** Approves. Refuses `own_decision`, `decision_settled`, `decision_lapsed`. */
export async function approve(
  tx: Tx,
  actor: Actor,
  useCase: UseCaseName,
  decision: Decision,
  agreement: Agreement,
  { reason }: Decide,
): Promise<Refused | null> {
  return settleDecision(tx, actor, useCase, decision, {
    state: 'approved',
    objectVersion: agreement.version,
    reason: reason ?? null,
  });
}
