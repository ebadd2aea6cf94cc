import type { Coverage } from '../domain/duty/coverage.js';
import type { RuleId } from '../domain/rulebook/rules.js';
import { SupplierReference } from './acquisition.view.js';

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
