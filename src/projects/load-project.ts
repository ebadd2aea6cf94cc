import { type Actor } from '../access/actor.js';
import { authorise } from '../access/authorise.js';
import type { UseCaseName } from '../access/permissions.js';
import { type ProjectState, type ProjectStep, projectTable } from '../domain/lifecycle/project.js';
import { takeStep } from '../domain/lifecycle/state-table.js';
import { ok, refused, type Result } from '../domain/result.js';
import { lockRow, type Tx } from '../platform/sql.js';
import { versionMismatch } from '../platform/version.js';
import { Project } from './project.entity.js';

/** A project that a step is taken on, and where the step leads. */
export interface Stepping {
  readonly project: Project;
  readonly next: ProjectState;
}

/** Which project, and the version of it that was read where the step depends on that. */
export interface ProjectRef {
  readonly id: string;
  readonly version?: number;
}

/**
 * Locks a project for a step.
 *
 * Refuses `not_found` (also for another's), `version_mismatch` and `illegal_step`.
 */
export async function loadForStep(
  tx: Tx,
  actor: Actor,
  useCase: UseCaseName,
  step: ProjectStep,
  { id, version }: ProjectRef,
): Promise<Result<Stepping>> {
  await lockRow(tx, 'project', id);
  const project = await tx.findOneBy(Project, { id });
  if (project === null) return refused('not_found', 'There is no such project.');
  const denied = authorise(actor, useCase, { owners: [project.supplierId] });
  if (denied !== null) return denied;
  const stale = version === undefined ? null : versionMismatch(project, version);
  if (stale !== null) return stale;
  const next = takeStep(projectTable, project.state, step);
  return next.ok ? ok({ project, next: next.value }) : next;
}

/** Writes what a step changes, as the next version of the project. */
export async function saveStep(
  tx: Tx,
  project: Project,
  change: Partial<Omit<Project, 'id' | 'version'>>,
): Promise<Project> {
  const changed = { ...change, version: project.version + 1 };
  await tx.update(Project, { id: project.id }, changed);
  return Object.assign(project, changed);
}
