import { ok, refused, type Result } from '../result.js';
import type { TechnologyArea } from '../rulebook/parameters.js';
import { parameterOn, type Rulebook } from '../rulebook/rulebook.js';
import type { IsoDate } from '../time/iso-date.js';

/**
 * the named areas as they are on a date; a project lies in at least one.
 * Refusals: `technology_area_unknown`, `no_parameter_in_force`.
 */
export function technologyAreasOf(
  codes: readonly string[],
  date: IsoDate,
  rulebook: Rulebook,
): Result<TechnologyArea[]> {
  const areas = parameterOn(rulebook, 'technologyAreas', date);
  if (!areas.ok) return areas;
  const inForce = areas.value.value;
  const unknown = codes.filter((code) => !inForce.some((area) => area.code === code));
  if (codes.length === 0 || unknown.length > 0) {
    return refused(
      'technology_area_unknown',
      `Name technology areas that are in force on ${date}`,
      {
        rule: 'R-7',
        facts: { unknown, known: inForce.map((area) => area.code) },
      },
    );
  }
  return ok(inForce.filter((area) => codes.includes(area.code)));
}
