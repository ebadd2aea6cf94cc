import { asJson, type JsonValue } from '../ledger/canonical-json.js';
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
  const stored = { baselines: input.baselines, lines: input.lines };
  if (input.lines.length === 0) {
    return ok({
      entitlement: Nok.zero,
      rulebookVersion: rulebook.version,
      calculation: asJson({ credit: Nok.zero.toString(), input: stored, steps: [] }),
    });
  }
  const computed = computeCredit(input, rulebook);
  if (!computed.ok) return computed;
  const { reported, norwegian, counted, share, recognisedShare, credit, steps } = computed.value;
  const calculation = {
    counted: counted.toString(),
    credit: credit.toString(),
    input: stored,
    norwegian: norwegian.toString(),
    recognisedShare,
    reported: reported.toString(),
    share,
    steps,
  };
  return ok({
    entitlement: credit,
    rulebookVersion: computed.value.rulebookVersion,
    calculation: asJson(calculation),
  });
}
