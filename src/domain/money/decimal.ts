import { Decimal as Base } from 'decimal.js';

/**
 * Exact decimals for the whole product: 60 significant digits, a tie goes away from zero (so that a reversal is
 * exactly symmetric), and text is never written with an exponent.
 */
export const Decimal = Base.clone({
  precision: 60,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = Base;

/** The most significant digits read from text: two such numbers multiply without rounding. */
export const INPUT_DIGITS_MAX = 30;

const PLAIN_DECIMAL = /^-?\d+(\.\d+)?$/;

/**
 * Strict reading of a decimal: digits, at most one point with digits on both sides, an optional minus. No spaces,
 * plus sign, thousands separators, exponent or NaN. Undefined when the text is not that, or too long to be exact.
 */
export function parseDecimal(text: string): Decimal | undefined {
  if (!PLAIN_DECIMAL.test(text)) return undefined;
  const value = new Decimal(text);
  if (value.precision(true) > INPUT_DIGITS_MAX || value.decimalPlaces() > INPUT_DIGITS_MAX) {
    return undefined;
  }
  return value;
}
