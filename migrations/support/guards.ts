import type { QueryRunner } from 'typeorm';
import {
  type Guard,
  type GuardedTable,
  guardsOf,
  keysOf,
  questionOfKeys,
} from '../../src/platform/guards.js';

/** Makes the guards of a table, for everyone who reaches it with the application's rights. */
export async function makeGuards(runner: QueryRunner, table: GuardedTable): Promise<void> {
  for (const { statement, calls } of await guardsFor(runner, table)) {
    if (calls !== null) {
      await runner.query(
        `CREATE OR REPLACE FUNCTION ${calls.name}() RETURNS trigger LANGUAGE plpgsql AS $$${calls.body}$$`,
      );
    }
    await runner.query(statement);
  }
}

/** Makes the guards of a table anew. One that is gone is an error, and not mended unseen. */
export async function remakeGuards(runner: QueryRunner, table: GuardedTable): Promise<void> {
  await dropGuards(runner, table);
  await makeGuards(runner, table);
}

/** For a migration that goes down and leaves the table. */
export async function dropGuards(runner: QueryRunner, table: GuardedTable): Promise<void> {
  const on = runner.dataSource.options.type === 'postgres' ? ` ON ${table}` : '';
  for (const { trigger } of await guardsFor(runner, table)) {
    await runner.query(`DROP TRIGGER ${trigger}${on}`);
  }
}

async function guardsFor(runner: QueryRunner, table: GuardedTable): Promise<Guard[]> {
  if (runner.dataSource.options.type === 'postgres') return guardsOf('postgres', table, []);
  const rows = (await runner.query(questionOfKeys(table))) as { key: string; column: string }[];
  return guardsOf('sqlite', table, keysOf(rows));
}
