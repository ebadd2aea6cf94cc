import { Agreement } from '../agreements/agreement.entity.js';
import { reportTable } from '../domain/lifecycle/report.js';
import { takeStep } from '../domain/lifecycle/state-table.js';
import type { Entry, EntryKind } from '../domain/ledger/entry.js';
import { ok, refused, type Refused, type Result } from '../domain/result.js';
import { loadEntries } from '../ledger/load-entries.js';
import { lockRow, sql, type Tx } from '../platform/sql.js';
import { Project } from '../projects/project.entity.js';
import { mayBeCorrected } from './agreement-in-force.js';
import { creditChange, type CreditChange } from './credit-change.js';
import { Report } from './report.entity.js';

/** A report's entry that is to be reversed, and the credit that then remains. */
export interface Reversing {
  readonly report: Report;
  readonly project: Project;
  /** The entitlement of the other approved reports, against what is posted now. */
  readonly remaining: CreditChange;
}

/** What is done in the place of a reversal, where an entry is not reversed itself. */
const instead: Partial<Record<EntryKind, string>> = {
  obligation: 'An obligation is not reversed: amend the agreement.',
  obligation_change: 'An obligation is not reversed: amend the agreement.',
  correction: 'It follows from other reports or terms: reverse the report, or change the terms.',
  reversal: 'A reversal is not itself reversed: decide on the matter again.',
};

/** An entry of the ledger by its id. Refuses `not_found`. */
export async function loadEntry(tx: Tx, id: string): Promise<Result<Entry>> {
  const [entry] = await loadEntries(tx, 'WHERE e.id = ?', [id]);
  return entry === undefined ? refused('not_found', 'There is no such entry.') : ok(entry);
}

/** The id of the entry that reverses another; null when none does. */
export async function reversalOf(tx: Tx, entryId: string): Promise<string | null> {
  const [reversal] = await sql<{ id: string }>(
    tx,
    'SELECT id FROM ledger_entry WHERE reverses = ?',
    [entryId],
  );
  return reversal?.id ?? null;
}

/** Refuses `entry_already_reversed`; null when it is not. Ask with its agreement locked. */
export async function unlessReversed(tx: Tx, entryId: string): Promise<Refused | null> {
  const reversedBy = await reversalOf(tx, entryId);
  if (reversedBy === null) return null;
  return refused('entry_already_reversed', 'The entry is reversed already.', {
    facts: { entryId, reversedBy },
  });
}

/**
 * Locks what the reversal of a report's entry touches, and computes what remains without the report.
 *
 * Refuses `entry_not_reversible` for an entry that no report's approval made, saying what is done
 * instead, `entry_already_reversed`, `illegal_step`, `agreement_not_in_force` when credit would rise
 * on an agreement that is over, and what the computation refuses.
 */
export async function loadReversing(tx: Tx, entry: Entry): Promise<Result<Reversing>> {
  const { id: entryId, reportId, projectId, kind } = entry;
  if (reportId === null || projectId === null || (kind !== 'credit' && kind !== 'correction')) {
    const message = instead[kind] ?? 'Only credit and moves of surplus are reversed.';
    return refused('entry_not_reversible', message, { facts: { entryId, kind } });
  }
  await lockRow(tx, 'agreement', entry.agreementId);
  await lockRow(tx, 'project', projectId);
  await lockRow(tx, 'report', reportId);
  const reversed = await unlessReversed(tx, entryId);
  if (reversed !== null) return reversed;
  const report = await tx.findOneByOrFail(Report, { id: reportId });
  const next = takeStep(reportTable, report.state, 'reverse');
  if (!next.ok) return next;
  const project = await tx.findOneByOrFail(Project, { id: projectId });
  const remaining = await creditChange(tx, project, { without: report });
  if (!remaining.ok) return remaining;
  const agreement = await tx.findOneByOrFail(Agreement, { id: entry.agreementId });
  const closed = mayBeCorrected(agreement, remaining.value.difference);
  return closed ?? ok({ report, project, remaining: remaining.value });
}
