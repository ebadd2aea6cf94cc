import type { Decimal } from './decimal.js';

/** The integer nearest to a quotient; a tie goes away from zero. The denominator must not be zero. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const nearest = (2n * n + d) / (2n * d);
  return negative ? -nearest : nearest;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/**
 * An exact fraction of integers. Where a division stands in the middle of a calculation (a share, a year spread in
 * proportion) no number of digits is enough to be sure of a tie at the end; a fraction is.
 */
export class Ratio {
  static readonly zero = new Ratio(0n, 1n);
  static readonly one = new Ratio(1n, 1n);

  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {
    Object.freeze(this);
  }

  /** In lowest terms, denominator above zero. Throws RangeError when the denominator is zero. */
  static of(numerator: bigint, denominator = 1n): Ratio {
    if (denominator === 1n) return new Ratio(numerator, denominator);
    if (denominator === 0n) throw new RangeError('a ratio needs a denominator');
    const sign = denominator < 0n ? -1n : 1n;
    const divisor = greatestCommonDivisor(numerator, sign * denominator);
    return new Ratio((sign * numerator) / divisor, (sign * denominator) / divisor);
  }

  /** From plain decimal text, such as "0.2" or "-3"; throws SyntaxError for other text. */
  static parse(text: string): Ratio {
    const point = text.indexOf('.');
    if (point < 0) return Ratio.of(BigInt(text));
    const places = text.length - point - 1;
    return Ratio.of(BigInt(text.slice(0, point) + text.slice(point + 1)), 10n ** BigInt(places));
  }

  static ofDecimal(value: Decimal): Ratio {
    return Ratio.parse(value.toFixed());
  }

  plus(other: Ratio): Ratio {
    return Ratio.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  times(other: Ratio): Ratio {
    return Ratio.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** Throws RangeError when the other is zero. */
  dividedBy(other: Ratio): Ratio {
    return Ratio.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** By cross-multiplication, never on rounded figures. */
  compare(other: Ratio): -1 | 0 | 1 {
    const left = this.numerator * other.denominator;
    const right = other.numerator * this.denominator;
    if (left === right) return 0;
    return left < right ? -1 : 1;
  }

  /**
   * With at least so many decimals, a tie away from zero, and with as many more as it takes to stand on the same
   * side of each of the others as the exact value does.
   */
  toFixedApart(places: number, others: readonly Ratio[]): string {
    for (let more = places; ; more += 1) {
      const shown = new Ratio(this.scaled(more), 10n ** BigInt(more));
      if (others.every((other) => shown.compare(other) === this.compare(other))) {
        return this.toFixed(more);
      }
    }
  }

  /** With exactly so many decimals, a tie away from zero. */
  toFixed(places: number): string {
    const scaled = this.scaled(places);
    const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
    const whole = digits.slice(0, digits.length - places);
    const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
    return scaled < 0n ? `-${text}` : text;
  }

  /** The nearest integer to so many decimals' worth of it, a tie away from zero. */
  private scaled(places: number): bigint {
    return divideHalfUp(this.numerator * 10n ** BigInt(places), this.denominator);
  }
}
