import { readPage } from '../platform/read-page.js';
import type { Tx } from '../platform/sql.js';
import { RulebookVersion } from './rulebook-version.entity.js';
import { type RulebookPage, viewItem } from './rulebook.view.js';

export interface RulebookSearch {
  readonly limit: number;
  readonly cursor?: string;
}

/** Published rulebooks, the one in force first. */
export async function listRulebooks(tx: Tx, search: RulebookSearch): Promise<RulebookPage> {
  const query = tx
    .createQueryBuilder(RulebookVersion, 'r')
    .select(['r.id', 'r.title', 'r.state', 'r.sequence', 'r.publishedAt'])
    .where("r.state = 'published'");
  const page = await readPage(query, { by: ['sequence'], direction: 'DESC' }, search);
  return page.shape(viewItem);
}
