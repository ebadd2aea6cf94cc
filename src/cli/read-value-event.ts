import type { ExchangeEvidence, ValueEvent } from '../domain/duty/facts.js';
import type { Decimal } from '../domain/money/decimal.js';
import { exchange, type Rate, type RateTable } from '../domain/money/exchange.js';
import type { CsvRow } from '../platform/csv/csv-row.js';
import { CURRENCY, CURRENCY_IN_WORDS } from '../exchange-rates/read-rate-row.js';
import { isCountryCode } from './country-codes.js';

/**
 * One row as a value event in kroner (D-5), or undefined after naming what is wrong. Without rates (their own file
 * is bad) everything else is still checked, and amounts stay unknown.
 */
export function readValueEvent(
  row: CsvRow,
  identity: { id: string | undefined; contractId: string | undefined },
  rates: RateTable | null,
): ValueEvent | undefined {
  const country = readCountry(row);
  const date = row.date('date');
  const status = row.oneOf('status', ['signed', 'expected'] as const);
  const channel = row.oneOf('channel', ['direct', 'fms', 'nspa'] as const);
  const shared = row.oneOf('shared', ['true', 'false'] as const);
  const regime = row.oneOf('regime', ['defence', 'foa'] as const);
  const amount = row.isBlank('amount') ? null : row.decimal('amount');
  const abroad = row.isBlank('foreign_amount') ? null : row.decimal('foreign_amount');
  if (abroad !== null && country !== undefined && country !== 'NO') {
    row.bad(
      'foreign_amount',
      `is only for a Norwegian seller (country NO), this one is ${country}`,
    );
  }
  const currency = readCurrency(row, amount === null && abroad === null);
  const rate = currency && date ? readRate(row, currency, date, rates) : undefined;
  const amountOre = toOre(row, 'amount', amount, rate);
  const foreignAmountOre = toOre(row, 'foreign_amount', abroad, rate);

  const { id, contractId } = identity;
  if (!id || !contractId || !country || !date || !status || !channel || !shared || !regime) {
    return undefined;
  }
  const isKnown = amount && currency && rate;
  return {
    id,
    contractId,
    date,
    amountOre,
    status,
    channel,
    shared: shared === 'true',
    regime,
    norwegianSeller: country === 'NO',
    foreignAmountOre,
    ...(isKnown ? { exchange: evidenceOf(amount, currency, rate) } : {}),
  };
}

function readCountry(row: CsvRow): string | undefined {
  const country = row.text('country');
  if (country === undefined || isCountryCode(country)) return country;
  return row.bad('country', `"${country}" is not a country code (ISO 3166-1 alpha-2)`);
}

/** A value that is not known yet need not have a currency either: null. */
function readCurrency(row: CsvRow, isOptional: boolean): string | null | undefined {
  if (isOptional && row.isBlank('currency')) return null;
  return row.matching('currency', CURRENCY, CURRENCY_IN_WORDS);
}

function readRate(
  row: CsvRow,
  currency: string,
  date: string,
  rates: RateTable | null,
): Rate | undefined {
  const isNeeded = !row.isBlank('amount') || !row.isBlank('foreign_amount');
  if (!rates || !isNeeded) return undefined;
  if (!rates.knows(currency)) return row.bad('currency', `there is no rate for ${currency}`);
  const rate = rates.rateOn(currency, date);
  if (rate) return rate;
  return row.bad('currency', `there is no rate for ${currency} on or before ${date}`);
}

/** Øre, or null: not stated, or wrong and named. */
function toOre(
  row: CsvRow,
  column: string,
  value: Decimal | null | undefined,
  rate: Rate | undefined,
): number | null {
  if (!value || !rate) return null;
  const nok = exchange(value, rate);
  if (nok.isStorable()) return nok.toOre();
  row.beyond(column, nok);
  return null;
}

function evidenceOf(amount: Decimal, currency: string, rate: Rate): ExchangeEvidence {
  return {
    amount: amount.toString(),
    currency,
    rate: rate.quoted ?? rate.rate.toString(),
    unit: rate.unit.toString(),
    rateDate: rate.date,
  };
}
