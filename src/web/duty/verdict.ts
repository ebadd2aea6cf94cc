import type { Rulebook } from '../../domain/rulebook/rulebook.js';
import { parameterOn } from '../../domain/rulebook/rulebook.js';
import type { StepBasis } from '../components/steps.js';
import type { DutyAnswer, ValuedPurchase } from './assess-purchases.js';
import type { DecidingWindow } from './draw-timeline.js';
import type { DayWindow } from './windows.js';

/** What the purchases together lead to, and the window or the purchase that it rests on. */
export interface Verdict {
  readonly kind: 'required' | 'conditional' | 'notRequired';
  /** The window that decides: the one that crosses, else the one with the largest sum. */
  readonly window: DecidingWindow | null;
  /** The window is decided by signed purchases alone. */
  readonly isSigned: boolean;
  /** A Norwegian supplier's purchase that requires an agreement by itself. */
  readonly norwegian: { purchase: ValuedPurchase; sumOre: number; thresholdOre: number } | null;
  /** Purchases that an agreement, or a conditional one, must cover. */
  readonly toCover: readonly ValuedPurchase[];
  /** Where the threshold on the deciding day comes from. */
  readonly threshold: StepBasis | null;
}

export function verdictOf(
  answer: DutyAnswer,
  windows: readonly DayWindow[],
  rulebook: Rulebook,
): Verdict {
  const { assessment, purchases } = answer;
  const { crossing, likelyCrossing } = assessment;
  const over = assessment.contracts.find((contract) => contract.norwegianSeller?.isOver === true);
  const kind =
    crossing !== null || over !== undefined
      ? 'required'
      : likelyCrossing !== null
        ? 'conditional'
        : 'notRequired';
  const window = crossing ?? likelyCrossing ?? largestOf(windows);
  const judgedOn = window?.to ?? over?.norwegianSeller?.judgedOn;
  const threshold = judgedOn === undefined ? null : parameterOn(rulebook, 'threshold', judgedOn);
  return {
    kind,
    window,
    isSigned: crossing !== null,
    norwegian: over?.norwegianSeller
      ? {
          purchase: purchases.find(({ number }) => number === over.contractId)!,
          ...over.norwegianSeller,
        }
      : null,
    toCover: purchases.filter((_purchase, at) =>
      ['uncovered', 'conditional-required'].includes(assessment.contracts[at]!.coverage),
    ),
    threshold: threshold?.ok === true ? threshold.value : null,
  };
}

/** The window with the largest sum, expected purchases included, the earliest of several. */
function largestOf(windows: readonly DayWindow[]): DecidingWindow | null {
  const [first, ...rest] = windows.filter(({ isPurchaseDay }) => isPurchaseDay);
  if (first === undefined) return null;
  const largest = rest.reduce(
    (best, window) => (window.expectedSumOre > best.expectedSumOre ? window : best),
    first,
  );
  return { ...largest, sumOre: largest.expectedSumOre };
}
