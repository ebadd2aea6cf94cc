import { newestFirst, readPage } from '../../platform/read-page.js';
import type { Tx } from '../../platform/sql.js';
import type { Actor } from '../actor.js';
import { Decision, type DecisionKind, type DecisionState } from '../decision.entity.js';
import { viewDecision } from '../decision.view.js';
import type { DecisionPage } from './decision-page.view.js';

export interface DecisionSearch {
  readonly state?: DecisionState;
  readonly kind?: DecisionKind;
  readonly objectId?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** Decisions of two people, the newest first. */
export async function listDecisions(
  tx: Tx,
  actor: Actor,
  { limit, cursor, ...filter }: DecisionSearch,
): Promise<DecisionPage> {
  const query = tx.createQueryBuilder(Decision, 'd');
  for (const [field, value] of Object.entries(filter)) {
    if (value !== undefined) query.andWhere(`d.${field} = :${field}`, { [field]: value });
  }
  const page = await readPage(query, newestFirst, { limit, cursor });
  return page.shape((decision) => viewDecision(actor, decision));
}
