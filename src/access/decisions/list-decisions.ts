import { readCursor, toPage } from '../../platform/http/paging.js';
import type { Tx } from '../../platform/sql.js';
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
  { limit, cursor: text, ...filter }: DecisionSearch,
): Promise<DecisionPage> {
  const cursor = readCursor(text, 1);
  const backwards = cursor?.direction === 'before';
  const query = tx.createQueryBuilder(Decision, 'd');
  for (const [field, value] of Object.entries(filter)) {
    if (value !== undefined) query.andWhere(`d.${field} = :${field}`, { [field]: value });
  }
  if (cursor !== null) {
    query.andWhere(`d.id ${backwards ? '>' : '<'} :after`, { after: cursor.keys[0] });
  }
  const rows = await query
    .orderBy('d.id', backwards ? 'ASC' : 'DESC')
    .take(limit + 1)
    .getMany();
  return toPage(rows, limit, cursor, ({ id }) => [id], viewDecision);
}
