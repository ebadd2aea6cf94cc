import { Nok } from '../domain/money/nok.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import { sql, type Tx } from '../platform/sql.js';

const LAST_DAY = '9999-12-31';

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
 *
 * @param through the last day that counts; left out: everything that is signed
 */
export async function contractValues(
  tx: Tx,
  acquisitionIds: readonly string[],
  through: IsoDate = LAST_DAY,
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
     WHERE state = 'signed' AND kind <> 'framework-ceiling' AND occurs_on <= ?
       AND acquisition_id IN (${[...values].map(() => '?').join(', ')})
     GROUP BY acquisition_id`,
    [through, ...values.keys()],
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
