import type { IsoDate } from '../time/iso-date.js';
import { Decimal } from './decimal.js';
import { roundToOre, type Nok } from './nok.js';

/** NOK per `unit` of the currency on a date, as the bank quotes it (unit = 10^UNIT_MULT, D-5). */
export interface Rate {
  date: IsoDate;
  currency: string;
  rate: Decimal;
  unit: Decimal;
  /** The rate as the bank wrote it, trailing zeros and all, where it is to be shown so. */
  quoted?: string;
}

/** amount × rate ÷ unit, rounded once to øre (D-5). */
export function exchange(amount: Decimal, rate: Pick<Rate, 'rate' | 'unit'>): Nok {
  return roundToOre(amount.times(rate.rate).dividedBy(rate.unit));
}

/** Kroner need no quotation: one for one, on the day itself. */
export function kronerRate(date: IsoDate): Rate {
  return { date, currency: 'NOK', rate: new Decimal(1), unit: new Decimal(1) };
}

/** The quotations known, asked for the rate of a day. */
export class RateTable {
  private readonly byCurrency = new Map<string, Rate[]>();

  constructor(rates: Iterable<Rate>) {
    for (const rate of rates) {
      const known = this.byCurrency.get(rate.currency);
      if (known) known.push(rate);
      else this.byCurrency.set(rate.currency, [rate]);
    }
    for (const known of this.byCurrency.values()) {
      known.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    }
  }

  knows(currency: string): boolean {
    return currency === 'NOK' || this.byCurrency.has(currency);
  }

  /** The rate of the day, or the last one before it; undefined when there is none. NOK is always 1 (D-5). */
  rateOn(currency: string, date: IsoDate): Rate | undefined {
    if (currency === 'NOK') return kronerRate(date);
    const known = this.byCurrency.get(currency) ?? [];
    let low = 0;
    let high = known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (known[middle]!.date <= date) low = middle + 1;
      else high = middle;
    }
    return known[low - 1];
  }
}
