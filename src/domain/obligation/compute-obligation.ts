import { type Fault, refusedFor } from '../faults.js';
import { asJson, type JsonValue } from '../ledger/canonical-json.js';
import { parseDecimal } from '../money/decimal.js';
import { Nok, roundToOre } from '../money/nok.js';
import { ok, refused, type Result } from '../result.js';
import type { Dated } from '../rulebook/parameters.js';
import { parameterOn, type Rulebook } from '../rulebook/rulebook.js';
import { step, type Step } from '../rulebook/step.js';
import type { IsoDate } from '../time/iso-date.js';

/** One covered contract with its signed value, VAT excluded, as decimal text in NOK. */
export interface SignedContract {
  readonly acquisitionId: string;
  readonly signed: string;
}

/** What an obligation is computed from: plain JSON, kept with the entry. */
export interface ObligationInput {
  /** Per cent of the contract sum, decimal text. */
  readonly percentage: string;
  /** The day on which it is agreed: the rulebook's limit of that day holds. */
  readonly on: IsoDate;
  readonly contracts: readonly SignedContract[];
}

/** An obligation with everything needed to compute it again. */
export interface Obligation {
  readonly contractSum: Nok;
  readonly obligation: Nok;
  readonly rulebookVersion: string;
  /** Its input and its steps, as plain JSON. */
  readonly calculation: JsonValue;
}

/** What is wrong with a percentage: it is above 0 and at most the rulebook's maximum. */
export function faultsOfPercentage(text: string, maximum: string): Fault[] {
  const percentage = parseDecimal(text);
  if (percentage?.greaterThan(0) && percentage.lessThanOrEqualTo(maximum)) return [];
  const message = `must be above 0 and at most ${maximum}`;
  return [{ code: 'percentage_out_of_range', field: 'percentage', message, rule: 'R-6' }];
}

/**
 * The obligation of an agreement: a percentage of the sum of the signed contract values, rounded once
 * to øre, half up. It is zero when the contracts sum to nothing.
 *
 * Refuses `percentage_out_of_range`, `obligation_negative` when the contracts sum to less than
 * nothing, `amount_out_of_range`, `no_parameter_in_force`.
 */
export function computeObligation(input: ObligationInput, rulebook: Rulebook): Result<Obligation> {
  const maximum = parameterOn(rulebook, 'maximumObligationPercentage', input.on);
  if (!maximum.ok) return maximum;
  const outside = refusedFor(faultsOfPercentage(input.percentage, maximum.value.value));
  if (outside !== null) return outside;
  const values = input.contracts.map(({ signed }) => Nok.parse(signed));
  const contractSum = Nok.sum(values);
  const obligation = roundToOre(contractSum.toDecimal().times(input.percentage).dividedBy(100));
  if (![contractSum, ...values].every((amount) => amount.isStorable())) {
    return refused('amount_out_of_range', 'A contract sum is larger than what is kept exactly.', {
      rule: 'R-6',
      facts: { contractSum: contractSum.toString() },
    });
  }
  if (obligation.isNegative()) {
    return refused('obligation_negative', 'The covered contracts sum to less than nothing.', {
      rule: 'R-6',
      facts: { contractSum: contractSum.toString() },
    });
  }
  const steps = explain(input, maximum.value, contractSum, obligation, rulebook);
  return ok({
    contractSum,
    obligation,
    rulebookVersion: rulebook.version,
    calculation: asJson({
      input,
      contractSum: contractSum.toString(),
      obligation: obligation.toString(),
      steps,
    }),
  });
}

function explain(
  { percentage, contracts, on }: ObligationInput,
  maximum: Dated<string>,
  contractSum: Nok,
  obligation: Nok,
  rulebook: Rulebook,
): Step[] {
  const [sum, amount] = [contractSum.toString(), obligation.toString()];
  return [
    step(rulebook, 'D-4', `The signed values of the covered contracts sum to ${sum} NOK.`, {
      contracts: contracts.map(({ signed }) => signed),
      contractSum: sum,
    }),
    step(
      rulebook,
      'R-6',
      `The agreed ${percentage} % is above 0 and at most ${maximum.value} % on ${on}.`,
      { percentage, maximum: maximum.value },
      maximum,
    ),
    step(rulebook, 'R-6', `${percentage} % of the sum, rounded to øre, half up: ${amount} NOK.`, {
      percentage,
      contractSum: sum,
      obligation: amount,
    }),
  ];
}
