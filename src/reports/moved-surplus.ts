import type { Move } from '../agreements/surplus-move.js';
import type { Entry } from '../domain/ledger/entry.js';
import { checkTakenBack } from '../domain/ledger/move-surplus.js';
import { ok, type Result } from '../domain/result.js';
import { loadEntries } from '../ledger/load-entries.js';
import { nokText } from '../ledger/ore-text.js';
import { readPosition } from '../ledger/read-position.js';
import { lockRow, sql, type Tx } from '../platform/sql.js';
import { unlessReversed } from './reversal.js';

/** A move of surplus that is to be taken back, with its two entries. */
export interface MovedSurplus {
  readonly move: Move;
  readonly out: Entry;
  readonly in: Entry;
}

export function isOfMove({ kind }: Pick<Entry, 'kind'>): boolean {
  return kind === 'surplus_move_out' || kind === 'surplus_move_in';
}

/**
 * The move that an entry is a side of, with its two agreements locked in the order of their ids.
 *
 * Refuses `entry_already_reversed`, and `surplus_moved_on` while the receiving agreement has passed
 * on what it would have to give back (D-11).
 */
export async function loadMovedSurplus(tx: Tx, entry: Entry): Promise<Result<MovedSurplus>> {
  const sides = await loadEntries(
    tx,
    `WHERE e.decision_id = ? AND e.kind IN ('surplus_move_out', 'surplus_move_in')`,
    [entry.decisionId],
  );
  const out = sides.find(({ kind }) => kind === 'surplus_move_out');
  const into = sides.find(({ kind }) => kind === 'surplus_move_in');
  if (out === undefined || into === undefined) throw new Error(`half a move: ${entry.id}`);
  const [fromAgreementId, toAgreementId] = [out.agreementId, into.agreementId];
  for (const id of [fromAgreementId, toAgreementId].sort()) await lockRow(tx, 'agreement', id);
  const reversed = await unlessReversed(tx, entry.id);
  if (reversed !== null) return reversed;
  const amountOre = into.postings.find(({ account }) => account === 'fulfilled')?.amountOre ?? 0;
  const passedOn = await hasPassedOn(tx, into);
  const spent = checkTakenBack(await readPosition(tx, toAgreementId), amountOre, passedOn);
  if (spent !== null) return spent;
  return ok({
    move: { fromAgreementId, toAgreementId, amount: nokText(amountOre) },
    out,
    in: into,
  });
}

/** Whether the agreement has moved surplus away since, and not got it back. */
async function hasPassedOn(tx: Tx, { agreementId, sequence }: Entry): Promise<boolean> {
  const rows = await sql(
    tx,
    `SELECT e.id FROM ledger_entry e
     WHERE e.agreement_id = ? AND e.sequence > ? AND e.kind = 'surplus_move_out'
       AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses = e.id)
     LIMIT 1`,
    [agreementId, sequence],
  );
  return rows.length > 0;
}
