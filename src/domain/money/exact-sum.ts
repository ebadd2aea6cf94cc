/** 2^26: each of the two parts of a safe integer has at most 27 bits. */
const PART = 67_108_864;

/**
 * A running sum of safe integers of øre that stays exact wherever it wanders, also beyond the safe range and back, for
 * up to 2^26 amounts. It is as quick as plain numbers, which a scan of a million amounts needs.
 */
export class ExactSum {
  /** The sum is `high` × 2^26 + `low`; what each amount adds to either is far from the safe range. */
  private high = 0;
  private low = 0;

  add(ore: number): void {
    const high = Math.trunc(ore / PART);
    this.high += high;
    this.low += ore - high * PART;
  }

  subtract(ore: number): void {
    this.add(-ore);
  }

  /** Øre: exact where it is a safe integer. Beyond it is rounded, and never to a safe integer. */
  get ore(): number {
    return this.high * PART + this.low;
  }
}
