import type { Actor } from '../access/actor.js';
import type { SealedDecision } from '../access/sealed-decision.js';
import type { Entry } from '../domain/ledger/entry.js';
import { reverseEntry } from '../domain/ledger/reverse.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import { sql, type Tx } from '../platform/sql.js';
import { lockChain } from './chain-state.js';
import { loadEntries } from './load-entries.js';
import { type PostedEntry, writeEntry } from './write-entry.js';

export interface PostReversal {
  readonly entryId: string;
  readonly decision: SealedDecision;
  readonly reason: string;
  readonly effectiveOn: IsoDate;
}

/**
 * Takes an entry back with a further entry. Of a move of surplus both sides are taken back, since
 * what leaves one agreement arrives in another; the answer is the reversal of the entry asked for.
 *
 * Refuses `not_found`, `entry_not_reversible`, `entry_already_reversed`, `obligation_negative`,
 * `amount_out_of_range`.
 */
export async function postReversal(
  tx: Tx,
  actor: Actor,
  input: PostReversal,
): Promise<Result<PostedEntry>> {
  const [entry] = await loadEntries(tx, 'WHERE e.id = ?', [input.entryId]);
  if (entry === undefined) return refused('not_found', 'There is no such entry.');
  const targets = [entry, ...(await otherSides(tx, entry))];
  targets.sort((a, b) => (a.agreementId < b.agreementId ? -1 : 1));
  let answer: Result<PostedEntry> | null = null;
  for (const target of targets) {
    const posted = await reverseOne(tx, actor, target, input);
    if (!posted.ok) return posted;
    if (target === entry) answer = posted;
  }
  return answer ?? refused('not_found', 'There is no such entry.');
}

async function otherSides(tx: Tx, entry: Entry): Promise<Entry[]> {
  if (entry.kind !== 'surplus_move_out' && entry.kind !== 'surplus_move_in') return [];
  return loadEntries(
    tx,
    `WHERE e.decision_id = ? AND e.id <> ? AND e.kind IN ('surplus_move_out', 'surplus_move_in')`,
    [entry.decisionId, entry.id],
  );
}

async function reverseOne(
  tx: Tx,
  actor: Actor,
  target: Entry,
  { decision, reason, effectiveOn }: PostReversal,
): Promise<Result<PostedEntry>> {
  const chain = await lockChain(tx, target.agreementId, target.projectId);
  const [reversal] = await sql<{ id: string }>(
    tx,
    'SELECT id FROM ledger_entry WHERE reverses = ?',
    [target.id],
  );
  const postings = reverseEntry(chain, target, { reversedBy: reversal?.id ?? null });
  if (!postings.ok) return postings;
  const content = {
    kind: 'reversal' as const,
    effectiveOn,
    decision,
    projectId: target.projectId,
    reportId: target.reportId,
    reverses: target.id,
    reason,
    rulebookVersion: target.rulebookVersion,
    calculation: { reversal: { entryId: target.id, sequence: target.sequence } },
  };
  return ok(await writeEntry(tx, actor, chain, content, postings.value));
}
