import { parseDecimal } from '../money/decimal.js';
import { ok, refused, type Result } from '../result.js';
import type { ProjectKind } from '../rulebook/parameters.js';
import { parameterOn, type Rulebook } from '../rulebook/rulebook.js';
import type { Source } from '../rulebook/rules.js';
import type { IsoDate } from '../time/iso-date.js';

/** A factor with where it is from; an assumption is shown as one. */
export interface SourcedFactor {
  readonly factor: string;
  readonly source: Source;
  readonly assumption: boolean;
}

/**
 * the factor the rulebook gives a kind of project: that of the table, else the default.
 * Refusal: `no_parameter_in_force`.
 */
export function factorForKind(
  kind: ProjectKind,
  date: IsoDate,
  rulebook: Rulebook,
): Result<SourcedFactor> {
  const table = parameterOn(rulebook, 'factorTable', date);
  const row = table.ok ? table.value.value.find((candidate) => candidate.kind === kind) : undefined;
  if (table.ok && row) {
    const { source, assumption } = table.value;
    return ok({ factor: row.factor, source, assumption });
  }
  const standard = parameterOn(rulebook, 'defaultFactor', date);
  if (!standard.ok) return standard;
  const { value, source, assumption } = standard.value;
  return ok({ factor: value, source, assumption });
}

/**
 * whether a factor may be agreed: a decimal inside the rulebook's bounds, both included. Gives its one written
 * form. Refusals: `factor_out_of_bounds`, `no_parameter_in_force`.
 */
export function checkFactor(factor: string, date: IsoDate, rulebook: Rulebook): Result<string> {
  const bounds = parameterOn(rulebook, 'factorBounds', date);
  if (!bounds.ok) return bounds;
  const { minimum, maximum } = bounds.value.value;
  const value = parseDecimal(factor);
  if (value && value.gte(minimum) && value.lte(maximum)) return ok(value.toString());
  return refused('factor_out_of_bounds', `A factor is a decimal from ${minimum} to ${maximum}`, {
    rule: 'R-12',
    facts: { factor, minimum, maximum, assumption: bounds.value.assumption },
  });
}
