import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { loadDemo } from '../../src/demo/load-demo.js';
import type { Database } from '../../src/platform/database.js';
import { engines, freshDatabase, type Storage } from '../support/engines.js';

type Row = Record<string, unknown>;
/** What a migration fills from the audit log, which knew it before. */
const COPIED = 'contact_change';

type Queryable = Pick<QueryRunner, 'dataSource' | 'query'>;

/**
 * Every migration is run over data: after each one the tables that it made are filled with the
 * demo's rows, as far as they have columns for them, before the next one runs. At the end nothing
 * of it may be lost or changed.
 */
describe.each(engines)('migrations over a populated database on $engine', ({ newStorage }) => {
  let full: Database;
  let closeFull: () => Promise<void>;
  let storage: Storage;
  beforeAll(async () => {
    ({ database: full, close: closeFull } = await freshDatabase(newStorage));
    await loadDemo(full);
    storage = await newStorage();
  });
  afterAll(async () => {
    await closeFull();
    await storage.remove();
  });

  it('keep every row', async () => {
    const filled = new Map<string, string[]>();
    for (let count = 1; count <= migrations.length; count += 1) {
      await withMigrations(storage, count, (runner) => fillEmptyTables(runner, full, filled));
    }
    expect(filled.size).toBeGreaterThan(20);
    await withMigrations(storage, migrations.length, async (runner) => {
      for (const [table, columns] of filled) {
        const question = `SELECT ${columns.join(', ')} FROM ${table}`;
        const expected = rowsAsText(await ask<Row>(full.writer.manager, question));
        expect({ table, rows: rowsAsText(await ask<Row>(runner, question)) }).toEqual({
          table,
          rows: expected,
        });
      }
      for (const mark of ['agreed_value_differs', 'threshold_passed']) {
        const marked = `SELECT id FROM acquisition WHERE ${mark} ORDER BY id`;
        const expected = await ask<Row>(full.writer.manager, marked);
        expect(expected).not.toEqual([]);
        expect({ mark, rows: await ask<Row>(runner, marked) }).toEqual({ mark, rows: expected });
      }
      const changes = `SELECT organisation_id, kind, changed_at FROM ${COPIED}`;
      const told = rowsAsText(await ask<Row>(full.writer.manager, changes));
      expect(told.length).toBeGreaterThan(0);
      expect(rowsAsText(await ask<Row>(runner, changes))).toEqual(told);
    });
  });
});

function rowsAsText(rows: readonly Row[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

async function withMigrations(
  storage: Storage,
  count: number,
  work: (runner: QueryRunner) => Promise<void>,
): Promise<void> {
  const common = {
    migrations: migrations.slice(0, count),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
  } as const;
  const options: DataSourceOptions =
    storage.databaseUrl === null
      ? { ...common, type: 'better-sqlite3', database: storage.sqliteFile }
      : { ...common, type: 'postgres', url: storage.databaseUrl, parseInt8: true };
  const source = await new DataSource(options).initialize();
  try {
    await source.runMigrations();
    const runner = source.createQueryRunner();
    await withoutForeignKeys(runner, () => work(runner));
    await runner.release();
  } finally {
    await source.destroy();
  }
}

/** The demo's rows come table by table, so that references are whole only at the end. */
async function withoutForeignKeys(runner: QueryRunner, work: () => Promise<void>): Promise<void> {
  const postgres = runner.dataSource.options.type === 'postgres';
  const [off, on]: readonly [string, string] = postgres
    ? ['SET session_replication_role = replica', 'SET session_replication_role = DEFAULT']
    : ['PRAGMA foreign_keys = OFF', 'PRAGMA foreign_keys = ON'];
  await runner.query(off);
  await runner.startTransaction();
  await work();
  await runner.commitTransaction();
  await runner.query(on);
}

async function fillEmptyTables(
  runner: QueryRunner,
  full: Database,
  filled: Map<string, string[]>,
): Promise<void> {
  for (const table of await tablesOf(runner)) {
    if (filled.has(table) || table === COPIED) continue;
    const known = await columnsOf(full.writer.manager, table);
    const columns = (await columnsOf(runner, table)).filter((name) => known.includes(name));
    const [first] = await ask<Row>(runner, `SELECT 1 AS one FROM ${table} LIMIT 1`);
    const all = `SELECT ${columns.join(', ')} FROM ${table}`;
    const rows = await ask<Row>(full.writer.manager, all);
    if (first !== undefined || rows.length === 0) continue;
    for (const row of rows) await insert(runner, table, columns, row);
    filled.set(table, columns);
  }
}

async function insert(
  runner: QueryRunner,
  table: string,
  columns: readonly string[],
  row: Row,
): Promise<void> {
  const postgres = runner.dataSource.options.type === 'postgres';
  const places = columns.map((_, index) => (postgres ? `$${index + 1}` : '?')).join(', ');
  const values = columns.map((column) => row[column]);
  await runner.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, values);
}

async function tablesOf(runner: QueryRunner): Promise<string[]> {
  const question =
    runner.dataSource.options.type === 'postgres'
      ? "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
      : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
  const rows = await ask<{ name: string }>(runner, question);
  return rows.map(({ name }) => name).filter((name) => name !== 'migration');
}

async function columnsOf(source: Queryable, table: string): Promise<string[]> {
  const question =
    source.dataSource.options.type === 'postgres'
      ? `SELECT column_name AS name FROM information_schema.columns WHERE table_name = '${table}'`
      : `SELECT name FROM pragma_table_info('${table}')`;
  const rows = await ask<{ name: string }>(source, question);
  return rows.map(({ name }) => name);
}

async function ask<Answer>(source: Queryable, question: string): Promise<Answer[]> {
  const rows: unknown = await source.query(question);
  return rows as Answer[];
}
