import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brokenGuards } from '../../src/platform/broken-guards.js';
import type { Database } from '../../src/platform/database.js';
import { appendOnlyTables, guardedTables } from '../../src/platform/guards.js';
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

describe.each(engines)('the schema on $engine', ({ engine, newStorage }) => {
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
    expect(await database.read(brokenGuards)).toEqual([]);
    const catalogue =
      database.writer.options.type === 'postgres'
        ? `SELECT tgrelid::regclass::text AS "table" FROM pg_trigger WHERE tgname LIKE '%append_only%'`
        : `SELECT tbl_name AS "table" FROM sqlite_master WHERE name LIKE '%append_only%'`;
    const rows = await database.read((tx) => sql<{ table: string }>(tx, catalogue));
    expect([...new Set(rows.map(({ table }) => table))].sort()).toEqual(appendOnlyTables);
  });

  describe.each(guardedTables)('a guard of %s', (table) => {
    const postgres = engine === 'PostgreSQL';
    const on = postgres ? ` ON ${table}` : '';

    it('is missed when it is gone', async () => {
      const [gone] = await guardsOn(table);
      await database.writer.query(`DROP TRIGGER ${gone?.name}${on}`);
      expect(await database.read(brokenGuards)).toEqual([
        { table, trigger: gone?.name, fault: 'is missing or switched off' },
      ]);
      await database.writer.query(gone?.text ?? '');
      expect(await database.read(brokenGuards)).toEqual([]);
    });

    it('is known by what it does, not by its name', async () => {
      for (const { name, text } of await guardsOn(table)) {
        const weak = postgres
          ? [
              text.replace(/BEFORE .* ON/, 'BEFORE INSERT ON'),
              text.replace('BEFORE', 'AFTER'),
              text.replace('EXECUTE', 'WHEN (false) EXECUTE'),
              text.replace(
                /EXECUTE FUNCTION .*/,
                'EXECUTE FUNCTION suppress_redundant_updates_trigger()',
              ),
            ]
          : [
              text.replace(/BEGIN .* END/, 'BEGIN SELECT 1; END'),
              text.replace(/(WHEN .*)?BEGIN/, 'WHEN 0 BEGIN'),
              text.replace(/RAISE\(.*\)/, 'RAISE(IGNORE)'),
            ];
        for (const statement of weak.filter((each) => each !== text)) {
          await database.writer.query(`DROP TRIGGER ${name}${on}`);
          await database.writer.query(statement);
          expect(await database.read(brokenGuards)).toEqual([
            { table, trigger: name, fault: 'does something else than it should' },
          ]);
        }
        await database.writer.query(`DROP TRIGGER ${name}${on}`);
        await database.writer.query(text);
        expect(await database.read(brokenGuards)).toEqual([]);
      }
    });
  });

  it('has guards whose functions refuse', async () => {
    if (engine === 'SQLite') return;
    const functions = await database.read((tx) =>
      sql<{ name: string; text: string }>(
        tx,
        `SELECT DISTINCT p.proname AS name, pg_get_functiondef(p.oid) AS text
         FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
         WHERE NOT t.tgisinternal AND t.tgname NOT LIKE '%_register' ORDER BY name`,
      ),
    );
    expect(functions).toHaveLength(3);
    for (const { name, text } of functions) {
      await database.writer.query(
        `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN RETURN NEW; END $$`,
      );
      const broken = await database.read(brokenGuards);
      expect(new Set(broken.map(({ fault }) => fault))).toEqual(
        new Set(['does something else than it should']),
      );
      await database.writer.query(text);
      expect(await database.read(brokenGuards)).toEqual([]);
    }
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
