import { isCurrencyCode } from '../domain/money/currencies.js';
import { Decimal } from '../domain/money/decimal.js';
import { kronerRate, type Rate } from '../domain/money/exchange.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import { sql, type Tx } from '../platform/sql.js';

/** A rate with who quoted it. */
export interface SourcedRate extends Rate {
  readonly quoted: string;
  readonly source: string;
}

/** A quotation as it is kept. */
export interface RateRow {
  readonly date: IsoDate;
  readonly rate: string;
  readonly unit: number;
  readonly source: string;
}

/**
 * The bank's rate of the day, or the last one before it; kroner are one for one (D-5).
 *
 * Refuses `currency_unknown` and `rate_missing`.
 */
export async function rateOn(
  tx: Tx,
  currency: string,
  date: IsoDate,
): Promise<Result<SourcedRate>> {
  if (currency === 'NOK') return ok(kroner(date));
  if (!isCurrencyCode(currency)) {
    return refused('currency_unknown', `${currency} is not a currency (ISO 4217).`, {
      rule: 'D-5',
      facts: { currency },
    });
  }
  const [row] = await sql<RateRow>(
    tx,
    `SELECT date, rate, unit, source FROM exchange_rate
     WHERE currency = ? AND date <= ? ORDER BY date DESC LIMIT 1`,
    [currency, date],
  );
  if (row === undefined) {
    return refused('rate_missing', `There is no rate for ${currency} on or before ${date}.`, {
      rule: 'D-5',
      facts: { currency, date },
    });
  }
  return ok(rateOf(row, currency));
}

/** Kroner are one for one. */
export function kroner(date: IsoDate): SourcedRate {
  return { ...kronerRate(date), quoted: '1', source: 'Kroner' };
}

export function rateOf({ date, rate, unit, source }: RateRow, currency: string): SourcedRate {
  return {
    date,
    currency,
    rate: new Decimal(rate),
    unit: new Decimal(unit),
    quoted: rate,
    source,
  };
}
