import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendOnlyTables, missingGuards } from '../../src/platform/append-only.js';
import type { Database } from '../../src/platform/database.js';
import { isPostgres, sql } from '../../src/platform/sql.js';
import { engines, freshDatabase } from '../support/engines.js';

const registerTables = [
  'agreement',
  'contact_change',
  'ledger_head',
  'organisation',
  'point_of_contact',
  'rulebook_version',
];

describe.each(engines)('the schema on $engine', ({ newStorage }) => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await freshDatabase(newStorage));
  });
  afterAll(() => close());

  it('is what the entities describe, to the column', async () => {
    const drift = await database.writer.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('goes down to nothing and up again', async () => {
    for (let left = database.writer.migrations.length; left > 0; left -= 1) {
      await database.writer.undoLastMigration();
    }
    await database.writer.runMigrations();
    const drift = await database.writer.driver.createSchemaBuilder().log();
    expect(drift.upQueries).toEqual([]);
  });

  it.each(registerTables)(
    'raises the revision of the register from %s after all migrations',
    async (table) => {
      const catalogue =
        database.writer.options.type === 'postgres'
          ? `SELECT tgname AS name FROM pg_trigger WHERE tgrelid = '${table}'::regclass AND tgname = '${table}_register'`
          : `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '${table}' AND name LIKE '${table}_register_%'`;
      const triggers: unknown[] = await database.writer.query(catalogue);
      expect(triggers).toHaveLength(database.writer.options.type === 'postgres' ? 1 : 3);
    },
  );

  it('has the triggers that keep rows on every append-only table, and on no other', async () => {
    expect(await database.read(missingGuards)).toEqual([]);
    const catalogue =
      database.writer.options.type === 'postgres'
        ? `SELECT tgrelid::regclass::text AS "table" FROM pg_trigger WHERE tgname LIKE '%append_only%'`
        : `SELECT tbl_name AS "table" FROM sqlite_master WHERE name LIKE '%append_only%'`;
    const rows = await database.read((tx) => sql<{ table: string }>(tx, catalogue));
    expect([...new Set(rows.map(({ table }) => table))].sort()).toEqual(appendOnlyTables);
  });

  it.each([...appendOnlyTables, 'rulebook_version'])('misses a guard of %s', async (table) => {
    const [gone] = await guardsOn(table);
    const postgres = database.writer.options.type === 'postgres';
    const on = postgres ? ` ON ${table}` : '';
    await database.writer.query(`DROP TRIGGER ${gone?.name}${on}`);
    expect(await database.read(missingGuards)).toEqual([{ table, trigger: gone?.name }]);
    await database.writer.query(gone?.text ?? '');
    expect(await database.read(missingGuards)).toEqual([]);
  });

  const guardsOn = (table: string) =>
    database.read((tx) =>
      sql<{ name: string; text: string }>(
        tx,
        isPostgres(tx)
          ? `SELECT tgname AS name, pg_get_triggerdef(oid) AS text FROM pg_trigger
             WHERE tgrelid = '${table}'::regclass AND NOT tgisinternal AND tgname NOT LIKE '%_register'`
          : `SELECT name, sql AS text FROM sqlite_master
             WHERE type = 'trigger' AND tbl_name = '${table}' AND name NOT LIKE '%_register_%'`,
      ),
    );
});
