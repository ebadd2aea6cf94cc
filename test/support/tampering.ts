import { refused } from '../../src/domain/result.js';
import type { Database } from '../../src/platform/database.js';
import { guardedTables } from '../../src/platform/guards.js';
import { isPostgres, sql, type Tx } from '../../src/platform/sql.js';
import { verifyRecords } from '../../src/verification/verify-records.js';

/**
 * What `motpost verify` finds after the statements, each kind once with its first message, apart from
 * the triggers that had to go: in a transaction that is then rolled back.
 *
 * @param owner opened with the rights of the owner of the tables
 */
export async function foundAfter(
  owner: Database,
  ...statements: readonly string[]
): Promise<[kind: string, message: string][]> {
  let found: [string, string][] = [];
  await owner.write(async (tx) => {
    await withoutGuards(tx);
    for (const statement of statements) await sql(tx, statement);
    const { findings } = await verifyRecords(tx);
    found = findings
      .filter(({ kind }) => kind !== 'guard_missing')
      .map(({ kind, first }) => [kind, first.message]);
    return refused('invalid', 'Only tried.');
  });
  return found;
}

async function withoutGuards(tx: Tx): Promise<void> {
  if (isPostgres(tx)) {
    await sql(tx, 'SET LOCAL session_replication_role = replica');
    return;
  }
  await sql(tx, 'PRAGMA defer_foreign_keys = ON');
  const tables = guardedTables.map((table) => `'${table}'`).join(', ');
  const guards = await sql<{ name: string }>(
    tx,
    `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN (${tables})`,
  );
  for (const { name } of guards) await sql(tx, `DROP TRIGGER ${name}`);
}
