import type { JsonValue } from '../domain/ledger/canonical-json.js';
import type { Account, Entry, EntryKind, Posting } from '../domain/ledger/entry.js';
import { sql, type SqlValue, type Tx } from '../platform/sql.js';

/** The sums of the accounts that an entry carries, in øre, as a statement shows them. */
export interface SumsAfter {
  readonly obligationOre: number;
  readonly outstandingOre: number;
  readonly surplusOre: number;
  readonly movedOre: number;
  /** What the entry's project has fulfilled; null when it has none. */
  readonly projectOre: number | null;
}

/** An entry with the sums that are kept on it and are no part of its hash. */
export interface KeptEntry extends Entry {
  readonly after: SumsAfter;
  readonly latestEffectiveOn: string;
}

interface EntryRow {
  id: string;
  agreement_id: string;
  sequence: number;
  kind: EntryKind;
  effective_on: string;
  recorded_at: string;
  recorded_by: string;
  decision_id: string;
  project_id: string | null;
  report_id: string | null;
  reverses: string | null;
  reason: string | null;
  rulebook_version: string;
  calculation: string;
  previous_hash: string;
  hash: string;
  latest_effective_on: string;
  obligation_after: number;
  outstanding_after: number;
  surplus_after: number;
  moved_after: number;
  project_after: number | null;
}

/**
 * Entries with their postings, whole.
 * @param where what follows `SELECT … FROM ledger_entry e`, conditions, order and limit
 */
export async function loadEntries(tx: Tx, where: string, values: SqlValue[]): Promise<KeptEntry[]> {
  const rows = await sql<EntryRow>(tx, `SELECT e.* FROM ledger_entry e ${where}`, values);
  const postings = await postingsOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toEntry(row, postings.get(row.id) ?? []));
}

async function postingsOf(tx: Tx, entryIds: string[]): Promise<Map<string, Posting[]>> {
  const byEntry = new Map<string, Posting[]>();
  if (entryIds.length === 0) return byEntry;
  const rows = await sql<{
    entry_id: string;
    account: Account;
    project_id: string | null;
    amount: number;
  }>(
    tx,
    `SELECT entry_id, account, project_id, amount FROM ledger_posting
     WHERE entry_id IN (${entryIds.map(() => '?').join(', ')}) ORDER BY entry_id, line`,
    entryIds,
  );
  for (const { entry_id, account, project_id: projectId, amount: amountOre } of rows) {
    const posting = { account, projectId, amountOre };
    const known = byEntry.get(entry_id);
    if (known === undefined) byEntry.set(entry_id, [posting]);
    else known.push(posting);
  }
  return byEntry;
}

function toEntry(row: EntryRow, postings: Posting[]): KeptEntry {
  return {
    id: row.id,
    agreementId: row.agreement_id,
    sequence: row.sequence,
    kind: row.kind,
    effectiveOn: row.effective_on,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    decisionId: row.decision_id,
    projectId: row.project_id,
    reportId: row.report_id,
    reverses: row.reverses,
    reason: row.reason,
    rulebookVersion: row.rulebook_version,
    calculation: parsed(row.calculation),
    previousHash: row.previous_hash,
    hash: row.hash,
    postings,
    latestEffectiveOn: row.latest_effective_on,
    after: {
      obligationOre: row.obligation_after,
      outstandingOre: row.outstanding_after,
      surplusOre: row.surplus_after,
      movedOre: row.moved_after,
      projectOre: row.project_after,
    },
  };
}

/** The stored calculation. Text that is no JSON was tampered with: as text it gives another hash. */
function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}
