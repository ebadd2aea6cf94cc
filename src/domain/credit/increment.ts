import { Nok } from '../money/nok.js';
import { Ratio } from '../money/ratio.js';
import { yearOf } from '../time/iso-date.js';
import type { Baseline, CreditLine } from './credit-input.js';

/** What one calendar year of a project counts (D-9). */
export interface YearIncrement {
  year: number;
  reported: Nok;
  /** Null where no baseline is recorded for the year: all of it counts. */
  baseline: Nok | null;
  counted: Nok;
}

/** D-9: with a baseline a year counts what was reported beyond it, never less than zero; without one, all of it. */
export function yearIncrements(
  lines: readonly CreditLine[],
  baselines: readonly Baseline[],
): YearIncrement[] {
  const years = [...new Set(lines.map((line) => yearOf(line.date)))].sort((a, b) => a - b);
  return years.map((year) => {
    const ofYear = lines.filter((line) => yearOf(line.date) === year);
    const reported = Nok.sum(ofYear.map((line) => Nok.parse(line.amount)));
    const recorded = baselines.find((candidate) => candidate.year === year);
    const baseline = recorded ? Nok.parse(recorded.amount) : null;
    return { year, reported, baseline, counted: countedOf(reported, baseline) };
  });
}

function countedOf(reported: Nok, baseline: Nok | null): Nok {
  if (baseline === null) return reported;
  const increase = reported.minus(baseline);
  return increase.isNegative() ? Nok.zero : increase;
}

/**
 * The counted value of each line, in øre, as an exact fraction: a year's counted value spread over its lines in
 * proportion to their amounts. A year that counts nothing gives nothing to any of its lines.
 */
export function countedLines(
  lines: readonly CreditLine[],
  increments: readonly YearIncrement[],
): Ratio[] {
  const byYear = new Map(increments.map((increment) => [increment.year, increment]));
  return lines.map((line) => {
    const { reported, baseline, counted } = byYear.get(yearOf(line.date))!;
    const amountOre = Nok.parse(line.amount).toBigOre();
    if (baseline === null) return Ratio.of(amountOre);
    if (counted.isZero()) return Ratio.zero;
    return Ratio.of(amountOre * counted.toBigOre(), reported.toBigOre());
  });
}
