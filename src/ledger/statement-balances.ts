import { type AccountSums, type Balances, balancesOf } from '../domain/ledger/balance.js';
import type { Account } from '../domain/ledger/entry.js';
import { negated } from '../domain/ledger/ore.js';
import { sql, type Tx } from '../platform/sql.js';
import { backDated, type Located } from './locate-statement.js';

/** The balances at a place in the chain: the sums kept on one entry, and the back-dated after it. */
export async function statementBalances(tx: Tx, located: Located): Promise<Balances> {
  const sums = await settledSums(tx, located);
  if (located.settled < located.known) await addBackDated(tx, located, sums);
  return balancesOf(sums);
}

type Sums = { -readonly [Key in keyof AccountSums]: AccountSums[Key] } & {
  fulfilledOre: Map<string | null, number>;
};

async function settledSums(tx: Tx, { agreementId, settled }: Located): Promise<Sums> {
  const sums: Sums = {
    obligationOre: 0,
    outstandingOre: 0,
    surplusOre: 0,
    fulfilledOre: new Map(),
  };
  const [last] = await sql<{
    obligation_after: number;
    outstanding_after: number;
    surplus_after: number;
    moved_after: number;
  }>(
    tx,
    `SELECT obligation_after, outstanding_after, surplus_after, moved_after
     FROM ledger_entry WHERE agreement_id = ? AND sequence = ?`,
    [agreementId, settled],
  );
  if (last === undefined) return sums;
  sums.obligationOre = negated(last.obligation_after);
  sums.outstandingOre = last.outstanding_after;
  sums.surplusOre = negated(last.surplus_after);
  sums.fulfilledOre.set(null, last.moved_after);
  const projects = await sql<{ project_id: string; fulfilled: number | null }>(
    tx,
    `SELECT b.project_id,
       (SELECT e.project_after FROM ledger_entry e
        WHERE e.agreement_id = b.agreement_id AND e.project_id = b.project_id AND e.sequence <= ?
        ORDER BY e.sequence DESC LIMIT 1) AS fulfilled
     FROM ledger_balance b WHERE b.agreement_id = ? ORDER BY b.project_id`,
    [settled, agreementId],
  );
  for (const { project_id, fulfilled } of projects) {
    if (fulfilled !== null) sums.fulfilledOre.set(project_id, fulfilled);
  }
  return sums;
}

async function addBackDated(tx: Tx, located: Located, sums: Sums): Promise<void> {
  const { condition, values } = backDated(located);
  const late = await sql<{ account: Account; project_id: string | null; amount: string }>(
    tx,
    `SELECT p.account, p.project_id, CAST(SUM(p.amount) AS TEXT) AS amount
     FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
     WHERE ${condition} GROUP BY p.account, p.project_id`,
    values,
  );
  for (const { account, project_id, amount } of late) {
    const ore = Number(amount);
    if (account === 'fulfilled') {
      sums.fulfilledOre.set(project_id, (sums.fulfilledOre.get(project_id) ?? 0) + ore);
    } else {
      sums[`${account}Ore`] += ore;
    }
  }
}
