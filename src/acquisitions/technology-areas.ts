import { refused, type Refused } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import { rulebookInForce } from '../rulebook/current-rulebook.js';

/** Refuses `invalid` for a code that the rulebook has never had as a technology area. */
export async function unknownAreas(tx: Tx, codes: readonly string[]): Promise<Refused | null> {
  if (codes.length === 0) return null;
  const { parameters } = await rulebookInForce(tx);
  const known = new Set(
    parameters.technologyAreas.flatMap(({ value }) => value.map(({ code }) => code)),
  );
  const unknown = codes.filter((code) => !known.has(code));
  if (unknown.length === 0) return null;
  return refused('invalid', 'The rulebook has no such technology area.', {
    rule: 'R-7',
    errors: unknown.map((code) => ({
      field: 'technologyAreas',
      message: `${code} is not one of ${[...known].join(', ')}`,
    })),
  });
}
