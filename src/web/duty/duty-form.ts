import { Nok } from '../../domain/money/nok.js';
import type { IsoDate } from '../../domain/time/iso-date.js';
import type { FormError } from '../forms/fields.js';
import { readAmount } from '../forms/read-number.js';
import { readDate } from '../forms/read-date.js';
import type { Page } from '../page.js';

export const STATUSES = ['signed', 'expected'] as const;
export const CHANNELS = ['direct', 'fms', 'fms-shared', 'nspa', 'nspa-shared'] as const;
export const KINDS = ['defence', 'foa', 'norwegian'] as const;
const PURCHASES_MAX = 50;

/** A purchase as it was written. */
export interface WrittenPurchase {
  what: string;
  date: string;
  amount: string;
  currency: string;
  status: string;
  channel: string;
  kind: string;
}

/** A purchase that was understood. The amount is a decimal with two places. */
export interface Purchase {
  readonly what: string;
  readonly date: IsoDate;
  readonly amount: string;
  readonly currency: string;
  readonly status: (typeof STATUSES)[number];
  readonly channel: (typeof CHANNELS)[number];
  readonly kind: (typeof KINDS)[number];
}

export interface DutyForm {
  /** What is shown for writing on: at least one row. */
  readonly rows: readonly WrittenPurchase[];
  /** Empty while nothing was asked, and when something is wrong. */
  readonly purchases: readonly Purchase[];
  readonly errors: readonly FormError[];
}

const NAMES = ['what', 'date', 'amount', 'currency', 'status', 'channel', 'kind'] as const;

const BLANK: WrittenPurchase = {
  what: '',
  date: '',
  amount: '',
  currency: 'NOK',
  status: 'signed',
  channel: 'direct',
  kind: 'defence',
};

/** Reads the form from the address. Rows without a date and an amount are left out. */
export function readDutyForm(page: Page): DutyForm {
  const written = rowsOf(page.query).filter((row) => row.date !== '' || row.amount !== '');
  const errors: FormError[] = [];
  const purchases = written.flatMap((row, at) => readPurchase(row, String(at + 1), page, errors));
  const rows =
    errors.length === 0 ? written.map((row, at) => spell(row, purchases[at]!, page)) : written;
  const wantsMore = page.query.has('more') || written.length === 0;
  return {
    rows: wantsMore ? [...rows, { ...BLANK }] : rows,
    purchases: errors.length === 0 ? purchases : [],
    errors,
  };
}

/** As the reader's language writes it. */
function spell(
  row: WrittenPurchase,
  { date, amount }: Purchase,
  { format }: Page,
): WrittenPurchase {
  return { ...row, date: format.plainDate(date), amount: format.number(amount) };
}

/** The address of a calculation: what was understood, in one spelling. */
export function queryOf(purchases: readonly Purchase[]): URLSearchParams {
  const query = new URLSearchParams();
  for (const purchase of purchases) {
    for (const name of NAMES) query.append(name, purchase[name]);
  }
  return query;
}

/** The address without the row that is to be removed, or null when none is. */
export function queryWithout(query: URLSearchParams): URLSearchParams | null {
  const gone = Number(query.get('remove')) - 1;
  if (!query.has('remove') || !Number.isInteger(gone)) return null;
  const left = new URLSearchParams();
  rowsOf(query)
    .filter((_row, at) => at !== gone)
    .forEach((row) => NAMES.forEach((name) => left.append(name, row[name])));
  return left;
}

function rowsOf(query: URLSearchParams): WrittenPurchase[] {
  const columns = NAMES.map((name) => query.getAll(name));
  const count = Math.min(PURCHASES_MAX, Math.max(...columns.map((column) => column.length)));
  return Array.from({ length: count }, (_none, row) => {
    const written = { ...BLANK };
    NAMES.forEach((name, at) => (written[name] = columns[at]![row]?.trim() ?? BLANK[name]));
    return written;
  });
}

function readPurchase(
  row: WrittenPurchase,
  number: string,
  { language, t, today }: Page,
  errors: FormError[],
): Purchase[] {
  const { errors: messages } = t.duty;
  const date = readDate(row.date);
  const amount = readAmount(row.amount, language);
  const status = oneOf(STATUSES, row.status);
  if (date === undefined) {
    errors.push({ field: `date-${number}`, message: messages.date(number) });
  } else if (status === 'signed' && date > today) {
    errors.push({ field: `date-${number}`, message: messages.future(number) });
  }
  if (amount === undefined || amount.decimalPlaces() > 2) {
    errors.push({ field: `amount-${number}`, message: messages.amount(number) });
  } else if (!Nok.ofDecimal(amount).isStorable()) {
    errors.push({ field: `amount-${number}`, message: messages.tooLarge(number) });
  }
  if (date === undefined || amount === undefined) return [];
  const currency = /^[A-Za-z]{3}$/.test(row.currency) ? row.currency.toUpperCase() : 'NOK';
  return [
    {
      what: row.what.slice(0, 100),
      date,
      amount: amount.toFixed(2),
      currency,
      status,
      channel: oneOf(CHANNELS, row.channel),
      kind: oneOf(KINDS, row.kind),
    },
  ];
}

/** The value when it is one of those offered, else the first of them. */
function oneOf<Value extends string>(values: readonly [Value, ...Value[]], text: string): Value {
  return values.find((value) => value === text) ?? values[0];
}
