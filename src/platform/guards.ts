/**
 * The triggers that keep rows as they are, told once: migrations make them from here, and every start
 * and `motpost verify` hold what the database has against it. A migration that gives one of the
 * tables another unique key, or changes what is here, must make its guards anew.
 */

/** The tables that take rows and never change or lose one. */
export const appendOnlyTables = [
  'audit_record',
  'contact_change',
  'coverage_decision',
  'exchange_rate',
  'ledger_entry',
  'ledger_posting',
] as const;

/** A rulebook is kept from its publication on. */
export const guardedTables = [...appendOnlyTables, 'rulebook_version'] as const;
export type GuardedTable = (typeof guardedTables)[number];

export interface Guard {
  readonly table: GuardedTable;
  readonly trigger: string;
  /** The statement that makes it, to the letter as the database tells it back. */
  readonly statement: string;
  /** On PostgreSQL: what it calls. */
  readonly calls: { readonly name: string; readonly body: string } | null;
}

export type Engine = 'postgres' | 'sqlite';
/** The columns of each key that a row of a table can be in the place of another by. */
export type UniqueKeys = readonly (readonly string[])[];

/** Reads the unique keys of a table of SQLite: each column with the name of its key. */
export function questionOfKeys(table: GuardedTable): string {
  return `SELECT i.name AS key, c.name AS column FROM pragma_index_list('${table}') i
    JOIN pragma_index_info(i.name) c WHERE i."unique" ORDER BY c.seqno`;
}

/** The keys in an order of their own: SQLite lists them by when they were made, or read. */
export function keysOf(rows: readonly { key: string; column: string }[]): UniqueKeys {
  const keys = new Map<string, string[]>();
  for (const { key, column } of rows) keys.set(key, [...(keys.get(key) ?? []), column]);
  return [...keys.values()].sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

/**
 * The guards of a table. UPDATE and DELETE are refused, on PostgreSQL TRUNCATE as well, and on SQLite
 * an INSERT in the place of a row that is there: REPLACE deletes without a trigger where
 * `recursive_triggers` is off.
 *
 * @param keys on SQLite, the table's unique keys
 */
export function guardsOf(engine: Engine, table: GuardedTable, keys: UniqueKeys): Guard[] {
  if (table === 'rulebook_version') {
    return engine === 'postgres' ? rulebookOnPostgres(table) : rulebookOnSqlite(table);
  }
  return engine === 'postgres' ? onPostgres(table) : onSqlite(table, keys);
}

function onPostgres(table: GuardedTable): Guard[] {
  const body = ` BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END `;
  const when = 'BEFORE DELETE OR UPDATE OR TRUNCATE';
  return [
    calling(table, `${table}_append_only`, when, 'STATEMENT', { name: 'refuse_change', body }),
  ];
}

function onSqlite(table: GuardedTable, keys: UniqueKeys): Guard[] {
  const taken = keys.map((columns) => {
    const same = columns.map((column) => `${column} = NEW.${column}`).join(' AND ');
    return `EXISTS (SELECT 1 FROM ${table} WHERE ${same})`;
  });
  const refusing = (operation: string, condition = '') =>
    raising(
      table,
      `${table}_append_only_${operation.toLowerCase()}`,
      `BEFORE ${operation} ON ${table}${condition}`,
      `${table} is append-only`,
    );
  return [
    refusing('UPDATE'),
    refusing('DELETE'),
    refusing('INSERT', ` WHEN ${taken.join(' OR ')}`),
  ];
}

const REFUSAL = 'a rulebook cannot be changed';
const KEPT = ['id', 'title', 'document', 'content', 'prepared_by', 'prepared_at'];

/** The row is published already, or something other than its publication would change. */
function isRefused(differs: 'IS DISTINCT FROM' | 'IS NOT'): string {
  const changes = KEPT.map((column) => `NEW.${column} ${differs} OLD.${column}`);
  return ["OLD.state = 'published'", "NEW.state <> 'published'", ...changes].join(' OR ');
}

/** The condition is in the function: of a trigger PostgreSQL tells it back in words of its own. */
function rulebookOnPostgres(table: GuardedTable): Guard[] {
  const refuse = `RAISE EXCEPTION '${REFUSAL}';`;
  const unlessPublished = `IF ${isRefused('IS DISTINCT FROM')} THEN ${refuse} END IF;`;
  return [
    calling(table, 'rulebook_version_kept', 'BEFORE DELETE OR TRUNCATE', 'STATEMENT', {
      name: 'refuse_rulebook_change',
      body: ` BEGIN ${refuse} END `,
    }),
    calling(table, 'rulebook_version_published', 'BEFORE UPDATE', 'ROW', {
      name: 'let_rulebook_be_published',
      body: ` BEGIN ${unlessPublished} RETURN NEW; END `,
    }),
  ];
}

function rulebookOnSqlite(table: GuardedTable): Guard[] {
  const update = `BEFORE UPDATE ON ${table} WHEN ${isRefused('IS NOT')}`;
  return [
    raising(table, 'rulebook_version_kept', `BEFORE DELETE ON ${table}`, REFUSAL),
    raising(table, 'rulebook_version_published', update, REFUSAL),
  ];
}

function calling(
  table: GuardedTable,
  trigger: string,
  when: string,
  each: 'ROW' | 'STATEMENT',
  calls: Guard['calls'] & object,
): Guard {
  const statement = `CREATE TRIGGER ${trigger} ${when} ON ${table} FOR EACH ${each} EXECUTE FUNCTION ${calls.name}()`;
  return { table, trigger, statement, calls };
}

function raising(table: GuardedTable, trigger: string, when: string, refusal: string): Guard {
  const statement = `CREATE TRIGGER ${trigger} ${when} BEGIN SELECT RAISE(ABORT, '${refusal}'); END`;
  return { table, trigger, statement, calls: null };
}
