import type { Rate } from '../domain/money/exchange.js';
import type { CsvRow } from '../platform/csv/csv-row.js';

/** What a quotation says: NOK per `unit` of a currency on a date. */
export const RATE_COLUMNS = ['date', 'currency', 'rate', 'unit'] as const;

export const CURRENCY = /^[A-Z]{3}$/;
export const CURRENCY_IN_WORDS = 'a currency code of three capital letters';

/** A quotation and the row that it stands in. */
export interface RateRow {
  readonly row: CsvRow;
  readonly rate: Rate;
}

/** The quotations of the sound rows; a date and currency that stand twice are named. */
export function readRateRows(rows: readonly CsvRow[]): RateRow[] {
  const lineOf = new Map<string, number>();
  return rows.flatMap((row) => {
    const rate = readRate(row);
    if (!rate) return [];
    const key = `${rate.date} ${rate.currency}`;
    const earlier = lineOf.get(key);
    if (earlier !== undefined) {
      row.bad('currency', `${rate.currency} on ${rate.date} stands on line ${earlier} already`);
      return [];
    }
    lineOf.set(key, row.line);
    return [{ row, rate }];
  });
}

/** One quotation, or undefined after naming what is wrong with the row. */
function readRate(row: CsvRow): Rate | undefined {
  const date = row.date('date');
  const currency = row.matching('currency', CURRENCY, CURRENCY_IN_WORDS);
  const [rate, unit] = [readPositive(row, 'rate'), readPositive(row, 'unit')];
  if (unit && !unit.isInteger()) return row.bad('unit', 'must be a whole number');
  if (!date || !currency || !rate || !unit) return undefined;
  if (currency === 'NOK' && !rate.equals(unit)) {
    return row.bad('rate', 'kroner are one for one, and need no rate');
  }
  return { date, currency, rate, unit, quoted: row.text('rate')! };
}

function readPositive(row: CsvRow, column: string) {
  const value = row.decimal(column);
  if (value === undefined || value.gt(0)) return value;
  return row.bad(column, 'must be above zero');
}
