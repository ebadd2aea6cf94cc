import { Nok } from '../domain/money/nok.js';

/** Øre as the decimal text of an amount in NOK: `-1234.50`. */
export function nokText(ore: number): string {
  return Nok.ofOre(ore).toString();
}
