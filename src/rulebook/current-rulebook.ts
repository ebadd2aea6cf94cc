import { type Rulebook, type RulebookContent, sealRulebook } from '../domain/rulebook/rulebook.js';
import { sql, type Tx } from '../platform/sql.js';

/** Rulebooks by version. A version names one content for ever, so nothing here grows stale. */
const read = new Map<string, Rulebook>();

/** The rulebook that was published last. Every calculation stores its `version`. */
export async function rulebookInForce(tx: Tx): Promise<Rulebook> {
  const { id } = await publicationInForce(tx);
  const rulebook = await rulebookOfVersion(tx, id);
  if (rulebook === null) throw new Error('the rulebook in force has gone');
  return rulebook;
}

/** A rulebook by its version, to replay what was calculated under it; null when there is none. */
export async function rulebookOfVersion(tx: Tx, version: string): Promise<Rulebook | null> {
  const known = read.get(version);
  if (known !== undefined) return known;
  const [row] = await sql<{ content: string }>(
    tx,
    'SELECT content FROM rulebook_version WHERE id = ?',
    [version],
  );
  if (row === undefined) return null;
  const rulebook = sealRulebook(JSON.parse(row.content) as RulebookContent);
  if (rulebook.version !== version) throw new Error(`the content of rulebook ${version} differs`);
  read.set(version, rulebook);
  return rulebook;
}

/** Which rulebook is in force, and the how manieth publication it is. */
export async function publicationInForce(tx: Tx): Promise<{ id: string; sequence: number }> {
  const [row] = await sql<{ id: string; sequence: number }>(
    tx,
    `SELECT id, sequence FROM rulebook_version WHERE state = 'published'
     ORDER BY sequence DESC LIMIT 1`,
  );
  if (row === undefined) throw new Error('no rulebook is published: openDatabase loads the first');
  return row;
}
