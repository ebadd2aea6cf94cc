import { computeEntitlement } from '../domain/credit/compute-entitlement.js';
import type { CreditInput } from '../domain/credit/credit-input.js';
import type { JsonValue } from '../domain/ledger/canonical-json.js';
import { Nok } from '../domain/money/nok.js';
import {
  computeObligation,
  type ObligationInput,
} from '../domain/obligation/compute-obligation.js';
import type { Tx } from '../platform/sql.js';
import { rulebookOfVersion } from '../rulebook/current-rulebook.js';
import type { Recompute } from './check-calculations.js';

/** Computes with the same functions as the use cases that post, under the rulebooks that are kept. */
export function standardRecompute(tx: Tx): Recompute {
  return {
    obligation: (calculation, rulebookVersion) => {
      const input = inputOf<ObligationInput>(calculation);
      if (input === null || input.rulebookVersion !== rulebookVersion) return Promise.resolve(null);
      const computed = attempt(() => computeObligation(input));
      return Promise.resolve(computed?.ok ? Nok.parse(computed.value.obligation) : null);
    },
    entitlement: async (calculation, rulebookVersion) => {
      const input = inputOf<CreditInput>(calculation);
      const rulebook = await rulebookOfVersion(tx, rulebookVersion);
      if (input === null || rulebook === null) return null;
      const computed = attempt(() => computeEntitlement(input, rulebook));
      return computed?.ok ? computed.value.entitlement : null;
    },
  };
}

function inputOf<Input>(calculation: JsonValue): Input | null {
  if (typeof calculation !== 'object' || calculation === null || !('input' in calculation)) {
    return null;
  }
  return calculation.input as Input;
}

/** A calculation that was tampered with may make the computation throw: then there is no answer. */
function attempt<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch {
    return null;
  }
}
