import { Nok } from '../money/nok.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { step, type Step } from '../rulebook/step.js';

/**
 * What an agreement holds of a contract, beside what the contract is worth now: signed values, VAT
 * excluded, as decimal text in NOK.
 */
export interface AgreedValue {
  /** When it was last agreed. */
  readonly agreed: string;
  /** Now, as far as it is known. */
  readonly signed: string;
  /** Something signed has no amount: the value now is not known, and never taken to be zero (D-2). */
  readonly hasUnknown: boolean;
  /** The agreement has expired: what comes on top is not agreed with anybody. */
  readonly isOver: boolean;
}

/** Whether a contract is worth something else than was agreed, or nobody knows what it is worth. */
export function differsFromAgreed({ agreed, signed, hasUnknown }: AgreedValue): boolean {
  return hasUnknown || !Nok.parse(signed).equals(Nok.parse(agreed));
}

/**
 * D-20: what a contract has grown by that its agreement does not answer for: `more` than was agreed,
 * or an `unknown` amount. Null under an agreement in force, which is to be amended.
 */
export function beyondAgreed(value: AgreedValue | undefined): 'more' | 'unknown' | null {
  if (!value?.isOver) return null;
  if (Nok.parse(value.signed).compare(Nok.parse(value.agreed)) > 0) return 'more';
  return value.hasUnknown ? 'unknown' : null;
}

/** D-20 in words: agreed and present value, and the difference. Null where there is none. */
export function explainAgreedValue(value: AgreedValue, rulebook: Rulebook): Step | null {
  if (!differsFromAgreed(value)) return null;
  const { agreed, signed, hasUnknown, isOver } = value;
  const difference = Nok.parse(signed).minus(Nok.parse(agreed)).toString();
  const unknown = hasUnknown ? ', and something signed has no amount' : '';
  const consequence = isOver
    ? 'The agreement has expired and does not cover more than was agreed.'
    : 'The agreement is to be amended.';
  return step(
    rulebook,
    'D-20',
    `Agreed at ${agreed} NOK, signed for ${signed} NOK now: a difference of ${difference} NOK` +
      `${unknown}. ${consequence}`,
    { agreed, signed, difference },
  );
}
