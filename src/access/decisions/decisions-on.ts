import { In } from 'typeorm';
import type { Tx } from '../../platform/sql.js';
import { Decision } from '../decision.entity.js';
import { type DecisionView, viewDecision } from '../decision.view.js';
import type { Reader } from '../visibility/visible-to.js';

/** The decisions of two people on an object, by its keys, the newest first. */
export async function decisionsOn(
  tx: Tx,
  reader: Reader,
  ...objectIds: readonly (string | null)[]
): Promise<DecisionView[]> {
  const keys = objectIds.filter((id) => id !== null);
  const on = { where: { objectId: In(keys) }, order: { id: 'DESC' } } as const;
  return (await tx.find(Decision, on)).map((decision) => viewDecision(reader, decision));
}
