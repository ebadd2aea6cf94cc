import { Agreement } from '../agreements/agreement.entity.js';
import { reportTable } from '../domain/lifecycle/report.js';
import { takeStep } from '../domain/lifecycle/state-table.js';
import type { Entry } from '../domain/ledger/entry.js';
import { ok, refused, type Result } from '../domain/result.js';
import { loadEntries } from '../ledger/load-entries.js';
import { lockRow, sql, type Tx } from '../platform/sql.js';
import { Project } from '../projects/project.entity.js';
import { mayBeCorrected } from './agreement-in-force.js';
import { creditChange, type CreditChange } from './credit-change.js';
import { Report } from './report.entity.js';

/** An entry that is to be reversed, the report behind it, and the credit that then remains. */
export interface Reversing {
  readonly entry: Entry;
  readonly report: Report;
  readonly project: Project;
  /** The entitlement of the other approved reports, against what is posted now. */
  readonly remaining: CreditChange;
}

/**
 * Locks what a reversal touches and computes what remains without the report.
 *
 * Refuses `not_found`, `entry_not_reversible` for an entry that no report's approval made (an
 * obligation is amended, not reversed), `entry_already_reversed`, `illegal_step`,
 * `agreement_not_in_force` when credit would rise on an agreement that is over, and what the
 * computation refuses.
 */
export async function loadReversing(tx: Tx, entryId: string): Promise<Result<Reversing>> {
  const [entry] = await loadEntries(tx, 'WHERE e.id = ?', [entryId]);
  if (entry === undefined) return refused('not_found', 'There is no such entry.');
  const { reportId, projectId, kind } = entry;
  if (reportId === null || projectId === null || (kind !== 'credit' && kind !== 'correction')) {
    return refused('entry_not_reversible', 'Only the credit of a report is reversed here.', {
      facts: { entryId, kind },
    });
  }
  await lockRow(tx, 'agreement', entry.agreementId);
  await lockRow(tx, 'project', projectId);
  await lockRow(tx, 'report', reportId);
  const [reversal] = await sql<{ id: string }>(
    tx,
    'SELECT id FROM ledger_entry WHERE reverses = ?',
    [entryId],
  );
  if (reversal !== undefined) {
    return refused('entry_already_reversed', 'The entry is reversed already.', {
      facts: { entryId, reversedBy: reversal.id },
    });
  }
  const report = await tx.findOneByOrFail(Report, { id: reportId });
  const next = takeStep(reportTable, report.state, 'reverse');
  if (!next.ok) return next;
  const project = await tx.findOneByOrFail(Project, { id: projectId });
  const remaining = await creditChange(tx, project, { without: report });
  if (!remaining.ok) return remaining;
  const agreement = await tx.findOneByOrFail(Agreement, { id: entry.agreementId });
  const closed = mayBeCorrected(agreement, remaining.value.difference);
  return closed ?? ok({ entry, report, project, remaining: remaining.value });
}
