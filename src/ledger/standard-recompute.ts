import { computeEntitlement } from '../domain/credit/compute-entitlement.js';
import type { CreditInput } from '../domain/credit/credit-input.js';
import type { JsonValue } from '../domain/ledger/canonical-json.js';
import { Nok } from '../domain/money/nok.js';
import {
  computeObligation,
  type ObligationInput,
} from '../domain/obligation/compute-obligation.js';
import type { Rulebook } from '../domain/rulebook/rulebook.js';
import type { Tx } from '../platform/sql.js';
import { rulebookOfVersion } from '../rulebook/current-rulebook.js';
import type { Recompute } from './check-calculations.js';

/** Computes with the same functions as the use cases that post, under the rulebook of the entry. */
export function standardRecompute(tx: Tx): Recompute {
  const under =
    <Input>(compute: (input: Input, rulebook: Rulebook) => Nok | null) =>
    async (calculation: JsonValue, rulebookVersion: string): Promise<Nok | null> => {
      const input = inputOf<Input>(calculation);
      if (input === null) return null;
      try {
        const rulebook = await rulebookOfVersion(tx, rulebookVersion);
        return rulebook === null ? null : compute(input, rulebook);
      } catch {
        // A calculation or a rulebook that was tampered with may make the computation throw.
        return null;
      }
    };
  return { obligation: under(obligationAgain), entitlement: under(entitlementAgain) };
}

function obligationAgain(input: ObligationInput, rulebook: Rulebook): Nok | null {
  const computed = computeObligation(input, rulebook);
  return computed.ok ? computed.value.obligation : null;
}

function entitlementAgain(input: CreditInput, rulebook: Rulebook): Nok | null {
  const computed = computeEntitlement(input, rulebook);
  return computed.ok ? computed.value.entitlement : null;
}

function inputOf<Input>(calculation: JsonValue): Input | null {
  if (typeof calculation !== 'object' || calculation === null || !('input' in calculation)) {
    return null;
  }
  return calculation.input as Input;
}
