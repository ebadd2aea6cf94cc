import type { QueryRunner } from 'typeorm';

/**
 * Makes a table append-only for everyone who reaches it with the application's rights: triggers
 * refuse UPDATE and DELETE, on PostgreSQL TRUNCATE as well, and on SQLite an INSERT in the place of
 * a row that is there: REPLACE deletes without a trigger where `recursive_triggers` is off.
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
  const refuse = `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;
  for (const operation of ['UPDATE', 'DELETE']) {
    await runner.query(`
      CREATE TRIGGER ${table}_append_only_${operation.toLowerCase()}
      BEFORE ${operation} ON ${table} ${refuse}`);
  }
  const taken = (await uniqueKeysOf(runner, table)).map((columns) => {
    const same = columns.map((column) => `${column} = NEW.${column}`).join(' AND ');
    return `EXISTS (SELECT 1 FROM ${table} WHERE ${same})`;
  });
  await runner.query(`
    CREATE TRIGGER ${table}_append_only_insert
    BEFORE INSERT ON ${table} WHEN ${taken.join(' OR ')} ${refuse}`);
}

/** Takes away what {@link makeAppendOnly} made, for a migration that goes down and leaves the table. */
export async function endAppendOnly(runner: QueryRunner, table: string): Promise<void> {
  if (runner.dataSource.options.type === 'postgres') {
    await runner.query(`DROP TRIGGER ${table}_append_only ON ${table}`);
    return;
  }
  for (const operation of ['update', 'delete', 'insert']) {
    await runner.query(`DROP TRIGGER ${table}_append_only_${operation}`);
  }
}

/** The columns of each key that a row can be in the place of another by. */
async function uniqueKeysOf(runner: QueryRunner, table: string): Promise<string[][]> {
  const rows = (await runner.query(`
    SELECT i.name AS key, c.name AS column FROM pragma_index_list('${table}') i
    JOIN pragma_index_info(i.name) c WHERE i."unique" ORDER BY i.seq, c.seqno`)) as {
    key: string;
    column: string;
  }[];
  const keys = new Map<string, string[]>();
  for (const { key, column } of rows) keys.set(key, [...(keys.get(key) ?? []), column]);
  return [...keys.values()];
}
