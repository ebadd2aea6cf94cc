import type { Actor } from '../access/actor.js';
import { authorise } from '../access/authorise.js';
import type { UseCaseName } from '../access/permissions.js';
import { type ReportState, type ReportStep, reportTable } from '../domain/lifecycle/report.js';
import { takeStep } from '../domain/lifecycle/state-table.js';
import { ok, refused, type Result } from '../domain/result.js';
import { lockRow, type Tx } from '../platform/sql.js';
import { versionMismatch } from '../platform/version.js';
import { Project } from '../projects/project.entity.js';
import { ReportLine } from './report-line.entity.js';
import { Report } from './report.entity.js';

/** A report that a step is taken on, its project, and where the step leads. */
export interface Stepping {
  readonly report: Report;
  readonly project: Project;
  readonly next: ReportState;
}

export interface ReportRef {
  readonly id: string;
  /** The version that was read, where the step depends on it. */
  readonly version?: number;
}

/**
 * Locks a report for a step: its agreement, its project and then itself, always in this order, so
 * that nobody waits for the other. What credits or claims needs all three to stand still.
 *
 * Refuses `not_found` (also for another's), `version_mismatch` and `illegal_step`.
 */
export async function loadForStep(
  tx: Tx,
  actor: Actor,
  useCase: UseCaseName,
  step: ReportStep,
  { id, version }: ReportRef,
): Promise<Result<Stepping>> {
  const found = await tx.findOneBy(Report, { id });
  if (found === null) return refused('not_found', 'There is no such report.');
  const denied = authorise(actor, useCase, { owners: [found.supplierId] });
  if (denied !== null) return denied;
  await lockRow(tx, 'agreement', found.agreementId);
  await lockRow(tx, 'project', found.projectId);
  await lockRow(tx, 'report', id);
  const report = await tx.findOneByOrFail(Report, { id });
  const project = await tx.findOneByOrFail(Project, { id: report.projectId });
  const stale = version === undefined ? null : versionMismatch(report, version);
  if (stale !== null) return stale;
  const next = takeStep(reportTable, report.state, step);
  return next.ok ? ok({ report, project, next: next.value }) : next;
}

/** Writes what a step changes, as the next version of the report. */
export async function saveStep(
  tx: Tx,
  report: Report,
  change: Partial<Omit<Report, 'id' | 'version'>>,
): Promise<Report> {
  const changed = { ...change, version: report.version + 1 };
  await tx.update(Report, { id: report.id }, changed);
  return Object.assign(report, changed);
}

/** The lines of a report in the supplier's order. */
export function linesOf(tx: Tx, reportId: string): Promise<ReportLine[]> {
  return tx.find(ReportLine, { where: { reportId }, order: { number: 'ASC' } });
}
