import type { Fault } from '../domain/faults.js';
import { parseDecimal } from '../domain/money/decimal.js';
import { ok, type Result } from '../domain/result.js';
import type { Dated, ProjectKind } from '../domain/rulebook/parameters.js';
import { parameterOn, type Rulebook } from '../domain/rulebook/rulebook.js';
import type { IsoDate } from '../domain/time/iso-date.js';

/** A factor with where it is from. */
export interface AgreedFactor {
  /** A decimal as text. */
  readonly factor: string;
  readonly source: string;
  /** No source gives it: it was chosen, and everything that shows it says so. */
  readonly assumption: boolean;
}

/**
 * The factor where none is agreed: the rulebook's for the kind of project, else its default.
 *
 * Refuses `no_parameter_in_force`.
 */
export function usualFactor(
  rulebook: Rulebook,
  kind: ProjectKind,
  date: IsoDate,
): Result<AgreedFactor> {
  const table = parameterOn(rulebook, 'factorTable', date);
  const row = table.ok ? table.value.value.find((each) => each.kind === kind) : undefined;
  if (table.ok && row !== undefined) return ok(fromRulebook(row.factor, table.value));
  const usual = parameterOn(rulebook, 'defaultFactor', date);
  return usual.ok ? ok(fromRulebook(usual.value.value, usual.value)) : usual;
}

function fromRulebook(factor: string, { source, assumption }: Dated<unknown>): AgreedFactor {
  return { factor, source: `${source.document}: ${source.heading}`.slice(0, 300), assumption };
}

/**
 * What is wrong with a factor: outside the rulebook's bounds on the day (both are allowed), or
 * neither sourced nor marked as an assumption.
 */
export function faultsOfFactor(
  rulebook: Rulebook,
  date: IsoDate,
  { factor, source, assumption }: AgreedFactor,
): Result<Fault[]> {
  const bounds = parameterOn(rulebook, 'factorBounds', date);
  if (!bounds.ok) return bounds;
  const { minimum, maximum } = bounds.value.value;
  const value = parseDecimal(factor);
  const faults: Fault[] = [];
  if (value === undefined || value.lt(minimum) || value.gt(maximum)) {
    faults.push({
      code: 'factor_out_of_bounds',
      field: 'factor.factor',
      message: `must be a decimal from ${minimum} to ${maximum}`,
      rule: 'R-12',
    });
  }
  if (!assumption && !/\S/.test(source)) {
    faults.push({
      code: 'invalid',
      field: 'factor.source',
      message: 'must say where the factor is from, or that it is an assumption',
      rule: 'R-12',
    });
  }
  return ok(faults);
}
