import { In } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { UseCaseName } from '../access/permissions.js';
import type { AgreementKind } from '../domain/lifecycle/agreement.js';
import { ok, refused, type Result } from '../domain/result.js';
import { lockRow, type Tx } from '../platform/sql.js';
import { Acquisition } from './acquisition.entity.js';
import { stepOf, writeAcquisition } from './load-acquisition.js';
import type { CoverageChange } from './acquisition.view.js';
import { redecideCoverage } from './redecide-coverage.js';

export interface CoverAcquisitions {
  readonly agreementId: string;
  readonly kind: AgreementKind;
  readonly acquisitionIds: readonly string[];
  /** The use case that links them, for the history of coverage. */
  readonly useCase?: UseCaseName;
}

/**
 * Links acquisitions of one supplier to an agreement, and decides that supplier's coverage anew.
 * Linking them again with another kind makes a conditional agreement bite. That the supplier is the
 * agreement's is for the caller to see to.
 *
 * Refuses `not_found`, `invalid` (several suppliers), and `illegal_step` when one is exempt or
 * another agreement covers it.
 */
export async function coverAcquisitions(
  tx: Tx,
  actor: Actor,
  { agreementId, kind, acquisitionIds, useCase = 'sign-agreement' }: CoverAcquisitions,
): Promise<Result<CoverageChange[]>> {
  const loaded = await lockAcquisitions(tx, acquisitionIds);
  if (!loaded.ok) return loaded;
  for (const acquisition of loaded.value) {
    const stepped = stepOf(acquisition, 'cover');
    if (!stepped.ok) return stepped;
    if (acquisition.agreementId !== null && acquisition.agreementId !== agreementId) {
      return refused('illegal_step', `${acquisition.reference} is covered by another agreement.`, {
        rule: 'D-4',
        facts: { acquisitionId: acquisition.id, agreementId: acquisition.agreementId },
      });
    }
    await writeAcquisition(tx, acquisition, { agreementId, agreementKind: kind });
  }
  return redecideOf(tx, actor, loaded.value, useCase, agreementId);
}

export interface UncoverAcquisitions {
  readonly agreementId: string;
  /** Left out: all that the agreement covers. */
  readonly acquisitionIds?: readonly string[];
  readonly useCase?: UseCaseName;
}

/**
 * Takes acquisitions out of an agreement, and decides their supplier's coverage anew.
 *
 * Refuses `not_found`, also for an acquisition that the agreement does not cover.
 */
export async function uncoverAcquisitions(
  tx: Tx,
  actor: Actor,
  { agreementId, acquisitionIds, useCase = 'terminate-agreement' }: UncoverAcquisitions,
): Promise<Result<CoverageChange[]>> {
  const linked = await tx.findBy(Acquisition, { agreementId });
  const ids = acquisitionIds ?? linked.map(({ id }) => id);
  const loaded = await lockAcquisitions(tx, ids);
  if (!loaded.ok) return loaded;
  for (const acquisition of loaded.value) {
    if (acquisition.agreementId !== agreementId) {
      return refused('not_found', `The agreement does not cover ${acquisition.reference}.`);
    }
    await writeAcquisition(tx, acquisition, { agreementId: null, agreementKind: null });
  }
  return redecideOf(tx, actor, loaded.value, useCase, agreementId);
}

/** The acquisitions of one supplier, with the supplier's row locked. */
async function lockAcquisitions(tx: Tx, ids: readonly string[]): Promise<Result<Acquisition[]>> {
  const where = { where: { id: In([...ids]) }, order: { id: 'ASC' as const } };
  const seen = await tx.find(Acquisition, where);
  const [supplierId, ...others] = new Set(seen.map((acquisition) => acquisition.supplierId));
  if (others.length > 0) {
    return refused('invalid', 'The acquisitions are of several suppliers.', {
      rule: 'D-6',
      errors: [{ field: 'acquisitionIds', message: 'must be of one supplier' }],
    });
  }
  if (supplierId !== undefined) await lockRow(tx, 'organisation', supplierId);
  const locked = await tx.find(Acquisition, where);
  const isSame = locked.every((acquisition) => acquisition.supplierId === supplierId);
  if (locked.length !== new Set(ids).size || !isSame) {
    return refused('not_found', 'There is no such acquisition.', { facts: { ids: [...ids] } });
  }
  return ok(locked);
}

async function redecideOf(
  tx: Tx,
  actor: Actor,
  acquisitions: readonly Acquisition[],
  useCase: UseCaseName,
  id: string,
): Promise<Result<CoverageChange[]>> {
  const [first] = acquisitions;
  return first === undefined
    ? ok([])
    : redecideCoverage(tx, actor, first.supplierId, { useCase, id });
}
