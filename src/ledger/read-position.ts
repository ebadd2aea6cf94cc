import type { Position } from '../domain/ledger/balance.js';
import { nothing } from '../domain/ledger/balance.js';
import { sql, type Tx } from '../platform/sql.js';

/** Where an agreement stands now, in øre, with the surplus moved to it less that moved away. */
export interface PositionNow extends Position {
  readonly movedOre: number;
}

interface Row {
  agreement_id: string;
  obligation: number;
  outstanding: number;
  surplus: number;
  moved: number;
}

/** Where agreements stand now; one without entries stands at nothing. */
export async function readPositions(
  tx: Tx,
  agreementIds: readonly string[],
): Promise<Map<string, PositionNow>> {
  const positions = new Map<string, PositionNow>();
  for (const id of agreementIds) positions.set(id, { ...nothing, movedOre: 0 });
  if (positions.size === 0) return positions;
  const rows = await sql<Row>(
    tx,
    `SELECT agreement_id, obligation, outstanding, surplus, moved FROM ledger_head
     WHERE agreement_id IN (${[...positions].map(() => '?').join(', ')})`,
    [...positions.keys()],
  );
  for (const { agreement_id, obligation, outstanding, surplus, moved } of rows) {
    positions.set(agreement_id, {
      obligationOre: obligation,
      outstandingOre: outstanding,
      surplusOre: surplus,
      movedOre: moved,
    });
  }
  return positions;
}

/** Where one agreement stands now. */
export async function readPosition(tx: Tx, agreementId: string): Promise<PositionNow> {
  const positions = await readPositions(tx, [agreementId]);
  return positions.get(agreementId) ?? { ...nothing, movedOre: 0 };
}
