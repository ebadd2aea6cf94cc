import type { Actor } from '../access/actor.js';
import { visibleTo } from '../access/visibility/visible-to.js';
import { assessGroup } from '../domain/duty/assess-group.js';
import type { WindowEvidence } from '../domain/duty/accumulation.js';
import { assessSupplier, type CrossingAnswer } from '../domain/duty/assess-supplier.js';
import { Nok } from '../domain/money/nok.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { RuleId } from '../domain/rulebook/rules.js';
import type { Tx } from '../platform/sql.js';
import { groupMembers } from '../registry/corporate-group.js';
import { Organisation } from '../registry/organisation.entity.js';
import { rulebookInForce } from '../rulebook/current-rulebook.js';
import type { SupplierReference } from './acquisition.view.js';
import type { CrossingView, SupplierCoverageView, WindowView } from './supplier-coverage.view.js';
import { loadSupplierRecord, type SupplierRecord } from './supplier-facts.js';

/** The rules behind the answer. */
const RULES: readonly RuleId[] = ['R-3', 'D-1', 'D-3', 'D-6'];

/**
 * When a supplier's signed and expected values cross the threshold, with the corporate group beside
 * it as a warning (R-3, D-3, D-6).
 *
 * Refuses `not_found`, `amount_out_of_range` and `no_parameter_in_force`.
 */
export async function readSupplierCoverage(
  tx: Tx,
  actor: Actor,
  supplierId: string,
): Promise<Result<SupplierCoverageView>> {
  const supplier = await tx.findOneBy(Organisation, { id: supplierId });
  if (supplier === null) return refused('not_found', 'There is no such organisation.');
  const rulebook = await rulebookInForce(tx);
  const members = await groupMembers(tx, supplier);
  const records: SupplierRecord[] = [];
  for (const member of members) records.push(await loadSupplierRecord(tx, member));
  const own = records.find((record) => record.supplier.id === supplierId)!;
  const assessed = assessSupplier(own.facts, rulebook);
  if (!assessed.ok) return assessed;
  const group = assessGroup(
    records.map(({ facts }) => facts),
    rulebook,
  );
  if (!group.ok) return group;
  const lookAt = new Set(group.value.membersToLookAt);
  return ok(
    visibleTo(actor, 'SupplierCoverageView', {
      supplier: referenceOf(supplier),
      rulebookVersion: rulebook.version,
      ...crossingView(assessed.value),
      hasUnknown: assessed.value.hasUnknown,
      acquisitions: own.acquisitions.map(({ id, reference, coverage }) => ({
        id,
        reference,
        coverage,
      })),
      group:
        members.length < 2
          ? null
          : {
              ...crossingView(group.value),
              members: members.map(referenceOf),
              membersToLookAt: members.filter(({ id }) => lookAt.has(id)).map(referenceOf),
            },
      rules: [...RULES],
    }),
  );
}

function referenceOf({ id, name, country }: Organisation): SupplierReference {
  return { id, name, country };
}

function crossingView(answer: CrossingAnswer): CrossingView {
  const { crossedOn, likelyCrossingOn, crossing, likelyCrossing, peak } = answer;
  return {
    crossedOn,
    likelyCrossingOn,
    crossing: crossing && windowView(crossing),
    likelyCrossing: likelyCrossing && windowView(likelyCrossing),
    peak: peak && { to: peak.to, sum: nok(peak.sumOre) },
  };
}

function windowView(window: WindowEvidence): WindowView {
  const { from, to, sumOre, thresholdOre, eventIds, contractIds } = window;
  return {
    from,
    to,
    sum: nok(sumOre),
    threshold: nok(thresholdOre),
    events: eventIds,
    acquisitions: contractIds,
  };
}

function nok(ore: number): string {
  return Nok.ofOre(ore).toString();
}
