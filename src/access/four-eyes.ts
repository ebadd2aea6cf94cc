import { ok, refused, type Refused, type Result } from '../domain/result.js';
import { newId } from '../platform/ids.js';
import { lockRow, type Tx } from '../platform/sql.js';
import { type Actor, personOf } from './actor.js';
import { authorise } from './authorise.js';
import { type Change, Decision, type DecisionKind } from './decision.entity.js';
import type { UseCaseName } from './permissions.js';

/** What is prepared for a second person. */
export interface Preparation {
  readonly kind: DecisionKind;
  readonly objectId: string;
  /** The version of the object that the preparer saw. */
  readonly objectVersion: number;
  readonly change: Change;
  readonly reason: string;
}

/**
 * Records what one person prepares. An earlier pending preparation of the same kind on the same
 * object lapses: there is always at most one to decide.
 */
export async function prepareDecision(
  tx: Tx,
  actor: Actor,
  preparation: Preparation,
): Promise<Decision> {
  await lapsePending(tx, preparation.kind, preparation.objectId);
  const decision = tx.create(Decision, {
    ...preparation,
    id: newId(),
    state: 'pending',
    preparedBy: personOf(actor),
    preparedAt: actor.at,
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
  });
  await tx.insert(Decision, decision);
  return decision;
}

/** Lapses what is pending of a kind on an object, because the object has changed. */
export async function lapsePending(tx: Tx, kind: DecisionKind, objectId: string): Promise<void> {
  await tx.update(Decision, { kind, objectId, state: 'pending' }, { state: 'lapsed' });
}

/** The decision to be made, locked, of the kind that the use case decides. */
export async function loadDecision(
  tx: Tx,
  kind: DecisionKind,
  id: string,
): Promise<Result<Decision>> {
  await lockRow(tx, 'decision', id);
  const decision = await tx.findOneBy(Decision, { id, kind });
  return decision === null ? refused('not_found', 'There is no such decision.') : ok(decision);
}

/**
 * Settles a prepared decision as the second person.
 *
 * Refuses `own_decision` (four eyes), `decision_settled` when it is not pending any more, and
 * `decision_lapsed` when the object is no longer at the version that was prepared.
 */
export async function settleDecision(
  tx: Tx,
  actor: Actor,
  useCase: UseCaseName,
  decision: Decision,
  settle: { state: 'approved' | 'rejected'; objectVersion: number; reason: string | null },
): Promise<Refused | null> {
  const denied = authorise(actor, useCase, { preparedBy: decision.preparedBy });
  if (denied !== null) return denied;
  if (decision.state === 'lapsed') return lapsed(decision);
  if (decision.state !== 'pending') {
    return refused('decision_settled', `The decision is already ${decision.state}.`);
  }
  if (settle.state === 'approved' && decision.objectVersion !== settle.objectVersion) {
    return lapsed(decision);
  }
  const settled = {
    state: settle.state,
    decidedBy: personOf(actor),
    decidedAt: actor.at,
    decisionReason: settle.reason,
  };
  await tx.update(Decision, { id: decision.id }, settled);
  Object.assign(decision, settled);
  return null;
}

function lapsed(decision: Decision): Refused {
  return refused(
    'decision_lapsed',
    'The object changed after this was prepared: prepare it again.',
    {
      facts: { decisionId: decision.id, preparedOnVersion: decision.objectVersion },
    },
  );
}
