import { anybody, visibleTo } from '../access/visibility/visible-to.js';
import type { EntryKind } from '../domain/ledger/entry.js';
import { Decimal } from '../domain/money/decimal.js';
import { Nok } from '../domain/money/nok.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import { sql, type Tx } from '../platform/sql.js';
import { amendmentsOf, type RegisterAmendment } from './agreement-amendments.js';

/** What happened to an agreement on a day, all entries of a kind together. Amounts are changes, NOK. */
export interface RegisterEvent {
  readonly on: IsoDate;
  readonly kind: EntryKind;
  readonly obligation: string;
  readonly fulfilled: string;
}

/** How much is to be fulfilled by a day on the way. */
export interface RegisterMilestone {
  readonly dueOn: IsoDate;
  readonly title: string;
  /** NOK. */
  readonly amount: string;
}

/** What the public may see of how an agreement came to stand where it does: no names, no reasons. */
export interface RegisterHistory {
  readonly events: readonly RegisterEvent[];
  readonly milestones: readonly RegisterMilestone[];
  readonly amendments: readonly RegisterAmendment[];
  /** The verified value behind the credit, before shares and factors, NOK. */
  readonly actualValue: string;
}

/** The history of an agreement that the register shows: ask the register first whether it does. */
export async function readRegisterHistory(
  tx: Tx,
  agreementId: string,
  obligation: string,
): Promise<RegisterHistory> {
  return visibleTo(anybody, 'RegisterHistory', {
    events: await eventsOf(tx, agreementId),
    milestones: await milestonesOf(tx, agreementId, obligation),
    amendments: await amendmentsOf(tx, agreementId),
    actualValue: await actualValueOf(tx, agreementId),
  });
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
  obligation: string,
): Promise<RegisterMilestone[]> {
  const rows = await sql<{
    due_on: IsoDate;
    title: string;
    amount: number | null;
    share: string | null;
  }>(
    tx,
    `SELECT due_on, title, amount, share FROM agreement_milestone
     WHERE agreement_id = ? ORDER BY due_on, id`,
    [agreementId],
  );
  return rows.map(({ due_on, title, amount, share }) => ({
    dueOn: due_on,
    title,
    amount:
      amount === null
        ? new Decimal(obligation)
            .times(share ?? 0)
            .dividedBy(100)
            .toFixed(2)
        : Nok.ofOre(amount).toString(),
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
