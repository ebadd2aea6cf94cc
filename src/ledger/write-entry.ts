import type { Actor } from '../access/actor.js';
import { personOf } from '../access/actor.js';
import type { SealedDecision } from '../access/sealed-decision.js';
import { canonicalJson, type JsonValue } from '../domain/ledger/canonical-json.js';
import { checkEntry } from '../domain/ledger/check-entry.js';
import type { Entry, EntryDraft, EntryKind, Posting } from '../domain/ledger/entry.js';
import { appendEntry } from '../domain/ledger/hash-chain.js';
import { newId } from '../platform/ids.js';
import { sql, type SqlValue, type Tx } from '../platform/sql.js';
import type { ChainState } from './chain-state.js';

/** What a posting says of its entry; the rest follows from the chain and the actor. */
export interface EntryContent extends Omit<
  EntryDraft,
  'id' | 'agreementId' | 'recordedAt' | 'recordedBy' | 'decisionId' | 'calculation' | 'postings'
> {
  /** What it was decided by: the entry, and with it the chain, holds what was said there. */
  readonly decision: SealedDecision;
  readonly calculation: Readonly<Record<string, JsonValue>>;
}

/** What was posted, as plain JSON: amounts in øre. */
export interface PostedEntry {
  entryId: string;
  agreementId: string;
  sequence: number;
  kind: EntryKind;
  hash: string;
  /** By how much the obligation grew (+) or shrank (−). */
  obligationDifferenceOre: number;
  /** By how much fulfilment grew (+) or shrank (−). */
  differenceOre: number;
}

/**
 * Appends one entry with its postings to a locked chain and brings the head and the project's
 * balance up to date: the only place that writes to the ledger.
 * @throws Error when the entry would not pass the ledger's own check: a mistake in the program.
 */
export async function writeEntry(
  tx: Tx,
  actor: Actor,
  chain: ChainState,
  content: EntryContent,
  postings: readonly Posting[],
): Promise<PostedEntry> {
  const whole = { ...content.calculation, sealedDecision: content.decision.hash };
  const calculation = canonicalJson(whole, 'calculation');
  const draft = {
    id: newId(),
    agreementId: chain.agreementId,
    kind: content.kind,
    effectiveOn: content.effectiveOn,
    recordedAt: actor.at,
    recordedBy: personOf(actor),
    decisionId: content.decision.id,
    projectId: content.projectId,
    reportId: content.reportId,
    reverses: content.reverses,
    reason: content.reason,
    rulebookVersion: content.rulebookVersion,
    calculation: whole,
    postings,
  };
  const entry = appendEntry(chain.head, draft, calculation);
  const [violation] = checkEntry(entry);
  if (violation !== undefined) throw new Error(`${violation.kind}: ${violation.message}`);
  const after = stateAfter(chain, entry);
  await insertEntry(tx, entry, calculation, after);
  if (postings.length > 0) await insertPostings(tx, entry);
  await keepHead(tx, entry, after);
  if (entry.projectId !== null) await keepBalance(tx, entry, after.projectOre);
  return {
    entryId: entry.id,
    agreementId: entry.agreementId,
    sequence: entry.sequence,
    kind: entry.kind,
    hash: entry.hash,
    obligationDifferenceOre: after.obligationOre - chain.obligationOre,
    differenceOre: postings.reduce(
      (sum, { account, amountOre }) => (account === 'fulfilled' ? sum + amountOre : sum),
      0,
    ),
  };
}

type After = Omit<ChainState, 'agreementId' | 'head'>;

function stateAfter(chain: ChainState, entry: Entry): After {
  let { obligationOre, outstandingOre, surplusOre, movedOre, projectOre } = chain;
  for (const { account, projectId, amountOre } of entry.postings) {
    if (account === 'obligation') obligationOre -= amountOre;
    else if (account === 'outstanding') outstandingOre += amountOre;
    else if (account === 'surplus') surplusOre -= amountOre;
    else if (projectId === null) movedOre += amountOre;
    else projectOre += amountOre;
  }
  const latestEffectiveOn =
    entry.effectiveOn > chain.latestEffectiveOn ? entry.effectiveOn : chain.latestEffectiveOn;
  return { latestEffectiveOn, obligationOre, outstandingOre, surplusOre, movedOre, projectOre };
}

const INSERT_ENTRY = `INSERT INTO ledger_entry
  (id, agreement_id, sequence, kind, effective_on, recorded_at, recorded_by, decision_id,
   project_id, report_id, reverses, reason, rulebook_version, calculation, previous_hash, hash,
   latest_effective_on, obligation_after, outstanding_after, surplus_after, moved_after,
   project_after)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

async function insertEntry(tx: Tx, entry: Entry, calculation: string, after: After): Promise<void> {
  await sql(tx, INSERT_ENTRY, [
    entry.id,
    entry.agreementId,
    entry.sequence,
    entry.kind,
    entry.effectiveOn,
    entry.recordedAt,
    entry.recordedBy,
    entry.decisionId,
    entry.projectId,
    entry.reportId,
    entry.reverses,
    entry.reason,
    entry.rulebookVersion,
    calculation,
    entry.previousHash,
    entry.hash,
    after.latestEffectiveOn,
    after.obligationOre,
    after.outstandingOre,
    after.surplusOre,
    after.movedOre,
    entry.projectId === null ? null : after.projectOre,
  ]);
}

/** By the number of postings, of which there are few: each is prepared once. */
const insertions = new Map<number, string>();

function insertionOf(count: number): string {
  const known = insertions.get(count);
  if (known !== undefined) return known;
  const rows = Array.from({ length: count }, () => '(?, ?, ?, ?, ?)').join(', ');
  const text = `INSERT INTO ledger_posting (entry_id, line, account, project_id, amount) VALUES ${rows}`;
  insertions.set(count, text);
  return text;
}

async function insertPostings(tx: Tx, { id, postings }: Entry): Promise<void> {
  const values = postings.flatMap<SqlValue>(({ account, projectId, amountOre }, index) => [
    id,
    index + 1,
    account,
    projectId,
    amountOre,
  ]);
  await sql(tx, insertionOf(postings.length), values);
}

async function keepHead(tx: Tx, entry: Entry, after: After): Promise<void> {
  await sql(
    tx,
    `INSERT INTO ledger_head
       (agreement_id, sequence, hash, recorded_at, latest_effective_on,
        obligation, outstanding, surplus, moved)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (agreement_id) DO UPDATE SET
       sequence = excluded.sequence, hash = excluded.hash, recorded_at = excluded.recorded_at,
       latest_effective_on = excluded.latest_effective_on, obligation = excluded.obligation,
       outstanding = excluded.outstanding, surplus = excluded.surplus, moved = excluded.moved`,
    [
      entry.agreementId,
      entry.sequence,
      entry.hash,
      entry.recordedAt,
      after.latestEffectiveOn,
      after.obligationOre,
      after.outstandingOre,
      after.surplusOre,
      after.movedOre,
    ],
  );
}

async function keepBalance(tx: Tx, entry: Entry, fulfilledOre: number): Promise<void> {
  await sql(
    tx,
    `INSERT INTO ledger_balance (agreement_id, project_id, fulfilled) VALUES (?, ?, ?)
     ON CONFLICT (agreement_id, project_id) DO UPDATE SET fulfilled = excluded.fulfilled`,
    [entry.agreementId, entry.projectId, fulfilledOre],
  );
}
