import { DecisionView } from '../access/decision.view.js';
import type { Coverage } from '../domain/duty/coverage.js';
import type { EvidenceStep } from '../domain/duty/explain.js';
import type { AgreementKind } from '../domain/lifecycle/agreement.js';
import type { ValueEventState } from '../domain/lifecycle/value-event.js';
import type { RuleId } from '../domain/rulebook/rules.js';
import type { Page } from '../platform/http/paging.js';
import type { Channel, ExemptionGround, Regime } from './acquisition.entity.js';
import type { ValueEventKind, ValueEventStatus } from './value-event.entity.js';

export class SupplierReference {
  id: string;
  /** @example "Kestrel Air Systems Ltd" */
  name: string;
  /** ISO 3166-1 alpha-2. @example "GB" */
  country: string;
}

/** One dated change of the value, as it was recorded. */
export class ValueEventView {
  id: string;
  /** Counts the acquisition's events from 1. @example 1 */
  number: number;
  /** @example "signing" */
  kind: ValueEventKind;
  /** What it was when it was recorded. @example "signed" */
  status: ValueEventStatus;
  /** What it is now: superseded and cancelled events do not count. @example "signed" */
  state: ValueEventState;
  /** @example "2019-04-11" */
  date: string;
  /** Null when unknown, which is never zero. @example "4500000.00" */
  amount: string | null;
  /** ISO 4217. @example "GBP" */
  currency: string;
  /** What of it a Norwegian seller had produced abroad. @example null */
  foreignAmount: string | null;
  /** The amount in kroner. @example "50074650.00" */
  nok: string | null;
  /** The part produced abroad in kroner. @example null */
  foreignNok: string | null;
  /** NOK per `rateUnit` of the currency. @example "11.1277" */
  rate: string | null;
  /** @example 1 */
  rateUnit: number | null;
  /** The day of the rate: the event's, or the last one before it that has one. @example "2019-04-11" */
  rateDate: string | null;
  /** @example "Norges Bank, middle rates" */
  rateSource: string | null;
  /** The event that replaced it. */
  supersededBy: string | null;
  /** Why it was replaced or cancelled. */
  reason: string | null;
  recordedAt: string;
}

/** Whether an agreement covers the acquisition, and why. */
export class CoverageView {
  /** Counts the decisions on the acquisition from 1. @example 2 */
  number: number;
  /** @example "uncovered" */
  coverage: Coverage;
  /** The rules that decided it. @example ["R-3"] */
  rules: RuleId[];
  rulebookVersion: string;
  /** The use case that made it necessary. @example "add-value-event" */
  cause: string;
  causeId: string | null;
  decidedBy: string;
  decidedAt: string;
  /** The events, rates, windows and thresholds that it rests on, each with its rule and source. */
  evidence: EvidenceStep[];
}

export class AgreementReference {
  id: string;
  /** @example "conditional" */
  kind: AgreementKind;
}

export class ExemptionView {
  /** @example "R-5" */
  ground: ExemptionGround;
  decisionId: string;
}

/** What a human should look at. */
export const acquisitionFlags = [
  'amount-unknown',
  'foreign-amount-unknown',
  'framework-ceiling',
  'expected-day-passed',
  'exemption-undecided',
  'agreed-value-differs',
  'agreement-to-activate',
  'value-below-zero',
] as const;
export type AcquisitionFlag = (typeof acquisitionFlags)[number];

/** An acquisition in a list. */
export class AcquisitionItem {
  id: string;
  /** The agency's own reference of the contract. @example "FMA-2026-014" */
  reference: string;
  /** @example "Ground-based air defence, phase 2" */
  title: string;
  supplier: SupplierReference;
  /** @example "fms" */
  channel: Channel;
  /** Other nations take part. @example false */
  shared: boolean;
  /** @example "defence" */
  regime: Regime;
  /** Codes of the rulebook's technology areas. @example ["missile"] */
  technologyAreas: string[];
  agreement: AgreementReference | null;
  exemption: ExemptionView | null;
  /** @example "uncovered" */
  coverage: Coverage;
  /** It is worth something else than its agreement says, or may be (D-20). @example false */
  agreedValueDiffers: boolean;
  version: number;
}

export class AcquisitionPage implements Page<AcquisitionItem> {
  items: AcquisitionItem[];
  next: string | null;
  previous: string | null;
}

/** An acquisition that somebody must do something about, with the reason. */
export class UncoveredAcquisition extends AcquisitionItem {
  /** The rules that say so. @example ["R-3"] */
  rules: RuleId[];
  /** Since when it has been so. */
  decidedAt: string;
  /** What it rests on, in words and numbers. */
  evidence: EvidenceStep[];
}

export class UncoveredPage implements Page<UncoveredAcquisition> {
  items: UncoveredAcquisition[];
  next: string | null;
  previous: string | null;
}

/** An acquisition with its events, its coverage and how that came about. */
export class AcquisitionView extends AcquisitionItem {
  flags: AcquisitionFlag[];
  events: ValueEventView[];
  /** The decision in force is the first. */
  coverageHistory: CoverageView[];
  /** The decisions of two people on its exemption, the newest first. */
  decisions: DecisionView[];
}

/** An acquisition whose coverage, or the evidence behind it, is another one now. */
export class CoverageChange {
  acquisitionId: string;
  /** @example "FMA-2026-014" */
  reference: string;
  /** Null when it was decided for the first time. */
  from: Coverage | null;
  to: Coverage;
}

/** What a write answers: the acquisition, and every acquisition whose coverage it changed. */
export class AcquisitionWritten extends AcquisitionView {
  coverageChanges: CoverageChange[];
}

/** What waits for a second person. */
export class ExemptionProposal {
  /** The acquisition. */
  id: string;
  decisionId: string;
  /** @example "R-5" */
  ground: ExemptionGround;
  reason: string;
  preparedBy: string;
  preparedAt: string;
}
