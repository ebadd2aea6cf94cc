import type { Position } from '../domain/ledger/balance.js';
import type { ChainHead } from '../domain/ledger/entry.js';
import { lockRow, sql, type Tx } from '../platform/sql.js';

/** Where an agreement's chain ends and what the next entry builds on. All amounts in øre. */
export interface ChainState extends Position {
  readonly agreementId: string;
  /** The last entry; null when there is none yet. */
  readonly head: ChainHead | null;
  readonly latestEffectiveOn: string;
  readonly movedOre: number;
  /** What the asked project has fulfilled; 0 when none was asked for. */
  readonly projectOre: number;
}

interface Row {
  id: string;
  sequence: number | null;
  hash: string;
  recorded_at: string;
  latest_effective_on: string;
  obligation: number;
  outstanding: number;
  surplus: number;
  moved: number;
  fulfilled: number | null;
}

/**
 * Locks the agreement until the transaction ends and reads the end of its chain. Whoever posts to
 * two agreements locks them in the order of their ids, so that nobody waits for the other.
 * @throws Error when there is no such agreement: the use case has loaded it.
 */
export async function lockChain(
  tx: Tx,
  agreementId: string,
  projectId: string | null = null,
): Promise<ChainState> {
  await lockRow(tx, 'agreement', agreementId);
  const [row] = await sql<Row>(
    tx,
    `SELECT a.id, h.sequence, h.hash, h.recorded_at, h.latest_effective_on,
            h.obligation, h.outstanding, h.surplus, h.moved, b.fulfilled
     FROM agreement a
     LEFT JOIN ledger_head h ON h.agreement_id = a.id
     LEFT JOIN ledger_balance b ON b.agreement_id = a.id AND b.project_id = ?
     WHERE a.id = ?`,
    [projectId, agreementId],
  );
  if (row === undefined) throw new Error(`there is no agreement ${agreementId}`);
  const { sequence, hash, recorded_at: recordedAt } = row;
  const none = sequence === null;
  return {
    agreementId,
    head: none ? null : { sequence, hash, recordedAt },
    latestEffectiveOn: none ? '' : row.latest_effective_on,
    obligationOre: none ? 0 : row.obligation,
    outstandingOre: none ? 0 : row.outstanding,
    surplusOre: none ? 0 : row.surplus,
    movedOre: none ? 0 : row.moved,
    projectOre: row.fulfilled ?? 0,
  };
}

/** Locks two chains in the order of their ids; answers them in the order asked. */
export async function lockChains(
  tx: Tx,
  one: string,
  other: string,
): Promise<[ChainState, ChainState]> {
  if (one <= other) {
    const first = await lockChain(tx, one);
    return [first, await lockChain(tx, other)];
  }
  const first = await lockChain(tx, other);
  return [await lockChain(tx, one), first];
}
