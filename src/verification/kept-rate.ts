import { parseDecimal } from '../domain/money/decimal.js';
import { kroner, rateOf, type RateRow, type SourcedRate } from '../exchange-rates/rate-on.js';

/** The rate that was kept with an amount, and the quotation of its day, as `x` of the question. */
export interface KeptRate {
  /** The day that the amount is of. */
  readonly day: string;
  readonly currency: string;
  readonly rate: string | null;
  readonly rate_unit: number | null;
  readonly rate_day: string | null;
  readonly rate_source: string | null;
  readonly quoted_rate: string | null;
  readonly quoted_unit: number | null;
  readonly quoted_source: string | null;
}

export const QUOTED = `x.rate AS quoted_rate, x.unit AS quoted_unit, x.source AS quoted_source`;

/** The rate, when it is what was quoted and of no later day (D-5); null when it is not. */
export function keptRate(row: KeptRate): SourcedRate | null {
  const quoted = quotedRate(row);
  const isKept =
    quoted?.quoted === row.rate &&
    quoted.unit.equals(row.rate_unit ?? 0) &&
    quoted.source === row.rate_source &&
    quoted.date === row.rate_day &&
    quoted.date <= row.day;
  return isKept ? quoted : null;
}

function quotedRate(row: KeptRate): SourcedRate | null {
  if (row.currency === 'NOK') return kroner(row.day);
  const { quoted_rate: rate, quoted_unit: unit, quoted_source: source, rate_day: date } = row;
  if (rate === null || unit === null || source === null || date === null) return null;
  if (parseDecimal(rate) === undefined) return null;
  return rateOf({ date, rate, unit, source } satisfies RateRow, row.currency);
}
