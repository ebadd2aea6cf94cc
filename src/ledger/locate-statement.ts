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
 * Finds the place in the chain, in a time that does not depend on its length. Recorded times never
 * fall along a chain, and neither does the latest effective date so far: so the entries known at an
 * instant are a beginning of the chain, and so are those before the first with effect after a day.
 * Whatever has effect by that day and was posted later is back-dated, and these have their own index.
 */
export async function locateStatement(
  tx: Tx,
  agreementId: string,
  { asOf, knownAt }: StatementPoint,
): Promise<Located> {
  const known =
    knownAt === undefined
      ? await lastSequence(tx, 'SELECT sequence FROM ledger_head WHERE agreement_id = ?', [
          agreementId,
        ])
      : await lastSequence(
          tx,
          `SELECT sequence FROM ledger_entry WHERE agreement_id = ? AND recorded_at <= ?
           ORDER BY recorded_at DESC, sequence DESC LIMIT 1`,
          [agreementId, knownAt],
        );
  if (asOf === undefined) return { agreementId, settled: known, known, asOf: null };
  const inEffect = await lastSequence(
    tx,
    `SELECT sequence FROM ledger_entry WHERE agreement_id = ? AND latest_effective_on <= ?
     ORDER BY latest_effective_on DESC, sequence DESC LIMIT 1`,
    [agreementId, asOf],
  );
  return { agreementId, settled: Math.min(inEffect, known), known, asOf };
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

async function lastSequence(tx: Tx, question: string, values: string[]): Promise<number> {
  const [row] = await sql<{ sequence: number }>(tx, question, values);
  return row?.sequence ?? 0;
}
