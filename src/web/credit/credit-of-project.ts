import { checkedFigures } from '../../domain/credit/compute-credit.js';
import type { CreditFigures } from '../../domain/credit/credit-figures.js';
import type { CreditLine } from '../../domain/credit/credit-input.js';
import { factorOn } from '../../domain/credit/factor.js';
import { Decimal } from '../../domain/money/decimal.js';
import { roundToOre } from '../../domain/money/nok.js';
import { ok, type Result } from '../../domain/result.js';
import { parameterOn, type Rulebook } from '../../domain/rulebook/rulebook.js';
import { yearOf } from '../../domain/time/iso-date.js';
import type { StepBasis } from '../components/steps.js';
import type { AskedLine, AskedProject } from './asked-project.js';

/** A factor of the rulebook's own, and the numbers of the lines that have it because none was stated. */
export interface OwnFactor {
  readonly basis: StepBasis;
  readonly lines: readonly string[];
}

/** What a project would be credited, with the figures on the way. */
export interface ProjectCredit {
  readonly asked: AskedProject;
  readonly figures: CreditFigures;
  /** The Norwegian part of each line, before it is rounded to øre. */
  readonly norwegian: readonly Decimal[];
  /** By the factor, written as the figures write it. */
  readonly ownFactors: ReadonlyMap<string, OwnFactor>;
}

/**
 * R-8 … R-12 on the lines of a project, by the same arithmetic as its reports. The share is computed on the amounts
 * before they are rounded to øre, as where a report states a share (D-8).
 *
 * Refusals: those of `computeCredit`.
 */
export function creditOfProject(asked: AskedProject, rulebook: Rulebook): Result<ProjectCredit> {
  const lines: CreditLine[] = [];
  const norwegian: Decimal[] = [];
  const ownFactors = new Map<string, OwnFactor>();
  for (const [at, line] of asked.lines.entries()) {
    const own = parameterOn(rulebook, 'defaultFactor', line.date);
    const factor = line.factor === null ? factorOn([], line.date, rulebook) : ok(line.factor);
    if (!factor.ok) return factor;
    if (line.factor === null && own.ok) {
      const written = new Decimal(factor.value).toString();
      const others = ownFactors.get(written)?.lines ?? [];
      ownFactors.set(written, { basis: own.value, lines: [...others, String(at + 1)] });
    }
    const part = line.value.times(line.sharePercent).dividedBy(100);
    norwegian.push(part);
    lines.push({
      lineId: String(at + 1),
      date: line.date,
      amount: line.value.toFixed(2),
      norwegian: roundToOre(part).toString(),
      basis: asked.basis,
      factor: factor.value,
      exact: { amount: line.value.toFixed(), norwegian: part.toFixed() },
    });
  }
  const figures = checkedFigures({ lines, baselines: baselinesOf(asked.lines) }, rulebook);
  return figures.ok ? ok({ asked, figures: figures.value, norwegian, ownFactors }) : figures;
}

/** Each calendar year once. */
function baselinesOf(lines: readonly AskedLine[]): { year: number; amount: string }[] {
  const byYear = new Map<number, string>();
  for (const { date, baseline } of lines) {
    if (baseline !== null) byYear.set(yearOf(date), baseline.toFixed(2));
  }
  return [...byYear].map(([year, amount]) => ({ year, amount }));
}
