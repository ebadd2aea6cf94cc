import { isPostgres, sql, type Tx } from './sql.js';

/** The tables that take rows and never change or lose one. */
export const appendOnlyTables = [
  'audit_record',
  'contact_change',
  'coverage_decision',
  'exchange_rate',
  'ledger_entry',
  'ledger_posting',
] as const;

/** A trigger that keeps rows as they are. */
export interface Guard {
  readonly table: string;
  readonly trigger: string;
}

/** The triggers that must be there after all migrations; a rulebook is kept from its publication on. */
export function guardsOf(engine: 'postgres' | 'sqlite'): Guard[] {
  const endings = engine === 'postgres' ? [''] : ['_update', '_delete', '_insert'];
  return [
    ...appendOnlyTables.flatMap((table) =>
      endings.map((ending) => ({ table, trigger: `${table}_append_only${ending}` })),
    ),
    ...['kept', 'published'].map((name) => ({
      table: 'rulebook_version',
      trigger: `rulebook_version_${name}`,
    })),
  ];
}

/** The guards that are not there, or are switched off; none in a sound database. */
export async function missingGuards(tx: Tx): Promise<Guard[]> {
  const postgres = isPostgres(tx);
  const standing = await sql<Guard>(
    tx,
    postgres
      ? `SELECT c.relname AS "table", t.tgname AS "trigger"
         FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
         WHERE c.relnamespace = current_schema()::regnamespace AND t.tgenabled IN ('O', 'A')`
      : `SELECT tbl_name AS "table", name AS "trigger" FROM sqlite_master WHERE type = 'trigger'`,
  );
  const known = new Set(standing.map(({ table, trigger }) => `${table} ${trigger}`));
  return guardsOf(postgres ? 'postgres' : 'sqlite').filter(
    ({ table, trigger }) => !known.has(`${table} ${trigger}`),
  );
}
