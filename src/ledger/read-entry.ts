import type { Actor } from '../access/actor.js';
import { authorise } from '../access/authorise.js';
import { ok, refused, type Result } from '../domain/result.js';
import { sql, type Tx } from '../platform/sql.js';
import { type EntryView, viewEntry } from './ledger.view.js';
import { loadEntries } from './load-entries.js';
import { reversalsOf } from './statement-entries.js';

/** The largest that the column holds: every reversal known now. */
const MAX_SEQUENCE = 2_147_483_647;

/**
 * One entry whole: its postings, its calculation and its hashes.
 *
 * Refuses `not_found`, also for an entry of somebody else's agreement.
 */
export async function readEntry(tx: Tx, actor: Actor, id: string): Promise<Result<EntryView>> {
  const [entry] = await loadEntries(tx, 'WHERE e.id = ?', [id]);
  const [agreement] = await sql<{ supplier_id: string }>(
    tx,
    'SELECT supplier_id FROM agreement WHERE id = ?',
    [entry?.agreementId ?? ''],
  );
  const owners = agreement === undefined ? [] : [agreement.supplier_id];
  const denied = authorise(actor, 'read-entry', { owners });
  if (denied !== null) return denied;
  if (entry === undefined) return refused('not_found', 'There is no such entry.');
  const reversals = await reversalsOf(tx, [entry.id], MAX_SEQUENCE);
  return ok(viewEntry(actor, entry, reversals.get(entry.id) ?? null));
}
