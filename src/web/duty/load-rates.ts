import { Decimal } from '../../domain/money/decimal.js';
import { type Rate, RateTable } from '../../domain/money/exchange.js';
import { sql, type Tx } from '../../platform/sql.js';
import type { Purchase } from './duty-form.js';

interface RateRow {
  currency: string;
  date: string;
  rate: string;
  unit: number;
}

/** The rate of each purchase's day, or the last one before it (D-5). */
export async function loadRates(tx: Tx, purchases: readonly Purchase[]): Promise<RateTable> {
  const rates: Rate[] = [];
  for (const { currency, date } of purchases.filter((purchase) => purchase.currency !== 'NOK')) {
    const rows = await sql<RateRow>(
      tx,
      `SELECT currency, date, rate, unit FROM exchange_rate
       WHERE currency = ? AND date <= ? ORDER BY date DESC LIMIT 1`,
      [currency, date],
    );
    for (const row of rows) {
      rates.push({ ...row, rate: new Decimal(row.rate), unit: new Decimal(row.unit) });
    }
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
