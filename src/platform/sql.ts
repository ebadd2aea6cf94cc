import type { Database as SqliteHandle, Statement } from 'better-sqlite3';
import type { DataSource, EntityManager } from 'typeorm';

/** A transaction, or a read: whatever can be asked. */
export type Tx = EntityManager;

export type SqlValue = string | number | boolean | null;

const numbered = new Map<string, string>();

/**
 * Runs SQL written with `?` for its values on either engine and returns the rows.
 * For hot paths and questions that entities cannot ask; everything else uses entities.
 *
 * On SQLite it goes past TypeORM to the connection that TypeORM holds: a statement is prepared
 * once, and asking it costs what SQLite costs.
 */
export async function sql<Row>(tx: Tx, text: string, values: SqlValue[] = []): Promise<Row[]> {
  if (isPostgres(tx)) {
    const rows: unknown = await tx.query(numberPlaceholders(text), values);
    return Array.isArray(rows) ? (rows as Row[]) : [];
  }
  const statement = prepared(sqliteHandle(tx.dataSource), text);
  const bound = values.some((value) => typeof value === 'boolean')
    ? values.map((value) => (typeof value === 'boolean' ? Number(value) : value))
    : values;
  if (statement.reader) return statement.all(bound) as Row[];
  statement.run(bound);
  return [];
}

/** The connection of a data source on SQLite; it has one. */
export function sqliteHandle({ driver }: DataSource): SqliteHandle {
  return (driver as unknown as { databaseConnection: SqliteHandle }).databaseConnection;
}

const statements = new WeakMap<SqliteHandle, Map<string, Statement>>();

/** Questions with lists in them differ by the length of the list: the oldest make room. */
const STATEMENTS_MAX = 500;

function prepared(handle: SqliteHandle, text: string): Statement {
  let known = statements.get(handle);
  if (known === undefined) {
    known = new Map();
    statements.set(handle, known);
  }
  let statement = known.get(text);
  if (statement === undefined) {
    statement = handle.prepare(text);
    known.set(text, statement);
    for (const oldest of known.keys()) {
      if (known.size <= STATEMENTS_MAX) break;
      known.delete(oldest);
    }
  }
  return statement;
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
