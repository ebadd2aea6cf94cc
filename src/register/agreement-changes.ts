import { isDeepStrictEqual } from 'node:util';
import { Decision } from '../access/decision.entity.js';
import type { AgreedChange } from '../agreements/agreed-on.js';
import type { Amended } from '../agreements/amended.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import { type Instant, osloDateOf } from '../platform/clock.js';
import { sql, type Tx } from '../platform/sql.js';
import type { ChangeKind, RegisterChange } from './agreement-history.view.js';
import type { RegisterContactChange } from './register-entry.js';

/**
 * What happened to an agreement beside its ledger, in the order of time. Of its terms only what the
 * register shows is told with what it was and became: the percentage and the contracts are the
 * supplier's business, and that they changed is all that is told of them.
 */
export async function changesOf(
  tx: Tx,
  agreementId: string,
  contactChanges: readonly RegisterContactChange[],
): Promise<RegisterChange[]> {
  const changes = [
    ...(await changesOfTerms(tx, agreementId)),
    ...(await changesOfState(tx, agreementId)),
    ...contactChanges.map(({ kind, at }) => change(osloDateOf(at), `contact-${kind}`)),
  ];
  return changes.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

/** While an agreement is conditional it has no obligation, and what is agreed is not public yet. */
async function changesOfTerms(tx: Tx, objectId: string): Promise<RegisterChange[]> {
  const amendments = await tx.find(Decision, {
    where: { kind: 'amend-agreement', objectId, state: 'approved' },
    order: { decidedAt: 'ASC', id: 'ASC' },
  });
  return amendments
    .map(({ change: { before, after } }) => ({
      before: before as AgreedChange,
      after: after as Amended,
    }))
    .filter(({ after }) => after.obligation !== null)
    .flatMap(({ before, after }) => differences(before, after));
}

function differences(before: AgreedChange, after: Amended): RegisterChange[] {
  const { effectiveOn } = after;
  const idsBefore = new Set(before.acquisitionIds);
  const idsAfter = new Set(after.acquisitionIds);
  const valuesBefore = new Map(before.contracts.map((one) => [one.acquisitionId, one.signed]));
  const differs = (name: keyof AgreedChange) => !isDeepStrictEqual(before[name], after[name]);
  const found: Partial<Record<ChangeKind, boolean>> = {
    percentage: differs('percentage'),
    'contracts-added': after.acquisitionIds.some((id) => !idsBefore.has(id)),
    'contracts-removed': before.acquisitionIds.some((id) => !idsAfter.has(id)),
    'contract-values': after.contracts.some(
      ({ acquisitionId: id, signed }) => idsBefore.has(id) && valuesBefore.get(id) !== signed,
    ),
    milestones: differs('milestones'),
    bought: differs('title'),
    areas: differs('technologyAreas'),
  };
  const kinds = (Object.keys(found) as ChangeKind[]).filter((kind) => found[kind]);
  return [
    ...(differs('deadlineOn')
      ? [{ ...change(effectiveOn, 'deadline'), from: before.deadlineOn, to: after.deadlineOn }]
      : []),
    ...kinds.map((kind) => change(effectiveOn, kind)),
  ];
}

const steps: Readonly<Record<string, ChangeKind>> = {
  'fulfil-agreement': 'fulfilled',
  'expire-agreement': 'expired',
  'terminate-agreement': 'terminated',
  'approve-amendment': 'renewed',
};

/**
 * Ends and renewals, from the audit log: the agreement itself forgets its end when it goes on. An
 * amendment after it has expired renews it (D-20).
 */
async function changesOfState(tx: Tx, agreementId: string): Promise<RegisterChange[]> {
  const actions = Object.keys(steps);
  const rows = await sql<{ action: string; recorded_at: Instant }>(
    tx,
    `SELECT action, recorded_at FROM audit_record
     WHERE object_id = ? AND outcome = 'done' AND action IN (${actions.map(() => '?').join(', ')})
     ORDER BY recorded_at, id`,
    [agreementId, ...actions],
  );
  const changes = rows.map(({ action, recorded_at }) =>
    change(osloDateOf(recorded_at), steps[action]!),
  );
  const isMeant = ({ kind }: RegisterChange, at: number): boolean =>
    kind !== 'renewed' || changes[at - 1]?.kind === 'expired';
  return changes.filter(isMeant);
}

function change(on: IsoDate, kind: ChangeKind): RegisterChange {
  return { on, kind, from: null, to: null };
}
