import { type AccountSums, balancesOf } from '../domain/ledger/balance.js';
import type { KeptBeside } from '../domain/ledger/check-chain.js';
import type { Entry } from '../domain/ledger/entry.js';
import { genesisHash } from '../domain/ledger/hash-chain.js';
import { violationAt, type Violation } from '../domain/ledger/violation.js';
import { sql, type Tx } from '../platform/sql.js';

/** The stored head of a chain; its columns are null when there is none. */
export interface Head {
  readonly agreementId: string;
  readonly sequence: number | null;
  readonly hash: string;
  readonly obligationOre: number;
  readonly outstandingOre: number;
  readonly surplusOre: number;
  readonly movedOre: number;
  readonly recordedAt: string;
  readonly latestEffectiveOn: string;
}

/** A stored head as the chain is held against it; none stored stands for an empty chain. */
export function keptPosition(head: Head): Required<KeptBeside> {
  if (head.sequence === null) {
    return {
      head: { sequence: 0, hash: genesisHash(head.agreementId) },
      position: { obligationOre: 0, outstandingOre: 0, surplusOre: 0 },
    };
  }
  return { head: { sequence: head.sequence, hash: head.hash }, position: head };
}

/** Where a walk along a chain ended. */
export interface Walked {
  readonly sums: AccountSums;
  readonly last: Entry | null;
  readonly latestEffectiveOn: string;
}

/** The rest of what is kept beside a chain: moved surplus, dates, and each project's balance. */
export async function checkBalances(
  tx: Tx,
  head: Head,
  { sums, last, latestEffectiveOn }: Walked,
): Promise<Violation[]> {
  const kept = await sql<{ project_id: string; fulfilled: number }>(
    tx,
    'SELECT project_id, fulfilled FROM ledger_balance WHERE agreement_id = ?',
    [head.agreementId],
  );
  const found: string[] = [];
  const { movedOre, fulfilledByProjectOre } = balancesOf(sums);
  if (last !== null && head.sequence !== null) {
    if (head.movedOre !== movedOre)
      found.push(`moved is kept as ${head.movedOre}, not ${movedOre}`);
    if (head.recordedAt !== last.recordedAt) found.push('the head has another recorded time');
    if (head.latestEffectiveOn !== latestEffectiveOn)
      found.push('the head has another latest date');
  }
  const projects = new Set([
    ...fulfilledByProjectOre.keys(),
    ...kept.map(({ project_id }) => project_id),
  ]);
  for (const projectId of projects) {
    const sumOre = fulfilledByProjectOre.get(projectId) ?? 0;
    const keptOre = kept.find(({ project_id }) => project_id === projectId)?.fulfilled ?? 0;
    if (keptOre !== sumOre) {
      found.push(`project ${projectId} is kept as ${keptOre}, the entries give ${sumOre}`);
    }
  }
  return found.map((message) =>
    last === null
      ? {
          kind: 'cache_mismatch',
          agreementId: head.agreementId,
          sequence: null,
          entryId: null,
          message,
        }
      : violationAt(last, 'cache_mismatch', message),
  );
}
