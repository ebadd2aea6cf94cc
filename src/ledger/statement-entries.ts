import type { Cursor } from '../platform/http/paging.js';
import { sql, type Tx } from '../platform/sql.js';
import { type KeptEntry, loadEntries } from './load-entries.js';
import { backDated, type Located } from './locate-statement.js';

/** Some entries of a statement from the cursor on, one more than the limit, in its direction. */
export async function statementEntries(
  tx: Tx,
  located: Located,
  cursor: Cursor | null,
  limit: number,
): Promise<KeptEntry[]> {
  const newestFirst = cursor?.direction !== 'before';
  const parts = newestFirst ? [lateEntries, settledEntries] : [settledEntries, lateEntries];
  const entries: KeptEntry[] = [];
  for (const part of parts) {
    const missing = limit + 1 - entries.length;
    if (missing > 0) entries.push(...(await part(tx, located, cursor, missing)));
  }
  return entries;
}

type Part = (
  tx: Tx,
  located: Located,
  cursor: Cursor | null,
  limit: number,
) => Promise<KeptEntry[]>;

const settledEntries: Part = (tx, { agreementId, settled }, cursor, limit) => {
  const from = startOf(cursor);
  return loadEntries(
    tx,
    `WHERE e.agreement_id = ? AND e.sequence <= ? ${from.condition} LIMIT ${limit}`,
    [agreementId, settled, ...from.values],
  );
};

const lateEntries: Part = async (tx, located, cursor, limit) => {
  if (located.settled === located.known) return [];
  const { condition, values } = backDated(located);
  const from = startOf(cursor);
  return loadEntries(tx, `WHERE ${condition} ${from.condition} LIMIT ${limit}`, [
    ...values,
    ...from.values,
  ]);
};

function startOf(cursor: Cursor | null): { condition: string; values: number[] } {
  if (cursor === null) return { condition: 'ORDER BY e.sequence DESC', values: [] };
  const values = [Number(cursor.keys[0])];
  return cursor.direction === 'after'
    ? { condition: 'AND e.sequence < ? ORDER BY e.sequence DESC', values }
    : { condition: 'AND e.sequence > ? ORDER BY e.sequence ASC', values };
}

/** Which of the entries were taken back, and by which entry, as far as it was known. */
export async function reversalsOf(
  tx: Tx,
  entryIds: readonly string[],
  known: number,
): Promise<Map<string, string>> {
  if (entryIds.length === 0) return new Map();
  const rows = await sql<{ id: string; reverses: string }>(
    tx,
    `SELECT id, reverses FROM ledger_entry
     WHERE reverses IN (${entryIds.map(() => '?').join(', ')}) AND sequence <= ?`,
    [...entryIds, known],
  );
  return new Map(rows.map(({ id, reverses }) => [reverses, id]));
}
