import { Decimal, parseDecimal } from '../money/decimal.js';
import { Nok, roundToOre } from '../money/nok.js';
import { ok, refused, type Result } from '../result.js';
import { RULES, type RuleId, type Source } from '../rulebook/rules.js';

/** One covered contract with its signed value, VAT excluded, as decimal text in NOK. */
export type SignedContract = { acquisitionId: string; signed: string };

/** What an obligation is computed from: plain JSON, kept with the entry. */
export type ObligationInput = {
  /** Per cent of the contract sum. */
  percentage: string;
  /** The largest percentage that the rulebook allowed. */
  maximumPercentage: string;
  contracts: SignedContract[];
  rulebookVersion: string;
};

type ObligationStep = {
  rule: RuleId;
  text: string;
  figures: { [name: string]: string };
  source: { document: string; heading: string };
  rulebookVersion: string;
};

/** An obligation with everything needed to compute it again. */
export type ObligationCalculation = {
  input: ObligationInput;
  steps: ObligationStep[];
  contractSum: string;
  obligation: string;
};

/**
 * The obligation of an agreement: a percentage of the sum of the signed contract values, rounded once
 * to øre, half up.
 *
 * Refuses `percentage_out_of_range` unless it is above 0 and at most the rulebook's maximum,
 * `amount_not_positive` when the contracts sum to nothing, and `amount_out_of_range`.
 */
export function computeObligation(input: ObligationInput): Result<ObligationCalculation> {
  const percentage = parseDecimal(input.percentage);
  if (!percentage?.greaterThan(0) || percentage.greaterThan(input.maximumPercentage)) {
    return refused(
      'percentage_out_of_range',
      `The percentage must be above 0 and at most ${input.maximumPercentage}.`,
      {
        rule: 'R-6',
        facts: { percentage: input.percentage, maximum: input.maximumPercentage },
        errors: [
          {
            field: 'percentage',
            message: `must be above 0 and at most ${input.maximumPercentage}`,
          },
        ],
      },
    );
  }
  const sum = Nok.sum(input.contracts.map(({ signed }) => Nok.parse(signed)));
  const obligation = roundToOre(sum.toDecimal().times(percentage).dividedBy(new Decimal(100)));
  if (!sum.isStorable() || !obligation.isStorable()) {
    return refused('amount_out_of_range', 'The contract sum is larger than what is kept exactly.');
  }
  if (obligation.isNegative() || obligation.isZero()) {
    return refused('amount_not_positive', 'The covered contracts sum to nothing.', {
      rule: 'R-6',
      facts: { contractSum: sum.toString() },
    });
  }
  return ok({
    input,
    steps: stepsOf(input, sum, obligation),
    contractSum: sum.toString(),
    obligation: obligation.toString(),
  });
}

function stepsOf(input: ObligationInput, sum: Nok, obligation: Nok): ObligationStep[] {
  const { rulebookVersion, percentage, maximumPercentage, contracts } = input;
  const step = (rule: RuleId, text: string, figures: ObligationStep['figures']) => {
    const { document, heading }: Source = RULES[rule].source;
    return { rule, text, figures, source: { document, heading }, rulebookVersion };
  };
  return [
    step('D-4', 'The signed values of the covered contracts are added.', {
      contracts: String(contracts.length),
      contractSum: sum.toString(),
    }),
    step('R-6', 'The agreed percentage is within the limit.', { percentage, maximumPercentage }),
    step('R-6', 'The obligation is that percentage of the sum, rounded to øre, half up.', {
      obligation: obligation.toString(),
    }),
  ];
}
