import { ok, refused, type Result } from '../result.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { fromDayNumber, type IsoDate } from '../time/iso-date.js';
import { Accumulation, type WindowEvidence, type WindowFigures } from './accumulation.js';
import { reasonNotCounted, type Reason } from './counting.js';
import { decideCoverage, type CoverageAnswer } from './coverage.js';
import type { SupplierFacts, ValueEvent } from './facts.js';
import { judgeNorwegianSeller, type NorwegianSellerAnswer } from './norwegian-seller.js';
import { windowLimits, type WindowLimit } from './threshold.js';

export interface EventAssessment {
  eventId: string;
  counted: boolean;
  reason: Reason | null;
}

export interface ContractAssessment extends CoverageAnswer {
  contractId: string;
  /** The window of signed values that brings the duty, if one does. */
  signedWindow: WindowFigures | null;
  /** The window with expected values included that makes it likely, if one does. */
  expectedWindow: WindowFigures | null;
  norwegianSeller: NorwegianSellerAnswer | null;
}

/** When the accumulated values cross the threshold, and on what evidence (D-3). */
export interface CrossingAnswer {
  /** First day on which signed values exceed the threshold inside a window. */
  crossedOn: IsoDate | null;
  /** The same with expected values included; never later. */
  likelyCrossingOn: IsoDate | null;
  crossing: WindowEvidence | null;
  likelyCrossing: WindowEvidence | null;
  /** The signed window with the largest sum, the earliest of several; null when nothing counted is signed. */
  peak: { to: IsoDate; sumOre: number } | null;
}

export interface SupplierAssessment extends CrossingAnswer {
  supplierId: string;
  rulebookVersion: string;
  /** Some event would be counted if it had an amount (D-2). */
  hasUnknown: boolean;
  events: EventAssessment[];
  contracts: ContractAssessment[];
}

/**
 * R-1 … R-5: whether the duty to have an agreement arises for a supplier, when, and which of its contracts are
 * covered. The order of the events never matters; answers keep the order in which they were given.
 *
 * Refusals: `amount_out_of_range` (the sum of a window, or of a contract's parts abroad, leaves the exact range), `no_parameter_in_force` (no
 * threshold or window length on a day that needs one).
 */
export function assessSupplier(
  facts: SupplierFacts,
  rulebook: Rulebook,
): Result<SupplierAssessment> {
  const reasons = reasonsOf(facts);
  const scanned = scanCounted(facts.events, reasons, windowLimits(rulebook));
  if (!scanned.ok) return scanned;
  const { signed, expected } = scanned.value;

  const contracts = assessContracts(facts, reasons, signed, expected, rulebook);
  if (!contracts.ok) return contracts;
  return ok({
    supplierId: facts.supplierId,
    rulebookVersion: rulebook.version,
    ...crossingOf(signed, expected),
    hasUnknown: reasons.includes('unknown-amount'),
    events: facts.events.map((event, at) => ({
      eventId: event.id,
      counted: reasons[at] === null,
      reason: reasons[at]!,
    })),
    contracts: contracts.value,
  });
}

/** The reason of each event in turn (D-2). */
export function reasonsOf(facts: SupplierFacts): (Reason | null)[] {
  const exemptions = new Map(facts.contracts.map((contract) => [contract.id, contract.exemption]));
  return facts.events.map((event) =>
    reasonNotCounted(event, exemptions.get(event.contractId) ?? null),
  );
}

export interface ScannedEvents {
  /** Counted events that are signed. */
  signed: Accumulation;
  /** All counted events. */
  expected: Accumulation;
}

/** Scans the counted events twice, signed ones and all of them, and refuses where the sum of a window is not exact. */
export function scanCounted(
  events: readonly ValueEvent[],
  reasons: readonly (Reason | null)[],
  limits: readonly WindowLimit[],
): Result<ScannedEvents> {
  const counted = [...events.keys()].filter((at) => reasons[at] === null);
  const signed = counted.filter((at) => events[at]!.status === 'signed');
  const scanned = {
    signed: new Accumulation(events, signed, limits),
    expected: new Accumulation(events, counted, limits),
  };
  const beyond = scanned.signed.beyond ?? scanned.expected.beyond;
  if (beyond) {
    const { id: eventId, date } = beyond;
    const message = `The window that ends on ${date} sums to more than is kept exactly`;
    return refused('amount_out_of_range', message, { rule: 'D-1', facts: { eventId, date } });
  }
  const { missingDay } = scanned.expected.scan;
  if (missingDay === 0) return ok(scanned);
  const date = fromDayNumber(missingDay);
  return refused(
    'no_parameter_in_force',
    `The rulebook has no threshold or window length in force on ${date}`,
    {
      facts: { parameter: 'threshold', date },
    },
  );
}

export function crossingOf(signed: Accumulation, expected: Accumulation): CrossingAnswer {
  const crossedOn = signed.crossedOn;
  // An expected reduction could hide a crossing that is signed already.
  const isLikelyFirst =
    expected.crossedOn !== null && (crossedOn === null || expected.crossedOn <= crossedOn);
  const likely = isLikelyFirst ? expected : signed;
  return {
    crossedOn,
    likelyCrossingOn: likely.crossedOn,
    crossing: signed.crossing(),
    likelyCrossing: likely.crossing(),
    peak: signed.peak,
  };
}

function assessContracts(
  facts: SupplierFacts,
  reasons: readonly (Reason | null)[],
  signed: Accumulation,
  expected: Accumulation,
  rulebook: Rulebook,
): Result<ContractAssessment[]> {
  const placesOf = new Map<string, number[]>(facts.contracts.map((contract) => [contract.id, []]));
  facts.events.forEach((event, at) => placesOf.get(event.contractId)?.push(at));
  const signedEnds = signed.firstOverEndByContract();
  const expectedEnds = expected.firstOverEndByContract();
  const limits = windowLimits(rulebook);
  const assessed: ContractAssessment[] = [];
  for (const contract of facts.contracts) {
    const places = placesOf.get(contract.id)!;
    const underR4 = places.filter((at) => reasons[at] === 'R-4').map((at) => facts.events[at]!);
    const norwegianSeller = judgeNorwegianSeller(underR4, rulebook);
    if (!norwegianSeller.ok) return norwegianSeller;
    const findings = {
      signedWindow: figuresOf(signed, signedEnds.get(contract.id)),
      expectedWindow: figuresOf(expected, expectedEnds.get(contract.id)),
      norwegianSeller: norwegianSeller.value,
    };
    const answer = decideCoverage({
      contract,
      reasons: places.map((at) => reasons[at]!),
      isOverAlone:
        findings.signedWindow !== null && isOverAlone(facts.events, places, reasons, limits),
      ...findings,
    });
    assessed.push({ contractId: contract.id, ...answer, ...findings });
  }
  return ok(assessed);
}

function figuresOf(accumulation: Accumulation, end: number | undefined): WindowFigures | null {
  return end === undefined ? null : accumulation.figuresOf(end);
}

/** R-1 rather than R-3: the contract would have crossed without the supplier's other contracts. */
function isOverAlone(
  events: readonly ValueEvent[],
  places: readonly number[],
  reasons: readonly (Reason | null)[],
  limits: readonly WindowLimit[],
): boolean {
  const own = places.filter((at) => reasons[at] === null && events[at]!.status === 'signed');
  return new Accumulation(events, own, limits).crossedOn !== null;
}
