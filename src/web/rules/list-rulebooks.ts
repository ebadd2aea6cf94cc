import { sql, type Tx } from '../../platform/sql.js';

/** A published rulebook in the list of them. */
export interface PublishedRulebook {
  readonly version: string;
  readonly publishedAt: string;
}

/** Every published rulebook, the one in force first. */
export async function listPublishedRulebooks(tx: Tx): Promise<PublishedRulebook[]> {
  return sql<PublishedRulebook>(
    tx,
    `SELECT id AS version, published_at AS "publishedAt" FROM rulebook_version
     WHERE state = 'published' ORDER BY sequence DESC`,
  );
}
