import { type Guard, guardedTables, guardsOf, keysOf, questionOfKeys } from './guards.js';
import { isPostgres, sql, type Tx } from './sql.js';

/** A guard that does not keep rows as they are; the fault ends a sentence about the trigger. */
export interface BrokenGuard {
  readonly table: string;
  readonly trigger: string;
  readonly fault: 'is missing or switched off' | 'does something else than it should';
}

/** What the database has by the name of a guard. */
interface Standing {
  readonly table: string;
  readonly trigger: string;
  readonly statement: string;
  /** What the function that it calls does, on PostgreSQL. */
  readonly body: string | null;
}

/** The guards that are not there, or are switched off, or do something else; none in a sound database. */
export async function brokenGuards(tx: Tx): Promise<BrokenGuard[]> {
  const standing = new Map((await triggers(tx)).map((each) => [nameOf(each), each]));
  return (await wanted(tx)).flatMap((guard) => {
    const { table, trigger } = guard;
    const found = standing.get(nameOf(guard));
    if (found === undefined) return { table, trigger, fault: 'is missing or switched off' };
    if (isAsMade(found, guard)) return [];
    return { table, trigger, fault: 'does something else than it should' };
  });
}

async function wanted(tx: Tx): Promise<Guard[]> {
  const engine = isPostgres(tx) ? 'postgres' : 'sqlite';
  const guards: Guard[] = [];
  for (const table of guardedTables) {
    const keys = engine === 'sqlite' ? keysOf(await sql(tx, questionOfKeys(table))) : [];
    guards.push(...guardsOf(engine, table, keys));
  }
  return guards;
}

function triggers(tx: Tx): Promise<Standing[]> {
  return sql<Standing>(
    tx,
    isPostgres(tx)
      ? `SELECT c.relname AS "table", t.tgname AS "trigger",
           pg_get_triggerdef(t.oid, true) AS statement,
           CASE WHEN l.lanname = 'plpgsql' THEN p.prosrc END AS body
         FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
         JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_language l ON l.oid = p.prolang
         WHERE c.relnamespace = current_schema()::regnamespace AND t.tgenabled IN ('O', 'A')`
      : `SELECT tbl_name AS "table", name AS "trigger", sql AS statement, NULL AS body
         FROM sqlite_master WHERE type = 'trigger'`,
  );
}

function nameOf({ table, trigger }: Pick<Standing, 'table' | 'trigger'>): string {
  return `${table} ${trigger}`;
}

function isAsMade({ statement, body }: Standing, guard: Guard): boolean {
  return statement === guard.statement && body === (guard.calls?.body ?? null);
}
