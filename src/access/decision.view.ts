import type { Change, Decision, DecisionKind, DecisionState } from './decision.entity.js';
import { type Reader, visibleTo } from './visibility/visible-to.js';

/** What exactly changes: the approver sees both sides. */
export class ChangeView implements Change {
  /** Null when something new comes to be. */
  before: object | null;
  after: object | null;
}

/** A decision of two people: who prepared it and why, what it changes, and how it ended. */
export class DecisionView {
  id: string;
  /** @example "sign-agreement" */
  kind: DecisionKind;
  objectId: string;
  /** The version of the object that was prepared on; when it moves on, the decision lapses. */
  objectVersion: number;
  change: ChangeView;
  /** @example "The contract was signed on 2 March" */
  reason: string;
  /** @example "pending" */
  state: DecisionState;
  preparedBy: string;
  /** @example "2026-03-02T09:00:00.000Z" */
  preparedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
}

export function viewDecision(reader: Reader, decision: Decision): DecisionView {
  const { id, kind, objectId, objectVersion, change, reason, state } = decision;
  const { preparedBy, preparedAt, decidedBy, decidedAt, decisionReason } = decision;
  return visibleTo(reader, 'DecisionView', {
    id,
    kind,
    objectId,
    objectVersion,
    change,
    reason,
    state,
    preparedBy,
    preparedAt,
    decidedBy,
    decidedAt,
    decisionReason,
  });
}
