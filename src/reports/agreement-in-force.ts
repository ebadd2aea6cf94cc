import type { Agreement } from '../agreements/agreement.entity.js';
import type { AgreementState } from '../domain/lifecycle/agreement.js';
import type { Nok } from '../domain/money/nok.js';
import { refused, type Refused } from '../domain/result.js';

/**
 * States in which an agreement can be credited. A fulfilled one can: what is beyond the obligation
 * is surplus (D-11). On a conditional one all of it is, until the obligation comes.
 */
const creditable: readonly AgreementState[] = ['active', 'conditional', 'fulfilled'];

/** Null when reports on the agreement can lead to credit. Refuses `agreement_not_in_force`. */
export function mayBeCredited({ state }: Agreement): Refused | null {
  return creditable.includes(state)
    ? null
    : refused('agreement_not_in_force', 'The agreement cannot be credited any more.', {
        facts: { state },
      });
}

/**
 * Null when a correction may be posted: one that lowers a project's credit, or leaves it, always may;
 * one that raises it only where credit is given at all. Refuses `agreement_not_in_force`.
 */
export function mayBeCorrected(agreement: Agreement, difference: Nok): Refused | null {
  const isRise = !difference.isNegative() && !difference.isZero();
  if (!isRise || mayBeCredited(agreement) === null) return null;
  return refused(
    'agreement_not_in_force',
    'The agreement is over: a correction may lower its credit, and not raise it.',
    { rule: 'D-8', facts: { state: agreement.state, difference: difference.toString() } },
  );
}
