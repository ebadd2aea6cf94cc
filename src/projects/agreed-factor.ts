import { checkFactor, factorForKind } from '../domain/credit/agreed-factor.js';
import type { Fault } from '../domain/faults.js';
import { ok, type Result } from '../domain/result.js';
import type { ProjectKind } from '../domain/rulebook/parameters.js';
import type { Rulebook } from '../domain/rulebook/rulebook.js';
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
  const usual = factorForKind(kind, date, rulebook);
  if (!usual.ok) return usual;
  const { factor, source, assumption } = usual.value;
  return ok({ factor, source: `${source.document}: ${source.heading}`.slice(0, 300), assumption });
}

/**
 * What is wrong with a factor: outside the rulebook's bounds on the day, or neither sourced nor
 * marked as an assumption.
 */
export function faultsOfFactor(
  rulebook: Rulebook,
  date: IsoDate,
  { factor, source, assumption }: AgreedFactor,
): Fault[] {
  const faults: Fault[] = [];
  const allowed = checkFactor(factor, date, rulebook);
  if (!allowed.ok) {
    const { code, message } = allowed.refusal;
    faults.push({ code, field: 'factor.factor', message, rule: 'R-12' });
  }
  if (!assumption && !/\S/.test(source)) {
    faults.push({
      code: 'invalid',
      field: 'factor.source',
      message: 'must say where the factor is from, or that it is an assumption',
      rule: 'R-12',
    });
  }
  return faults;
}
