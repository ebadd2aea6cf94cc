import { Nok } from '../../domain/money/nok.js';
import type { Page } from '../page.js';

/** What a purchase is called: its number, and what is bought when that was said. */
export function nameOf({ number, what }: { number: string; what: string }, t: Page['t']): string {
  return what === '' ? t.duty.purchase(number) : `${number}. ${what}`;
}

/** Øre as an amount in kroner. */
export function nok(ore: number): string {
  return Nok.ofOre(ore).toString();
}
