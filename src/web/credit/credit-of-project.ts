import { creditFigures, type CreditFigures } from '../../domain/credit/credit-figures.js';
import { Decimal } from '../../domain/money/decimal.js';
import { type Nok, nokOfFraction } from '../../domain/money/nok.js';
import { Ratio } from '../../domain/money/ratio.js';
import type { Result } from '../../domain/result.js';
import { ok } from '../../domain/result.js';
import type { Rulebook } from '../../domain/rulebook/rulebook.js';
import { type IsoDate, yearOf } from '../../domain/time/iso-date.js';
import type { AskedProject } from './credit-form.js';

/** What a project would be credited, with the figures on the way. */
export interface ProjectCredit {
  readonly asked: AskedProject;
  readonly norwegian: Decimal;
  /** What is left when the baseline is deducted. */
  readonly counted: Decimal;
  readonly recognised: CreditFigures['recognised'];
  /** Counted × factor. */
  readonly weighted: Decimal;
  readonly credit: Nok;
}

/**
 * R-9 … R-12 on one project reported today, by the same arithmetic as a report.
 *
 * A percentage of an amount need not be whole øre, and a report's amounts must be. Value and
 * baseline are therefore taken so many times larger that it is, and the answer as many times
 * smaller: exact all the way, and rounded once.
 */
export function creditOfProject(
  asked: AskedProject,
  rulebook: Rulebook,
  today: IsoDate,
): Result<ProjectCredit> {
  const { value, sharePercent, basis, factor, baseline } = asked;
  const norwegian = value.times(sharePercent).dividedBy(100);
  const scale = new Decimal(10).pow(Math.max(0, norwegian.decimalPlaces() - 2));
  const line = {
    lineId: '1',
    date: today,
    amount: value.times(scale).toFixed(2),
    norwegian: norwegian.times(scale).toFixed(2),
    basis,
    factor: factor.toFixed(),
  };
  const baselines =
    baseline === null ? [] : [{ year: yearOf(today), amount: baseline.times(scale).toFixed(2) }];
  const figures = creditFigures({ lines: [line], baselines }, rulebook);
  if (!figures.ok) return figures;
  const { recognised, weighted, years } = figures.value;
  const down = Ratio.of(1n, BigInt(scale.toFixed()));
  const exact = weighted.times(recognised.share).times(down);
  const counted = years[0]!.counted.toDecimal().dividedBy(scale);
  return ok({
    asked,
    norwegian,
    counted,
    recognised,
    weighted: counted.times(factor),
    credit: nokOfFraction(exact.numerator, exact.denominator),
  });
}
