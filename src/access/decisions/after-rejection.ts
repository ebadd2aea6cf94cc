import type { Tx } from '../../platform/sql.js';
import type { Actor } from '../actor.js';
import type { Decision, DecisionKind } from '../decision.entity.js';

/** What a feature does to its object when what was prepared on it is rejected. */
export interface AfterRejection {
  /** The object's table: its row is locked before the decision's, as when approving. */
  readonly table: string;
  readonly undo: (tx: Tx, actor: Actor, decision: Decision) => Promise<void>;
}

/** By kind of decision; for the others nothing but the decision changes. */
export type AfterRejections = Partial<Record<DecisionKind, AfterRejection>>;

/** Features stand above access and know it, not the other way: theirs are put in where all is put together. */
export const AFTER_REJECTION = Symbol('after rejection');
