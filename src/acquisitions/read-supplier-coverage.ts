import { assessGroup } from '../domain/duty/assess-group.js';
import type { WindowEvidence } from '../domain/duty/accumulation.js';
import { assessSupplier, type CrossingAnswer } from '../domain/duty/assess-supplier.js';
import type { Coverage } from '../domain/duty/coverage.js';
import { Nok } from '../domain/money/nok.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { RuleId } from '../domain/rulebook/rules.js';
import type { Tx } from '../platform/sql.js';
import { groupMembers } from '../registry/corporate-group.js';
import { Organisation } from '../registry/organisation.entity.js';
import { rulebookInForce } from '../rulebook/current-rulebook.js';
import { SupplierReference } from './acquisition.view.js';
import { loadSupplierRecord, type SupplierRecord } from './supplier-facts.js';

/** A window over the threshold, and what lies in it. */
export class WindowView {
  /** The first day inside. @example "2014-04-12" */
  from: string;
  /** The last day, on which it was judged. @example "2019-04-11" */
  to: string;
  /** NOK. @example "104625150.00" */
  sum: string;
  /** NOK, in force on the last day. @example "100000000.00" */
  threshold: string;
  /** Events by reference and number. @example ["FMA-2018-07/1", "FMA-2019-03/1"] */
  events: string[];
  /** Acquisitions by reference. @example ["FMA-2018-07", "FMA-2019-03"] */
  acquisitions: string[];
}

export class PeakView {
  /** @example "2019-04-11" */
  to: string;
  /** NOK. @example "104625150.00" */
  sum: string;
}

export class CrossingView {
  /** First day on which signed values exceed the threshold. @example "2019-04-11" */
  crossedOn: string | null;
  /** The same with expected values included; never later. @example "2019-04-11" */
  likelyCrossingOn: string | null;
  crossing: WindowView | null;
  likelyCrossing: WindowView | null;
  /** The largest window of signed values, in kroner. */
  peak: PeakView | null;
}

/** D-6: the whole corporate group, which warns and decides nothing. */
export class GroupView extends CrossingView {
  members: SupplierReference[];
  /** Members under the threshold on their own while the group is over it. */
  membersToLookAt: SupplierReference[];
}

export class ContractCoverage {
  id: string;
  /** @example "FMA-2019-03" */
  reference: string;
  /** @example "uncovered" */
  coverage: Coverage;
}

export class SupplierCoverageView extends CrossingView {
  supplier: SupplierReference;
  rulebookVersion: string;
  /** Some event would count if its amount were known. @example false */
  hasUnknown: boolean;
  acquisitions: ContractCoverage[];
  group: GroupView | null;
  /** The rules behind this. @example ["R-3", "D-1", "D-3", "D-6"] */
  rules: RuleId[];
}

/**
 * When a supplier's signed and expected values cross the threshold, with the corporate group beside
 * it as a warning (R-3, D-3, D-6).
 *
 * Refuses `not_found`, `amount_out_of_range` and `no_parameter_in_force`.
 */
export async function readSupplierCoverage(
  tx: Tx,
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
  return ok({
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
    rules: ['R-3', 'D-1', 'D-3', 'D-6'],
  });
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
