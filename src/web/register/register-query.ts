import { isIsoDate } from '../../domain/time/iso-date.js';
import type { FilterName, RegisterFilter } from '../../register/register-filter.js';
import { type RegisterOrder, registerOrders } from '../../register/register-order.js';
import { openStatuses } from '../../register/register-status.js';
import type { FormError } from '../forms/fields.js';
import { readDate } from '../forms/read-date.js';
import { readAmount } from '../forms/read-number.js';
import type { Page } from '../page.js';

/** What a reader asks of the register, as it stands in the address. */
export interface RegisterQuestion {
  readonly filter: RegisterFilter;
  readonly sort: RegisterOrder;
  readonly cursor: string | undefined;
  /** As it was written, for the fields. */
  readonly written: URLSearchParams;
  readonly errors: readonly FormError[];
}

/** Filters with several values, and those with one, in the order in which they are shown. */
const LISTS = ['area', 'country', 'status'] as const;
const AMOUNTS = ['remainingMin', 'remainingMax'] as const;
const DATES = ['deadlineFrom', 'deadlineTo'] as const;
const VALUES_MAX = 50;
/** How much of a value that is not understood is said again. */
const VALUE_SHOWN_MAX = 60;

/** Reads the question; a value that is not understood is said, and left out of the filter. */
export function readQuestion(page: Page): RegisterQuestion {
  const { query } = page;
  const errors: FormError[] = [];
  const filter: Partial<Record<FilterName, string | string[]>> = {};
  const text = query.get('q')?.trim().slice(0, 100);
  if (text) filter.q = text;
  const supplier = query.get('supplier');
  if (supplier) filter.supplier = supplier;
  for (const name of LISTS) {
    const given = [...new Set(query.getAll(name))].filter((value) => value !== '');
    const values = given.filter((value) => isValue(name, value));
    for (const value of given.filter((one) => !isValue(name, one))) {
      errors.push(unknownValue(name, value, page));
    }
    if (values.length > 0) filter[name] = values.slice(0, VALUES_MAX);
  }
  for (const name of AMOUNTS) {
    const written = query.get(name)?.trim();
    if (!written) continue;
    const amount = readAmount(written, page.language);
    if (amount !== undefined && /^\d{1,14}\.\d\d$/.test(amount.toFixed(2))) {
      filter[name] = amount.toFixed(2);
    } else errors.push(faultOf(name, 'amount', page));
  }
  for (const name of DATES) {
    const written = query.get(name)?.trim();
    if (!written) continue;
    const date = readDate(written);
    if (date !== undefined && isIsoDate(date)) filter[name] = date;
    else errors.push(faultOf(name, 'date', page));
  }
  const sort = registerOrders.find((order) => order === query.get('sort')) ?? 'supplier';
  return {
    filter: filter as RegisterFilter,
    sort,
    cursor: query.get('cursor') ?? undefined,
    written: query,
    errors,
  };
}

/** The address of a question in one spelling: the same that the API takes. */
export function queryOf({
  filter,
  sort,
}: Pick<RegisterQuestion, 'filter' | 'sort'>): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of ['q', ...LISTS, 'supplier', ...AMOUNTS, ...DATES] as const) {
    const value = filter[name];
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) query.append(name, one);
  }
  if (sort !== 'supplier') query.set('sort', sort);
  return query;
}

/** The question with one filter dropped, or one of its values. */
export function without(
  question: Pick<RegisterQuestion, 'filter' | 'sort'>,
  name: FilterName,
  value?: string,
): URLSearchParams {
  const current = question.filter[name];
  const left =
    value === undefined || !Array.isArray(current)
      ? undefined
      : (current as string[]).filter((one) => one !== value);
  return queryOf({ ...question, filter: { ...question.filter, [name]: left } });
}

function isValue(name: (typeof LISTS)[number], value: string): boolean {
  if (name === 'status') return openStatuses.some((status) => status === value);
  return name === 'country' ? /^[A-Z]{2}$/.test(value) : /^[a-z0-9_]{1,60}$/.test(value);
}

function unknownValue(name: (typeof LISTS)[number], value: string, { t }: Page): FormError {
  const shown = value.slice(0, VALUE_SHOWN_MAX);
  return { field: name, message: t.register.errors.unknown(t.register.filters[name], shown) };
}

function faultOf(name: FilterName, kind: 'amount' | 'date', { t }: Page): FormError {
  return { field: name, message: t.register.errors[kind](t.register.filters[name]) };
}
