import { readCursor, toPage } from '../platform/http/paging.js';
import type { Tx } from '../platform/sql.js';
import { RulebookVersion } from './rulebook-version.entity.js';
import { type RulebookPage, viewItem } from './rulebook.view.js';

export interface RulebookSearch {
  readonly limit: number;
  readonly cursor?: string;
}

/** Published rulebooks, the one in force first. */
export async function listRulebooks(tx: Tx, search: RulebookSearch): Promise<RulebookPage> {
  const cursor = readCursor(search.cursor, 1);
  const backwards = cursor?.direction === 'before';
  const query = tx
    .createQueryBuilder(RulebookVersion, 'r')
    .select(['r.id', 'r.title', 'r.state', 'r.sequence', 'r.publishedAt'])
    .where("r.state = 'published'");
  if (cursor !== null) {
    query.andWhere(`r.sequence ${backwards ? '>' : '<'} :after`, { after: Number(cursor.keys[0]) });
  }
  const rows = await query
    .orderBy('r.sequence', backwards ? 'ASC' : 'DESC')
    .take(search.limit + 1)
    .getMany();
  return toPage(rows, search.limit, cursor, ({ sequence }) => [sequence], viewItem);
}
