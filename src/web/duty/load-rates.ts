import { type Rate, RateTable } from '../../domain/money/exchange.js';
import { rateOn } from '../../exchange-rates/rate-on.js';
import { sql, type Tx } from '../../platform/sql.js';
import type { Purchase } from './purchase.js';

/** The rate of each purchase's day, or the last one before it (D-5). One that is missing is left out. */
export async function loadRates(tx: Tx, purchases: readonly Purchase[]): Promise<RateTable> {
  const rates: Rate[] = [];
  for (const { currency, date } of purchases) {
    const rate = await rateOn(tx, currency, date);
    if (rate.ok && currency !== 'NOK') rates.push(rate.value);
  }
  return new RateTable(rates);
}

/** Currencies with at least one rate, by their code. */
export async function loadCurrencies(tx: Tx): Promise<string[]> {
  const rows = await sql<{ currency: string }>(
    tx,
    'SELECT DISTINCT currency FROM exchange_rate ORDER BY currency',
  );
  return rows.map(({ currency }) => currency);
}
