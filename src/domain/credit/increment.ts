import { Nok } from '../money/nok.js';
import { Ratio } from '../money/ratio.js';
import type { ReadLine } from './read-project.js';

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
  lines: readonly ReadLine[],
  baselines: ReadonlyMap<number, Nok>,
): YearIncrement[] {
  const reportedIn = new Map<number, Nok>();
  for (const { year, amount } of lines) {
    reportedIn.set(year, (reportedIn.get(year) ?? Nok.zero).plus(amount));
  }
  const years = [...reportedIn].sort(([a], [b]) => a - b);
  return years.map(([year, reported]) => {
    const baseline = baselines.get(year) ?? null;
    return { year, reported, baseline, counted: countedOf(reported, baseline) };
  });
}

function countedOf(reported: Nok, baseline: Nok | null): Nok {
  if (baseline === null) return reported;
  const increase = reported.minus(baseline);
  return increase.isNegative() ? Nok.zero : increase;
}

/**
 * The counted value of the lines of each factor, in øre, as exact fractions, in order of first use: a year's counted
 * value spread over its lines in proportion to their amounts. A year that counts nothing gives nothing to any of its
 * lines. Lines of one year and factor are added up as whole øre first, so that a fraction is made once for them all.
 */
export function countedByFactor(
  lines: readonly ReadLine[],
  increments: readonly YearIncrement[],
): Map<string, Ratio> {
  const oreOf = new Map<string, Map<number, bigint>>();
  for (const { factor, year, amount } of lines) {
    const byYear = oreOf.get(factor) ?? new Map<number, bigint>();
    oreOf.set(factor, byYear);
    byYear.set(year, (byYear.get(year) ?? 0n) + amount.toBigOre());
  }
  const incrementOf = new Map(increments.map((increment) => [increment.year, increment]));
  return new Map(
    [...oreOf].map(([factor, byYear]) => [
      factor,
      [...byYear].reduce(
        (sum, [year, ore]) => sum.plus(countedOre(ore, incrementOf.get(year)!)),
        Ratio.zero,
      ),
    ]),
  );
}

function countedOre(ore: bigint, { reported, baseline, counted }: YearIncrement): Ratio {
  if (baseline === null) return Ratio.of(ore);
  if (counted.isZero()) return Ratio.zero;
  return Ratio.of(ore * counted.toBigOre(), reported.toBigOre());
}
