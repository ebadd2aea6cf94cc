import { Nok } from '../domain/money/nok.js';
import { sql, type Tx } from '../platform/sql.js';

/** What of an acquisition is signed, VAT excluded, in NOK. */
export interface ContractValue {
  readonly acquisitionId: string;
  readonly signed: Nok;
  /** Something signed has no amount: the sum is not the whole value (D-2). */
  readonly hasUnknown: boolean;
}

/**
 * The signed values of acquisitions by their ids: the sum of the value events that stand. A
 * framework's ceiling is none (D-2); one without events has zero.
 */
export async function contractValues(
  tx: Tx,
  acquisitionIds: readonly string[],
): Promise<Map<string, ContractValue>> {
  const values = new Map<string, ContractValue>();
  for (const acquisitionId of acquisitionIds) {
    values.set(acquisitionId, { acquisitionId, signed: Nok.zero, hasUnknown: false });
  }
  if (values.size === 0) return values;
  const rows = await sql<{ acquisition_id: string; signed: string | null; unknown: number }>(
    tx,
    `SELECT acquisition_id, CAST(SUM(nok) AS TEXT) AS signed,
            SUM(CASE WHEN nok IS NULL THEN 1 ELSE 0 END) AS unknown
     FROM value_event
     WHERE state = 'signed' AND kind <> 'framework-ceiling'
       AND acquisition_id IN (${[...values].map(() => '?').join(', ')})
     GROUP BY acquisition_id`,
    [...values.keys()],
  );
  for (const { acquisition_id: acquisitionId, signed, unknown } of rows) {
    values.set(acquisitionId, {
      acquisitionId,
      signed: Nok.ofOre(signed ?? '0'),
      hasUnknown: Number(unknown) > 0,
    });
  }
  return values;
}
