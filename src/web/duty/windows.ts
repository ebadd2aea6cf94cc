import { Accumulation, type WindowFigures } from '../../domain/duty/accumulation.js';
import type { ValueEvent } from '../../domain/duty/facts.js';
import { windowLimits } from '../../domain/duty/threshold.js';
import type { Rulebook } from '../../domain/rulebook/rulebook.js';
import { addDays, type IsoDate } from '../../domain/time/iso-date.js';
import { windowStartExclusive } from '../../domain/time/window.js';
import type { DutyAnswer } from './assess-purchases.js';

/** The sum of the window that ends on a day, of signed purchases and of all. */
export interface DayWindow extends WindowFigures {
  readonly expectedSumOre: number;
  /** A purchase is made on the day; else one leaves the window. */
  readonly isPurchaseDay: boolean;
}

/**
 * The window that ends on each day on which its sum changes, in order of time: a purchase is made,
 * or one made so many years before leaves. Computed by the same scan that decides the duty.
 */
export function windowsOf(answer: DutyAnswer, rulebook: Rulebook): DayWindow[] {
  const counted = answer.facts.events.filter((_event, at) => answer.assessment.events[at]!.counted);
  const purchaseDays = new Set(counted.map(({ date }) => date));
  const days = new Set([
    ...purchaseDays,
    ...counted.flatMap((event) => leavingDay(event, rulebook)),
  ]);
  const marks = [...days].sort().map((date) => markOf(counted[0]!, date));
  const limits = windowLimits(rulebook);
  const sums = (events: readonly ValueEvent[]): WindowFigures[] => {
    const all = [...events, ...marks];
    const scan = new Accumulation(all, [...all.keys()], limits);
    return marks.map(({ date }) =>
      scan.figuresOf(all.filter((event) => event.date <= date).length),
    );
  };
  const signed = sums(counted.filter(({ status }) => status === 'signed'));
  const expected = sums(counted);
  return signed.map((window, at) => ({
    ...window,
    expectedSumOre: expected[at]!.sumOre,
    isPurchaseDay: purchaseDays.has(window.to),
  }));
}

/** The first day whose window no longer holds a purchase. */
function leavingDay({ date }: ValueEvent, rulebook: Rulebook): IsoDate[] {
  const years = rulebook.parameters.windowYears.at(-1)?.value;
  if (years === undefined) return [];
  let day = addDays(date, Math.floor(years * 365.25) - 2);
  while (windowStartExclusive(day, years) < date) day = addDays(day, 1);
  return [day];
}

/** An event of nothing, to ask for the sum on a day. */
function markOf(pattern: ValueEvent, date: IsoDate): ValueEvent {
  return { ...pattern, id: `mark-${date}`, date, amountOre: 0, status: 'signed' };
}
