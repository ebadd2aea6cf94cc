import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Json, LongText, Ref, Text, Whole } from '../platform/columns.js';
import { Person } from './person.entity.js';

export const decisionKinds = [
  'sign-agreement',
  'activate-agreement',
  'amend-agreement',
  'approve-project',
  'change-project-terms',
  'reopen-project',
  'approve-credit',
  'exempt-acquisition',
  'withdraw-exemption',
  'reverse-entry',
  'move-surplus',
  'publish-rulebook',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];
export const decisionStates = ['pending', 'approved', 'rejected', 'lapsed'] as const;
export type DecisionState = (typeof decisionStates)[number];

/** What a decision changes, as the approver sees it. */
export interface Change {
  readonly before: object | null;
  readonly after: object | null;
}

/**
 * A decision of two people: one prepares it with a reason, another approves or rejects it.
 * It is bound to the version of the object it was prepared on, and lapses when that changes.
 */
@Entity('decision')
@Index('ix_decision_object', ['objectId', 'kind'])
@Index('ix_decision_state', ['state', 'preparedAt'])
export class Decision {
  @Id() id: string;
  @Text(30) kind: DecisionKind;
  @Text(64) objectId: string;
  @Whole() objectVersion: number;
  @Json() change: Change;
  @LongText() reason: string;
  @Text(10) state: DecisionState;
  @ForeignKey(() => Person)
  @Ref()
  preparedBy: string;
  @InstantColumn() preparedAt: string;
  @ForeignKey(() => Person)
  @Ref({ nullable: true })
  decidedBy: string | null;
  @InstantColumn({ nullable: true }) decidedAt: string | null;
  @LongText({ nullable: true }) decisionReason: string | null;
}
