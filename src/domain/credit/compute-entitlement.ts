import type { JsonValue } from '../ledger/canonical-json.js';
import { Nok } from '../money/nok.js';
import { ok, type Result } from '../result.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { computeCredit } from './compute-credit.js';
import type { CreditInput } from './credit-input.js';

/** What a project is entitled to, and the calculation as plain JSON, from which it can be replayed. */
export interface Entitlement {
  readonly entitlement: Nok;
  readonly rulebookVersion: string;
  readonly calculation: JsonValue;
}

/**
 * The entitlement of a project from the lines of its approved reports (D-8); nothing when it has
 * none, as after the reversal of its only report.
 *
 * Refusals: those of {@link computeCredit}.
 */
export function computeEntitlement(input: CreditInput, rulebook: Rulebook): Result<Entitlement> {
  const stored = { lines: [...input.lines], baselines: [...input.baselines] };
  if (input.lines.length === 0) {
    return ok({
      entitlement: Nok.zero,
      rulebookVersion: rulebook.version,
      calculation: plain({ input: stored, credit: Nok.zero, steps: [] }),
    });
  }
  const computed = computeCredit(input, rulebook);
  if (!computed.ok) return computed;
  const { rulebookVersion, ...credit } = computed.value;
  return ok({
    entitlement: credit.credit,
    rulebookVersion,
    calculation: plain({ input: stored, ...credit }),
  });
}

/** The same as plain JSON: amounts become their text. */
function plain(value: unknown): JsonValue {
  if (value instanceof Nok) return value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value as JsonValue;
  const copy: Record<string, JsonValue> = {};
  for (const [key, part] of Object.entries(value)) if (part !== undefined) copy[key] = plain(part);
  return copy;
}
