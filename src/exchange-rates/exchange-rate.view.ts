import type { Page } from '../platform/http/paging.js';

export class ExchangeRateItem {
  /** @example "2019-04-11" */
  date: string;
  /** ISO 4217. @example "GBP" */
  currency: string;
  /** NOK per `unit` of the currency. @example "11.1277" */
  rate: string;
  /** 1, or 100 where the bank quotes per hundred. @example 1 */
  unit: number;
  /** @example "Norges Bank, middle rates" */
  source: string;
}

export class ExchangeRatePage implements Page<ExchangeRateItem> {
  items: ExchangeRateItem[];
  next: string | null;
  previous: string | null;
}

export class ImportedRates {
  /** Rows that are new. @example 24 */
  imported: number;
  /** Rows that were recorded already, with the same rate. @example 0 */
  unchanged: number;
}
