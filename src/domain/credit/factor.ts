import { ok, type Result } from '../result.js';
import { parameterOn, type Rulebook } from '../rulebook/rulebook.js';
import type { IsoDate } from '../time/iso-date.js';

/** A factor of a project, for lines dated on or after its date; null: from the beginning (D-10). */
export interface DatedFactor {
  readonly from: IsoDate | null;
  readonly factor: string;
}

/**
 * R-12, D-10: the factor for a line of that date: the last agreed on or before it, else the rulebook's default.
 * Refusal: `no_parameter_in_force`.
 */
export function factorOn(
  agreed: readonly DatedFactor[],
  date: IsoDate,
  rulebook: Rulebook,
): Result<string> {
  const begun = agreed.filter(({ from }) => from === null || from <= date);
  if (begun.length > 0) return ok(begun.reduce(later).factor);
  const standard = parameterOn(rulebook, 'defaultFactor', date);
  return standard.ok ? ok(standard.value.value) : standard;
}

function later(a: DatedFactor, b: DatedFactor): DatedFactor {
  return (b.from ?? '') >= (a.from ?? '') ? b : a;
}
