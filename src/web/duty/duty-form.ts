import type { FormError } from '../forms/fields.js';
import {
  hasTooManyRows,
  queryOfRows,
  ROWS_MAX,
  rowsOf,
  rowToRemove,
} from '../forms/repeated-rows.js';
import type { Page } from '../page.js';
import { NAMES, type Purchase, type WrittenPurchase } from './purchase.js';
import { readPurchase } from './read-purchase.js';

export interface DutyForm {
  /** What is shown for writing on: at least one row. */
  readonly rows: readonly WrittenPurchase[];
  /** Empty while nothing was asked, and when something is wrong. */
  readonly purchases: readonly Purchase[];
  readonly errors: readonly FormError[];
}

const BLANK: WrittenPurchase = {
  what: '',
  date: '',
  amount: '',
  currency: 'NOK',
  status: 'signed',
  channel: 'direct',
  kind: 'defence',
};

/**
 * Reads the form from the address. Rows in which nothing was written are left out; a form of nothing else says what
 * to write. Whoever asks for another row is not told yet of what is missing.
 */
export function readDutyForm(page: Page): DutyForm {
  const { query, t } = page;
  const all = rowsOf(query, BLANK);
  const written = all.filter(isWritten);
  if (query.has('more')) {
    return { rows: [...(all.length > 0 ? all : [BLANK]), BLANK], purchases: [], errors: [] };
  }
  if (all.length === 0) return { rows: [BLANK], purchases: [], errors: [] };

  const errors: FormError[] = [];
  if (hasTooManyRows(query, BLANK)) {
    errors.push({ field: 'what-1', message: t.calculators.tooManyRows(String(ROWS_MAX)) });
  }
  const rows = written.length > 0 ? written : [BLANK];
  const read = rows.map((row, at) => readPurchase(row, String(at + 1), page, errors));
  const purchases = read.filter((purchase) => purchase !== null);
  return errors.length > 0
    ? { rows, purchases: [], errors }
    : { rows: purchases.map((purchase) => spell(purchase, page)), purchases, errors };
}

function isWritten({ what, date, amount }: WrittenPurchase): boolean {
  return what !== '' || date !== '' || amount !== '';
}

/** As the reader's language writes it. */
function spell(purchase: Purchase, { format }: Page): WrittenPurchase {
  const { date, amount } = purchase;
  return { ...purchase, date: format.plainDate(date), amount: format.number(amount) };
}

/** The address of a calculation: what was understood, in one spelling. */
export function queryOf(purchases: readonly Purchase[]): URLSearchParams {
  return queryOfRows(purchases, NAMES);
}

/** The address without the row that is to be removed, or null when none is. */
export function queryWithout(query: URLSearchParams): URLSearchParams | null {
  const gone = rowToRemove(query);
  if (gone === null) return null;
  const left = rowsOf(query, BLANK).filter((row, at) => at !== gone && isWritten(row));
  return queryOfRows(left, NAMES);
}
