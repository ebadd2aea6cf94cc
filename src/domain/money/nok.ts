import { Decimal, parseDecimal } from './decimal.js';
import { divideHalfUp } from './ratio.js';

/** The largest amount, in øre, that every layer (JavaScript, JSON, both databases) carries exactly. */
export const ORE_MAX = Number.MAX_SAFE_INTEGER;

/** How nearly every amount is written: it needs no detour over decimals. The digits are those of INPUT_DIGITS_MAX. */
const COMMON_FORM = /^(-?)(\d{1,28})\.(\d\d)$/;

/** An immutable amount in Norwegian kroner, held as whole øre. */
export class Nok {
  static readonly zero = new Nok(0n);

  private constructor(private readonly ore: bigint) {
    Object.freeze(this);
  }

  /** From whole øre. Throws RangeError for a number that is not a safe integer, SyntaxError for other text. */
  static ofOre(ore: number | bigint | string): Nok {
    return new Nok(BigInt(ore));
  }

  /** From a decimal that is a whole number of øre; throws RangeError when it is not (see roundToOre). */
  static ofDecimal(value: Decimal): Nok {
    const ore = value.times(100);
    if (!ore.isInteger())
      throw new RangeError(`${value.toString()} NOK is not a whole number of øre`);
    return new Nok(BigInt(ore.toFixed(0)));
  }

  /** Strict text such as "1234.50" or "-3": undefined when it is not a decimal or finer than an øre. */
  static tryParse(text: string): Nok | undefined {
    const [, sign, kroner, ore] = COMMON_FORM.exec(text) ?? [];
    if (kroner !== undefined && ore !== undefined) return new Nok(BigInt(sign + kroner + ore));
    const value = parseDecimal(text);
    return value?.times(100).isInteger() ? Nok.ofDecimal(value) : undefined;
  }

  /** As tryParse, for text the program itself wrote: throws RangeError when it is not an amount. */
  static parse(text: string): Nok {
    const amount = Nok.tryParse(text);
    if (!amount) throw new RangeError(`not an amount in NOK: ${JSON.stringify(text)}`);
    return amount;
  }

  static sum(amounts: Iterable<Nok>): Nok {
    let ore = 0n;
    for (const amount of amounts) ore += amount.ore;
    return new Nok(ore);
  }

  plus(other: Nok): Nok {
    return new Nok(this.ore + other.ore);
  }

  minus(other: Nok): Nok {
    return new Nok(this.ore - other.ore);
  }

  negate(): Nok {
    return new Nok(-this.ore);
  }

  /** Below zero, zero or above zero, as this amount is smaller than, equal to or larger than the other. */
  compare(other: Nok): -1 | 0 | 1 {
    if (this.ore === other.ore) return 0;
    return this.ore < other.ore ? -1 : 1;
  }

  equals(other: Nok): boolean {
    return this.ore === other.ore;
  }

  isZero(): boolean {
    return this.ore === 0n;
  }

  isNegative(): boolean {
    return this.ore < 0n;
  }

  /** Whether the amount can be stored (±9 007 199 254 740 991 øre). */
  isStorable(): boolean {
    return this.ore <= BigInt(ORE_MAX) && this.ore >= -BigInt(ORE_MAX);
  }

  /** Øre as a safe integer; throws RangeError beyond ±9 007 199 254 740 991. */
  toOre(): number {
    if (!this.isStorable()) throw new RangeError(`${this.toString()} NOK is beyond the safe range`);
    return Number(this.ore);
  }

  /** Øre without the limit of toOre, for exact arithmetic. */
  toBigOre(): bigint {
    return this.ore;
  }

  toDecimal(): Decimal {
    return new Decimal(this.ore.toString()).dividedBy(100);
  }

  /** Always a point and two decimals: "1234.50", "-0.05". */
  toString(): string {
    const digits = (this.ore < 0n ? -this.ore : this.ore).toString().padStart(3, '0');
    return `${this.ore < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

/** The one rounding of money: to whole øre, a tie away from zero. */
export function roundToOre(value: Decimal): Nok {
  return Nok.ofDecimal(value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
}

/**
 * Splits a whole into parts in proportion to the weights (largest remainder, the earlier part first on a tie), so
 * that the parts always sum to the whole. Weights are non-negative integers with a positive sum, or it throws.
 */
export function splitExactly(whole: Nok, weights: readonly bigint[]): Nok[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError('weights must be non-negative and sum to more than zero');
  }
  const size = whole.isNegative() ? whole.negate().toBigOre() : whole.toBigOre();
  const parts = weights.map((weight) => (size * weight) / total);
  const remainders = weights.map((weight) => (size * weight) % total);
  let left = size - parts.reduce((sum, part) => sum + part, 0n);
  const byRemainder = weights
    .map((_, index) => index)
    .sort((a, b) =>
      remainders[a]! === remainders[b]! ? a - b : remainders[a]! > remainders[b]! ? -1 : 1,
    );
  for (const index of byRemainder) {
    if (left === 0n) break;
    parts[index] = parts[index]! + 1n;
    left -= 1n;
  }
  return parts.map((part) => Nok.ofOre(whole.isNegative() ? -part : part));
}

/** An exact fraction of øre, rounded once: to whole øre, a tie away from zero. */
export function nokOfFraction(numerator: bigint, denominator: bigint): Nok {
  return Nok.ofOre(divideHalfUp(numerator, denominator));
}
