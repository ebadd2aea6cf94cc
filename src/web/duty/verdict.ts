import type { SupplierAssessment } from '../../domain/duty/assess-supplier.js';
import type { Coverage } from '../../domain/duty/coverage.js';
import { type Crossing, crossingsOf } from '../../domain/duty/crossings.js';
import {
  foreseeNorwegianSeller,
  type NorwegianSellerAnswer,
} from '../../domain/duty/norwegian-seller.js';
import { type Rulebook, parameterOn } from '../../domain/rulebook/rulebook.js';
import type { IsoDate } from '../../domain/time/iso-date.js';
import type { StepBasis } from '../components/steps.js';
import type { DutyAnswer, ValuedPurchase } from './assess-purchases.js';
import type { DayWindow } from './windows.js';

/** A window with its sum, and the purchases that make it up. */
export interface WindowOfPurchases {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly sumOre: number;
  readonly thresholdOre: number;
  readonly purchases: readonly ValuedPurchase[];
  /** Where the threshold on its last day comes from. */
  readonly threshold: StepBasis;
}

/** One time that the threshold is passed, with what an agreement for it must cover. */
export interface PurchaseCrossing extends WindowOfPurchases {
  readonly isSigned: boolean;
  readonly additional: readonly ValuedPurchase[];
}

/** A Norwegian supplier's purchase, judged alone: as signed, or as it would be once it is. */
export interface NorwegianPurchase extends NorwegianSellerAnswer {
  readonly purchase: ValuedPurchase;
}

/** Purchases that a rule exempts once two people have decided it, and what needs an agreement until then (D-14). */
export interface Exemption {
  readonly purchases: readonly ValuedPurchase[];
  readonly untilDecided: readonly ValuedPurchase[];
}

/** What the purchases lead to, and what it rests on. */
export interface Verdict {
  readonly kind: 'required' | 'conditional' | 'whenSigned' | 'unlessExempt' | 'notRequired';
  /** More than one agreement of that kind: none of them is about the other's purchases. */
  readonly isSeveral: boolean;
  readonly crossings: readonly PurchaseCrossing[];
  readonly norwegian: readonly NorwegianPurchase[];
  readonly exemption: Exemption | null;
  /** The window with the largest sum, expected purchases included; null when none counts. */
  readonly largest: WindowOfPurchases | null;
}

export function verdictOf(
  answer: DutyAnswer,
  windows: readonly DayWindow[],
  rulebook: Rulebook,
): Verdict {
  const crossings = crossingsOf(answer.facts, answer.assessment).map((crossing) =>
    purchaseCrossing(crossing, answer, rulebook),
  );
  const norwegian = norwegianPurchases(answer, answer.assessment, rulebook);
  const over = norwegian.filter(({ isOver }) => isOver);
  const exemption = exemptionOf(answer, rulebook);
  const [required, whenSigned] = [
    over.filter(({ purchase }) => purchase.status === 'signed'),
    over.filter(({ purchase }) => purchase.status === 'expected'),
  ];
  const counts = {
    required: crossings.filter(({ isSigned }) => isSigned).length + required.length,
    conditional: crossings.filter(({ isSigned }) => !isSigned).length,
    whenSigned: whenSigned.length,
    unlessExempt: exemption !== null && exemption.untilDecided.length > 0 ? 1 : 0,
    notRequired: 1,
  };
  const kinds = Object.keys(counts) as Verdict['kind'][];
  const kind = kinds.find((candidate) => counts[candidate] > 0)!;
  const largest = largestOf(answer, windows, rulebook);
  return { kind, isSeveral: counts[kind] > 1, crossings, norwegian, exemption, largest };
}

/** Whether a coverage calls for an agreement, or for a conditional one. */
export function callsForAgreement(coverage: Coverage): boolean {
  return coverage === 'uncovered' || coverage === 'conditional-required';
}

function purchaseCrossing(
  { window, isSigned, contractIds, additionalIds }: Crossing,
  { purchases }: DutyAnswer,
  rulebook: Rulebook,
): PurchaseCrossing {
  const named = (ids: readonly string[]): ValuedPurchase[] =>
    purchases.filter(({ number }) => ids.includes(number));
  return {
    ...window,
    isSigned,
    purchases: named(contractIds),
    additional: named(additionalIds),
    threshold: thresholdOn(window.to, rulebook),
  };
}

function norwegianPurchases(
  { purchases, facts }: DutyAnswer,
  { events }: SupplierAssessment,
  rulebook: Rulebook,
): NorwegianPurchase[] {
  return purchases.flatMap((purchase, at): NorwegianPurchase[] => {
    if (events[at]!.reason !== 'R-4') return [];
    const judged = foreseeNorwegianSeller([facts.events[at]!], rulebook);
    return judged.ok && judged.value !== null ? [{ purchase, ...judged.value }] : [];
  });
}

function exemptionOf(answer: DutyAnswer, rulebook: Rulebook): Exemption | null {
  const { purchases, assessment, undecided } = answer;
  const exempt = purchases.filter((_purchase, at) =>
    ['R-2', 'R-5'].includes(assessment.events[at]!.reason ?? ''),
  );
  if (exempt.length === 0) return null;
  const foreseen = norwegianPurchases(answer, undecided, rulebook)
    .filter(({ isOver }) => isOver)
    .map(({ purchase }) => purchase);
  const untilDecided = purchases.filter(
    (purchase, at) =>
      (exempt.includes(purchase) && foreseen.includes(purchase)) ||
      (callsForAgreement(undecided.contracts[at]!.coverage) &&
        !callsForAgreement(assessment.contracts[at]!.coverage)),
  );
  return { purchases: exempt, untilDecided };
}

/** The window with the largest sum, the earliest of several. */
function largestOf(
  { purchases, assessment }: DutyAnswer,
  windows: readonly DayWindow[],
  rulebook: Rulebook,
): WindowOfPurchases | null {
  const [first, ...rest] = windows.filter(({ isPurchaseDay }) => isPurchaseDay);
  if (first === undefined) return null;
  const sumOf = (window: DayWindow): number => Math.max(window.sumOre, window.expectedSumOre);
  const window = rest.reduce((best, each) => (sumOf(each) > sumOf(best) ? each : best), first);
  const isSigned = window.sumOre > window.expectedSumOre;
  const inside = purchases.filter(
    ({ date, status }, at) =>
      assessment.events[at]!.counted &&
      window.from <= date &&
      date <= window.to &&
      (!isSigned || status === 'signed'),
  );
  const threshold = thresholdOn(window.to, rulebook);
  return { ...window, sumOre: sumOf(window), purchases: inside, threshold };
}

function thresholdOn(date: IsoDate, rulebook: Rulebook): StepBasis {
  const threshold = parameterOn(rulebook, 'threshold', date);
  if (!threshold.ok) throw new Error(`judged without a threshold on ${date}`);
  return threshold.value;
}
