import { type Actor } from '../access/actor.js';
import { authorise } from '../access/authorise.js';
import { Decision } from '../access/decision.entity.js';
import type { UseCaseName } from '../access/permissions.js';
import {
  type AgreementState,
  type AgreementStep,
  agreementTable,
} from '../domain/lifecycle/agreement.js';
import { takeStep } from '../domain/lifecycle/state-table.js';
import { ok, refused, type Result } from '../domain/result.js';
import { lockRow, type Tx } from '../platform/sql.js';
import { versionMismatch } from '../platform/version.js';
import { Agreement } from './agreement.entity.js';

/** An agreement that a step is taken on, and where the step leads. */
export interface Stepping {
  readonly agreement: Agreement;
  readonly next: AgreementState;
}

/** Which agreement, and the version of it that was read where the step depends on that. */
export interface AgreementRef {
  readonly id: string;
  readonly version?: number;
}

/**
 * Locks an agreement for a step. It is always locked before a decision on it.
 *
 * Refuses `not_found`, `version_mismatch` and `illegal_step`.
 */
export async function loadForStep(
  tx: Tx,
  actor: Actor,
  useCase: UseCaseName,
  step: AgreementStep | ((agreement: Agreement) => AgreementStep),
  { id, version }: AgreementRef,
): Promise<Result<Stepping>> {
  await lockRow(tx, 'agreement', id);
  const agreement = await tx.findOneBy(Agreement, { id });
  if (agreement === null) return refused('not_found', 'There is no such agreement.');
  const denied = authorise(actor, useCase, { owners: [agreement.supplierId] });
  if (denied !== null) return denied;
  const stale = version === undefined ? null : versionMismatch(agreement, version);
  if (stale !== null) return stale;
  const taken = typeof step === 'function' ? step(agreement) : step;
  const next = takeStep(agreementTable, agreement.state, taken);
  return next.ok ? ok({ agreement, next: next.value }) : next;
}

/** Writes a change as the next version of the agreement. What was prepared on it lapses. */
export async function saveStep(
  tx: Tx,
  agreement: Agreement,
  change: Partial<Omit<Agreement, 'id' | 'version'>>,
): Promise<Agreement> {
  const changed = { ...change, version: agreement.version + 1 };
  await tx.update(Agreement, { id: agreement.id }, changed);
  await tx.update(Decision, { objectId: agreement.id, state: 'pending' }, { state: 'lapsed' });
  return Object.assign(agreement, changed);
}
