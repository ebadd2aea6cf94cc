import type { EntityManager } from 'typeorm';

/** A transaction, or a read: whatever can be asked. */
export type Tx = EntityManager;

export type SqlValue = string | number | boolean | null;

const numbered = new Map<string, string>();

/**
 * Runs SQL written with `?` for its values on either engine and returns the rows.
 * For hot paths and questions that entities cannot ask; everything else uses entities.
 */
export async function sql<Row>(tx: Tx, text: string, values: SqlValue[] = []): Promise<Row[]> {
  const rows: unknown = await tx.query(isPostgres(tx) ? numberPlaceholders(text) : text, values);
  return Array.isArray(rows) ? (rows as Row[]) : [];
}

/** Takes the row's lock until the transaction ends. On SQLite the single writer is the lock. */
export async function lockRow(tx: Tx, table: string, id: string): Promise<void> {
  if (isPostgres(tx)) await sql(tx, `SELECT id FROM ${table} WHERE id = ? FOR UPDATE`, [id]);
}

export function isPostgres(tx: Tx): boolean {
  return tx.dataSource.options.type === 'postgres';
}

function numberPlaceholders(text: string): string {
  let answer = numbered.get(text);
  if (answer === undefined) {
    let position = 0;
    answer = text.replace(/\?/g, () => `$${++position}`);
    numbered.set(text, answer);
  }
  return answer;
}
