import { type Nok, nokOfFraction } from '../money/nok.js';
import { Ratio } from '../money/ratio.js';
import { ok, type Result } from '../result.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { latestOf } from '../time/iso-date.js';
import { countedByFactor, yearIncrements, type YearIncrement } from './increment.js';
import type { ReadProject } from './read-project.js';
import { projectShare, recogniseShare, type RecognisedShare } from './share.js';

/** The exact figures behind a credit, before anything is rounded or shown. */
export interface CreditFigures extends Pick<ReadProject, 'basis' | 'reported' | 'norwegian'> {
  years: YearIncrement[];
  share: Ratio;
  recognised: RecognisedShare;
  /** Counted value by factor, in øre, in order of first use. */
  byFactor: Map<string, Ratio>;
  /** Σ counted × factor, in øre. */
  weighted: Ratio;
  credit: Nok;
}

/**
 * D-10: the arithmetic, on a project without faults. The bands are read on the date of the latest line.
 * Refusal: `no_parameter_in_force`.
 */
export function creditFigures(
  { lines, basis, reported, norwegian, baselines }: ReadProject,
  rulebook: Rulebook,
): Result<CreditFigures> {
  const share = projectShare(lines);
  const date = latestOf(lines.map((line) => line.date));
  const recognised = recogniseShare(share, basis, rulebook, date);
  if (!recognised.ok) return recognised;

  const years = yearIncrements(lines, baselines);
  const byFactor = countedByFactor(lines, years);
  let weighted = Ratio.zero;
  for (const [factor, counted] of byFactor) {
    weighted = weighted.plus(counted.times(Ratio.parse(factor)));
  }
  const exact = weighted.times(recognised.value.share);
  const credit = nokOfFraction(exact.numerator, exact.denominator);
  return ok({
    basis,
    reported,
    norwegian,
    years,
    share,
    recognised: recognised.value,
    byFactor,
    weighted,
    credit,
  });
}
