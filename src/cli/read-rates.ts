import { RateTable } from '../domain/money/exchange.js';
import { RATE_COLUMNS, readRateRows } from '../exchange-rates/read-rate-row.js';
import type { BadInput } from './bad-input.js';
import { readCsvFile } from './read-csv.js';

/** Reads quotations: NOK per `unit` of a currency, one for each date and currency. Null when any row is bad. */
export function readRates(file: string, bad: BadInput): RateTable | null {
  const countBefore = bad.count;
  const rates = readRateRows(readCsvFile(file, RATE_COLUMNS, bad));
  return bad.count === countBefore ? new RateTable(rates.map(({ rate }) => rate)) : null;
}
