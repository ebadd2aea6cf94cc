import { sql, type Tx } from '../platform/sql.js';

/** What is asked of a statement: with effect by the end of a day, as known at an instant. */
export interface StatementPoint {
  /** ISO date, inclusive; undefined for all that was posted. */
  readonly asOf?: string | undefined;
  /** ISO instant, inclusive; undefined for all that is known now. */
  readonly knownAt?: string | undefined;
}

/**
 * Which entries of a chain a statement rests on: all up to `settled`, and from there up to `known`
 * only the back-dated ones with effect by the day asked for.
 */
export interface Located {
  readonly agreementId: string;
  readonly settled: number;
  readonly known: number;
  readonly asOf: string | null;
}

/**
 * Finds the place in the chain, in a time that hardly depends on its length. Recorded times never
 * fall along a chain, and neither does the latest effective date so far: so the entries known at an
 * instant are a beginning of the chain, and so are those before the first with effect after a day.
 * Whatever has effect by that day and was posted later is back-dated, and these have their own index.
 */
export async function locateStatement(
  tx: Tx,
  agreementId: string,
  { asOf, knownAt }: StatementPoint,
): Promise<Located> {
  const [head] = await sql<{ sequence: number }>(
    tx,
    'SELECT sequence FROM ledger_head WHERE agreement_id = ?',
    [agreementId],
  );
  const last = head?.sequence ?? 0;
  const known =
    knownAt === undefined
      ? last
      : await lastUpTo(tx, agreementId, { column: 'recorded_at', value: knownAt, last });
  const settled =
    asOf === undefined
      ? known
      : await lastUpTo(tx, agreementId, {
          column: 'latest_effective_on',
          value: asOf,
          last: known,
        });
  return { agreementId, settled, known, asOf: asOf ?? null };
}

/** The condition for the back-dated entries between `settled` and `known`, and its values. */
export function backDated({ agreementId, settled, known, asOf }: Located): {
  condition: string;
  values: (string | number)[];
} {
  return {
    condition: `e.agreement_id = ? AND e.sequence > ? AND e.sequence <= ?
                AND e.effective_on < e.latest_effective_on AND e.effective_on <= ?`,
    values: [agreementId, settled, known, asOf ?? ''],
  };
}

/**
 * The last entry, of those up to `last`, where a column that never falls along a chain is at most a
 * value; 0 when it is none. Halves the chain until one place is left, by the unique index on the
 * sequence alone: an index of its own would have to be written with every entry.
 */
async function lastUpTo(
  tx: Tx,
  agreementId: string,
  {
    column,
    value,
    last,
  }: { column: 'recorded_at' | 'latest_effective_on'; value: string; last: number },
): Promise<number> {
  const [found] = await sql<{ low: number }>(
    tx,
    `WITH RECURSIVE search (low, high) AS (
       SELECT 0, CAST(? AS integer)
       UNION ALL
       SELECT CASE WHEN e.${column} <= ? THEN e.sequence ELSE s.low END,
              CASE WHEN e.${column} <= ? THEN s.high ELSE e.sequence - 1 END
       FROM search s
       JOIN ledger_entry e ON e.agreement_id = ? AND e.sequence = (s.low + s.high + 1) / 2
       WHERE s.low < s.high
     )
     SELECT low FROM search WHERE low = high`,
    [last, value, value, agreementId],
  );
  return found?.low ?? 0;
}
