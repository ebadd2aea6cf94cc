import { isCurrencyCode } from '../domain/money/currencies.js';
import type { Rate } from '../domain/money/exchange.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import { BadPlaces } from '../platform/csv/bad-places.js';
import { CsvRow } from '../platform/csv/csv-row.js';
import { readCsv } from '../platform/csv/read-csv.js';
import { RATE_COLUMNS, readRateRows } from './read-rate-row.js';

/** The units that a bank quotes by: ten to the power of its UNIT_MULT (D-5). */
const UNITS = ['1', '10', '100', '1000', '10000', '100000', '1000000'];
/** More than any bank quotes, and few enough that an exchanged amount stays exact. */
const RATE_DECIMALS_MAX = 12;

/** What each of them is in JSON. */
const FORMS: Record<(typeof RATE_COLUMNS)[number], string> = {
  date: 'must be text, such as "2019-04-11"',
  currency: 'must be text, such as "GBP"',
  rate: 'must be text, such as "10.9101"',
  unit: 'must be a whole number, such as 1 or 100',
};

/** A quotation as plain JSON. */
export interface NewRate {
  readonly date: IsoDate;
  readonly currency: string;
  /** The decimal as it was quoted. */
  readonly rate: string;
  readonly unit: number;
}

/**
 * The quotations in a request's body: the bytes of a CSV file, or a JSON list of
 * `{date, currency, rate, unit}`, all of them text (the unit may be a number).
 *
 * Refuses `invalid` with every fault of every row, named `line N, column` in CSV and `item N,
 * column` in JSON: nothing is imported in part. A day that has not come has no rate yet.
 */
export function readRateBody(body: unknown, today: IsoDate): Result<NewRate[]> {
  const bad = new BadPlaces();
  const isCsv = Buffer.isBuffer(body);
  const rows = readRateRows(
    isCsv ? readCsv(body, 'body', RATE_COLUMNS, bad) : readItems(body, bad),
  );
  for (const { row, rate } of rows) checkRate(row, rate, today);
  if (bad.isEmpty) return ok(rows.map(({ rate }) => plain(rate)));
  const place = isCsv ? 'line' : 'item';
  return refused('invalid', `The rates have ${bad.count} faults; nothing was imported.`, {
    rule: 'D-5',
    errors: bad.inOrder().map(({ line, column, reason }) => ({
      field: `${place} ${line}, ${column}`,
      message: reason,
    })),
  });
}

function checkRate(row: CsvRow, rate: Rate, today: IsoDate): void {
  if (rate.date > today) row.bad('date', `${rate.date} is in the future`);
  if (rate.currency === 'NOK') row.bad('currency', 'kroner need no rate');
  if (!isCurrencyCode(rate.currency)) row.bad('currency', `${rate.currency} is not a currency`);
  if (!UNITS.includes(rate.unit.toFixed())) row.bad('unit', `must be one of ${UNITS.join(', ')}`);
  if (rate.rate.decimalPlaces() > RATE_DECIMALS_MAX) {
    row.bad('rate', `must have at most ${RATE_DECIMALS_MAX} decimals`);
  }
}

function plain({ date, currency, rate, unit, quoted }: Rate): NewRate {
  return { date, currency, rate: quoted ?? rate.toFixed(), unit: unit.toNumber() };
}

/** The items of a JSON list as rows, so that both forms are held against the same checks. */
function readItems(body: unknown, bad: BadPlaces): CsvRow[] {
  if (!Array.isArray(body)) {
    bad.add('body', 1, 'item', 'the body must be a list of quotations');
    return [];
  }
  return (body as unknown[]).flatMap((item, at) => {
    const before = bad.count;
    const wrong = (column: string, reason: string): void => bad.add('body', at + 1, column, reason);
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      wrong('item', 'must be an object');
      return [];
    }
    const given = new Map(Object.entries(item) as [string, unknown][]);
    for (const column of given.keys()) {
      if (!RATE_COLUMNS.some((known) => known === column)) wrong(column, 'is not known');
    }
    const fields = RATE_COLUMNS.map((column) => {
      const value = given.get(column);
      const text = column === 'unit' && Number.isSafeInteger(value) ? String(value) : value;
      if (typeof text === 'string') return [column, text] as const;
      wrong(column, FORMS[column]);
      return [column, ''] as const;
    });
    return bad.count > before ? [] : [new CsvRow('body', at + 1, new Map(fields), bad)];
  });
}
