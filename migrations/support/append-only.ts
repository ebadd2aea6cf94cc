import type { QueryRunner } from 'typeorm';

/**
 * Makes a table append-only for everyone who reaches it with the application's rights: triggers
 * refuse UPDATE and DELETE, and on PostgreSQL TRUNCATE as well.
 */
export async function makeAppendOnly(runner: QueryRunner, table: string): Promise<void> {
  if (runner.dataSource.options.type === 'postgres') {
    await runner.query(`
      CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$`);
    await runner.query(`
      CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    return;
  }
  for (const operation of ['UPDATE', 'DELETE']) {
    await runner.query(`
      CREATE TRIGGER ${table}_append_only_${operation.toLowerCase()} BEFORE ${operation} ON ${table}
      BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`);
  }
}
