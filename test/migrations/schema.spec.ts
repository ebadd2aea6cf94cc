import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../src/platform/database.js';
import { engines, freshDatabase } from '../support/engines.js';

const appendOnlyTables = [
  'audit_record',
  'ledger_entry',
  'ledger_posting',
  'rulebook_version',
  'exchange_rate',
  'coverage_decision',
];

const registerTables = [
  'agreement',
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

  it.each(appendOnlyTables)(
    'has its append-only trigger on %s after all migrations',
    async (table) => {
      const catalogue =
        database.writer.options.type === 'postgres'
          ? `SELECT tgname AS name FROM pg_trigger WHERE tgrelid = '${table}'::regclass AND NOT tgisinternal`
          : `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '${table}'`;
      const triggers: unknown[] = await database.writer.query(catalogue);
      expect(triggers.length).toBeGreaterThan(0);
    },
  );
});
