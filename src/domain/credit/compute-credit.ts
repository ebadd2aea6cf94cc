import { Nok } from '../money/nok.js';
import { ok, refused, type Result } from '../result.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import type { Step } from '../rulebook/step.js';
import { creditFigures, type CreditFigures } from './credit-figures.js';
import type { CreditInput } from './credit-input.js';
import { explainCredit } from './explain-credit.js';
import { readProject } from './read-project.js';
import { SHARE_PLACES } from './share.js';

/** What a project is entitled to, with everything it follows from. */
export interface Credit {
  reported: Nok;
  norwegian: Nok;
  counted: Nok;
  /** Six decimals, half up; compared with the bands exactly, never in this form. */
  share: string;
  recognisedShare: string;
  /** The entitlement, all lines and reports together: the ledger gets what it differs from what is posted (D-8). */
  credit: Nok;
  steps: Step[];
  rulebookVersion: string;
}

/**
 * R-8 … R-12, D-8 … D-10: the entitlement of a project from all its lines. Exact fractions throughout, rounded once
 * at the end, to øre, half up. The bands are those in force on the date of the latest line. The same input and
 * rulebook always give the same answer, so that a stored calculation can be replayed.
 *
 * Refusals: `invalid` (every fault, as "lines.3.norwegian"), `no_parameter_in_force`, `amount_out_of_range`.
 */
export function computeCredit(input: CreditInput, rulebook: Rulebook): Result<Credit> {
  const figures = checkedFigures(input, rulebook);
  if (!figures.ok) return figures;
  const { reported, norwegian, years, share, recognised, credit } = figures.value;
  return ok({
    reported,
    norwegian,
    counted: countedOf(years),
    share: share.toFixed(SHARE_PLACES),
    recognisedShare: recognised.share.toFixed(SHARE_PLACES),
    credit,
    steps: explainCredit(input, figures.value, rulebook),
    rulebookVersion: rulebook.version,
  });
}

/** The exact figures of the same, for whoever explains them in words of their own. Refusals as {@link computeCredit}. */
export function checkedFigures(input: CreditInput, rulebook: Rulebook): Result<CreditFigures> {
  if (input.lines.length === 0) return refused('invalid', 'A project without lines has no credit');
  const { project, faults } = readProject(input);
  if (project === null) {
    return refused('invalid', 'Some lines or baselines cannot be credited', {
      errors: faults.map(({ list, index, field, message }) => ({
        field: `${list}.${index}.${field}`,
        message,
      })),
    });
  }
  const figures = creditFigures(project, rulebook);
  if (!figures.ok) return figures;
  const { reported, norwegian, years, credit } = figures.value;
  if (![reported, norwegian, countedOf(years), credit].every((amount) => amount.isStorable())) {
    return refused('amount_out_of_range', 'The project’s amounts are beyond what is kept exactly');
  }
  return figures;
}

function countedOf(years: CreditFigures['years']): Nok {
  return Nok.sum(years.map((year) => year.counted));
}
