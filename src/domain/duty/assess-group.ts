import { ok, type Result } from '../result.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { crossingOf, reasonsOf, scanCounted, type CrossingAnswer } from './assess-supplier.js';
import type { SupplierFacts } from './facts.js';
import { windowLimits } from './threshold.js';

export interface GroupWarning extends CrossingAnswer {
  supplierIds: string[];
  rulebookVersion: string;
  /** Members that are under the threshold on their own while the group is over it, signed or likely. */
  membersToLookAt: string[];
}

/**
 * D-6: the same windows over the counted values of a whole corporate group. It only warns: no contract's coverage
 * changes, since a supplier is one identity. Refusals as assessSupplier.
 */
export function assessGroup(
  members: readonly SupplierFacts[],
  rulebook: Rulebook,
): Result<GroupWarning> {
  const limits = windowLimits(rulebook);
  const events = members.flatMap((member) => member.events);
  const scanned = scanCounted(events, members.flatMap(reasonsOf), limits);
  if (!scanned.ok) return scanned;
  const crossing = crossingOf(scanned.value.signed, scanned.value.expected);

  const under: string[] = [];
  for (const member of members) {
    const reasons = reasonsOf(member);
    const own = scanCounted(member.events, reasons, limits);
    if (!own.ok) return own;
    const { likelyCrossingOn } = crossingOf(own.value.signed, own.value.expected);
    if (reasons.includes(null) && likelyCrossingOn === null) under.push(member.supplierId);
  }
  return ok({
    supplierIds: members.map((member) => member.supplierId),
    rulebookVersion: rulebook.version,
    ...crossing,
    membersToLookAt: crossing.likelyCrossingOn === null ? [] : under,
  });
}
