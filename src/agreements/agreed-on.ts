import { isDeepStrictEqual } from 'node:util';
import type { Decision } from '../access/decision.entity.js';
import { Nok } from '../domain/money/nok.js';
import type { Obligation, SignedContract } from '../domain/obligation/compute-obligation.js';
import { ok, refused, type Refused, type Result } from '../domain/result.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Tx } from '../platform/sql.js';
import { contractsOn, obligationOf } from './obligation-of.js';
import type { Terms } from './terms.js';

/** Terms with the contract values they rest on, as a second person sees and decides on them. */
export interface AgreedChange extends Terms {
  readonly contracts: readonly SignedContract[];
  readonly contractSum: string;
  /** Null while an agreement is conditional: it has none yet. */
  readonly obligation: string | null;
}

export interface Agreed {
  readonly change: AgreedChange;
  readonly computed: Obligation;
}

/**
 * What terms come to by what was signed of the contracts when they have effect: an obligation is never
 * of a value that came later (D-20).
 *
 * Refuses `amount_not_positive` when it bites at once and the contracts sum to nothing, and what
 * {@link obligationOf} refuses.
 */
export async function agreedOn(
  tx: Tx,
  terms: Terms,
  on: IsoDate,
  bites: boolean,
): Promise<Result<Agreed>> {
  const contracts = await contractsOn(tx, terms.acquisitionIds, on);
  const computed = await obligationOf(tx, terms.percentage, contracts, on);
  if (!computed.ok) return computed;
  const contractSum = computed.value.contractSum.toString();
  if (bites && computed.value.obligation.isZero()) {
    return refused(
      'amount_not_positive',
      `What was signed of the contracts by ${on} sums to nothing: there is no obligation.`,
      {
        rule: 'R-6',
        facts: { contractSum },
      },
    );
  }
  const obligation = bites ? computed.value.obligation.toString() : null;
  return ok({
    change: { ...terms, contracts, contractSum, obligation },
    computed: computed.value,
  });
}

/**
 * Refuses `decision_lapsed` when the contracts' values moved on since the decision was prepared: the
 * second person decides on the figures that they saw.
 */
export function valuesMovedOn(decision: Decision, now: readonly SignedContract[]): Refused | null {
  const seen = (decision.change.after as { contracts?: unknown } | null)?.contracts;
  return isDeepStrictEqual(seen, now)
    ? null
    : refused('decision_lapsed', 'The contract values changed after this was prepared.', {
        rule: 'R-6',
        facts: { decisionId: decision.id, contracts: now },
      });
}

/** The signed values as they were agreed, by acquisition. */
export function agreedSums(contracts: readonly SignedContract[]): Map<string, Nok> {
  return new Map(contracts.map(({ acquisitionId, signed }) => [acquisitionId, Nok.parse(signed)]));
}
