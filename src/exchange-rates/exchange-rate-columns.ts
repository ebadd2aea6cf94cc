import { columnsOf } from '../platform/http/csv-columns.js';
import type { ExchangeRateItem } from './exchange-rate.view.js';

const { amount, plain, text } = columnsOf<ExchangeRateItem>();

/** The bank's quotations as CSV. */
export const exchangeRateColumns = [
  ...plain('date', 'currency'),
  ...amount('rate'),
  ...plain('unit'),
  ...text('source'),
];

/** Anybody may ask for these: years of one currency, not all of every currency. */
export const RATES_MAX = 5_000;
