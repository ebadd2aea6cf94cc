/**
 * In the ledger an amount is a whole number of øre in a JS number, exact within
 * ±9 007 199 254 740 991: the same bounds as the database's CHECK.
 */

/** Whether a value is a whole number of øre that is kept exactly. */
export function isOre(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/**
 * Guards an amount at the ledger's border.
 * @throws RangeError when it is not a safe integer: a caller's mistake, since amounts that people
 *   type are refused (`amount_out_of_range`) long before they come here.
 */
export function assertOre(value: number, name: string): void {
  if (!isOre(value))
    throw new RangeError(`${name} is not a whole, exact number of øre: ${String(value)}`);
}

/** The opposite amount, never minus zero: `-0` prints, stores and compares differently from `0`. */
export function negated(amountOre: number): number {
  return amountOre === 0 ? 0 : -amountOre;
}
