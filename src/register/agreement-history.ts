import { AgreementMilestone } from '../agreements/milestone.entity.js';
import { requiredBy } from '../agreements/milestone.view.js';
import type { EntryKind } from '../domain/ledger/entry.js';
import { Decimal } from '../domain/money/decimal.js';
import { Nok } from '../domain/money/nok.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import { sql, type Tx } from '../platform/sql.js';
import { changesOf } from './agreement-changes.js';
import type {
  RegisterEvent,
  RegisterHistory,
  RegisterMilestone,
} from './agreement-history.view.js';
import type { RegisterEntry } from './register-entry.js';

/** How an agreement of the register came to stand where it does. */
export async function readRegisterHistory(tx: Tx, entry: RegisterEntry): Promise<RegisterHistory> {
  const { id, obligationOre, contactChanges } = entry;
  return {
    events: await eventsOf(tx, id),
    changes: await changesOf(tx, id, contactChanges),
    milestones: await milestonesOf(tx, id, Nok.ofOre(obligationOre)),
    actualValue: await actualValueOf(tx, id),
  };
}

async function eventsOf(tx: Tx, agreementId: string): Promise<RegisterEvent[]> {
  const rows = await sql<{ day: IsoDate; kind: EntryKind; owed: string; fulfilled: string }>(
    tx,
    `SELECT e.effective_on AS day, e.kind AS kind,
            CAST(SUM(CASE WHEN p.account = 'obligation' THEN -p.amount ELSE 0 END) AS TEXT) AS owed,
            CAST(SUM(CASE WHEN p.account = 'fulfilled' THEN p.amount ELSE 0 END) AS TEXT) AS fulfilled
     FROM ledger_entry e LEFT JOIN ledger_posting p ON p.entry_id = e.id
     WHERE e.agreement_id = ?
     GROUP BY e.effective_on, e.kind ORDER BY e.effective_on, MIN(e.sequence)`,
    [agreementId],
  );
  return rows.map(({ day, kind, owed, fulfilled }) => ({
    on: day,
    kind,
    obligation: Nok.ofOre(owed).toString(),
    fulfilled: Nok.ofOre(fulfilled).toString(),
  }));
}

async function milestonesOf(
  tx: Tx,
  agreementId: string,
  obligation: Nok,
): Promise<RegisterMilestone[]> {
  const milestones = await tx.find(AgreementMilestone, {
    where: { agreementId },
    order: { dueOn: 'ASC', id: 'ASC' },
  });
  return milestones.map((milestone) => ({
    dueOn: milestone.dueOn,
    title: milestone.title,
    amount: requiredBy(milestone, obligation).toString(),
  }));
}

/** Each project's last calculation holds every verified line of it. */
async function actualValueOf(tx: Tx, agreementId: string): Promise<string> {
  const rows = await sql<{ calculation: string }>(
    tx,
    `SELECT e.calculation FROM ledger_entry e
     JOIN (SELECT project_id, MAX(sequence) AS latest FROM ledger_entry
           WHERE agreement_id = ? AND kind IN ('credit', 'correction') AND project_id IS NOT NULL
           GROUP BY project_id) last ON last.latest = e.sequence
     WHERE e.agreement_id = ?`,
    [agreementId, agreementId],
  );
  const amounts = rows.flatMap(({ calculation }) => {
    const { entitlement } = JSON.parse(calculation) as {
      entitlement?: { input?: { lines?: { amount: string }[] } };
    };
    return (entitlement?.input?.lines ?? []).map(({ amount }) => new Decimal(amount));
  });
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)).toFixed(2);
}
