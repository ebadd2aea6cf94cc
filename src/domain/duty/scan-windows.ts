import { ExactSum } from '../money/exact-sum.js';
import { windowStartExclusiveDay } from '../time/window.js';
import { exceedsThreshold, type WindowLimit } from './threshold.js';

/** A place in the sorted events is given as an *end*: the number of events up to and including that day; 0 is none. */
export interface WindowScan {
  /** End of the first window, by its last day, whose sum exceeds the threshold in force on that day. */
  crossingEnd: number;
  /** End of the window with the largest sum, the earliest of several. */
  peakEnd: number;
  peakSumOre: number;
  /** At the last event of each day: the sum of the window that ends there. */
  sumsOre: Float64Array;
  /** End of the first window whose sum is beyond the safe range: above or below it, and not exact. */
  beyondEnd: number;
  /** For each event the end of the first over-threshold window it lies in. */
  firstOverEnd: Int32Array;
  /** The first day (YYYYMMDD) for which the limits have nothing in force; the scan stopped there. */
  missingDay: number;
}

/**
 * R-3, D-1: every window that ends on the day of an event, in one pass with two pointers. A window is judged after
 * all events of its last day, and the limits are those in force on that day.
 *
 * `days` are YYYYMMDD in rising order, `amountsOre` safe integers, `limits` in order of time. The sum of a window is
 * exact when it is in the safe range, whatever the amounts are together.
 */
export function scanWindows(
  days: ArrayLike<number>,
  amountsOre: ArrayLike<number>,
  limits: readonly WindowLimit[],
): WindowScan {
  const count = days.length;
  const scan: WindowScan = {
    crossingEnd: 0,
    peakEnd: 0,
    peakSumOre: 0,
    sumsOre: new Float64Array(count),
    beyondEnd: 0,
    firstOverEnd: new Int32Array(count),
    missingDay: 0,
  };
  let begin = 0;
  let end = 0;
  const sum = new ExactSum();
  let limitAt = 0;
  let markedTo = 0;
  while (end < count) {
    const day = days[end]!;
    while (end < count && days[end] === day) sum.add(amountsOre[end++]!);

    while (limitAt < limits.length && limits[limitAt]!.toDay < day) limitAt += 1;
    const limit = limits[limitAt];
    if (limit === undefined || limit.fromDay > day) {
      scan.missingDay = day;
      return scan;
    }

    const startExclusive = windowStartExclusiveDay(day, limit.windowYears);
    while (days[begin]! <= startExclusive) sum.subtract(amountsOre[begin++]!);
    // Only a longer window that has come into force reaches back over events that had left. Among
    // them, also behind marked ones, may be some that no over-threshold window has held yet.
    while (begin > 0 && days[begin - 1]! > startExclusive) {
      sum.add(amountsOre[--begin]!);
      markedTo = begin;
    }

    const sumOre = sum.ore;
    scan.sumsOre[end - 1] = sumOre;
    if (scan.beyondEnd === 0 && !Number.isSafeInteger(sumOre)) scan.beyondEnd = end;
    if (scan.peakEnd === 0 || sumOre > scan.peakSumOre) {
      scan.peakEnd = end;
      scan.peakSumOre = sumOre;
    }
    if (exceedsThreshold(sumOre, limit.thresholdOre)) {
      if (scan.crossingEnd === 0) scan.crossingEnd = end;
      for (let at = Math.max(begin, markedTo); at < end; at += 1) {
        if (scan.firstOverEnd[at] === 0) scan.firstOverEnd[at] = end;
      }
      markedTo = end;
    }
  }
  return scan;
}
