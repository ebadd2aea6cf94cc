import { isISO31661Alpha2, isUUID } from 'class-validator';
import { isIsoDate } from '../../domain/time/iso-date.js';
import type { FilterName, RegisterFilter } from '../../register/register-filter.js';
import { AREA_CODE, COUNTRY_CODE } from '../../register/register.dto.js';
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
  readonly unknown: readonly Unknown[];
}

/** Filters with several values, and those with one, in the order in which they are shown. */
const LISTS = ['area', 'country', 'status'] as const;
const AMOUNTS = ['remainingMin', 'remainingMax'] as const;
const DATES = ['deadlineFrom', 'deadlineTo'] as const;
/** These count once: the first of several. */
const ONCE = ['q', ...AMOUNTS, ...DATES, 'cursor'] as const;
const VALUES_MAX = 50;
const TEXT_MAX = 100;

/** Something in the address that the register does not know, and that is not part of the question. */
export interface Unknown {
  readonly name: string;
  readonly value: string;
}

/**
 * Reads the question. A value that is not understood is said, and left out of the filter; so is what
 * the API would refuse, which the page offers with the same question.
 */
export function readQuestion(page: Page): RegisterQuestion {
  const { query } = page;
  const errors: FormError[] = [];
  const filter: Partial<Record<FilterName, string | string[]>> = {};
  const text = query.get('q')?.trim().slice(0, TEXT_MAX);
  if (text) filter.q = text;
  const supplier = query.get('supplier');
  if (supplier && isUUID(supplier)) filter.supplier = supplier;
  for (const name of LISTS) {
    const values = listOf(query, name);
    if (values.length > 0) filter[name] = values;
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
    unknown: unknownIn(query),
  };
}

/** The values of a filter that may have several, each once. */
function listOf(query: URLSearchParams, name: (typeof LISTS)[number]): string[] {
  const values = [...new Set(query.getAll(name))].filter((value) => isValue(name, value));
  return values.slice(0, VALUES_MAX);
}

/** What is written in the address, but neither asked nor at fault: nothing of it goes unseen. */
function unknownIn(query: URLSearchParams): Unknown[] {
  const known: Readonly<Record<string, readonly string[]>> = {
    ...Object.fromEntries(LISTS.map((name) => [name, listOf(query, name)])),
    ...Object.fromEntries(ONCE.map((name) => [name, query.getAll(name).slice(0, 1)])),
    supplier: query
      .getAll('supplier')
      .slice(0, 1)
      .filter((value) => isUUID(value)),
    sort: query
      .getAll('sort')
      .slice(0, 1)
      .filter((value) => isOrder(value)),
  };
  const written = new Map(
    [...query].map(([name, value]) => [JSON.stringify([name, value]), { name, value }]),
  );
  return [...written.values()].filter(
    ({ name, value }) =>
      value.trim() !== '' && !(Object.hasOwn(known, name) && known[name]!.includes(value)),
  );
}

function isOrder(text: string): boolean {
  return registerOrders.some((order) => order === text);
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

/** The question with some filters dropped. */
export function without(
  { filter, sort }: Pick<RegisterQuestion, 'filter' | 'sort'>,
  ...names: readonly FilterName[]
): URLSearchParams {
  const dropped = Object.fromEntries(names.map((name) => [name, undefined]));
  return queryOf({ filter: { ...filter, ...dropped }, sort });
}

/** The question with one value of a filter dropped. */
export function withoutValue(
  { filter, sort }: Pick<RegisterQuestion, 'filter' | 'sort'>,
  name: FilterName,
  value: string,
): URLSearchParams {
  const current = filter[name];
  const left = typeof current === 'string' ? [] : (current ?? []).filter((one) => one !== value);
  return left.length === 0
    ? without({ filter, sort }, name)
    : queryOf({ filter: { ...filter, [name]: left }, sort });
}

function isValue(name: (typeof LISTS)[number], value: string): boolean {
  if (name === 'status') return openStatuses.some((status) => status === value);
  return name === 'country'
    ? isISO31661Alpha2(value) && COUNTRY_CODE.test(value)
    : AREA_CODE.test(value);
}

/** The address as it was written, without something in it that is not known. */
export function withoutUnknown(
  question: RegisterQuestion,
  { name, value }: Unknown,
): URLSearchParams {
  const query = new URLSearchParams(question.written);
  query.delete(name, value);
  return query;
}

function faultOf(name: FilterName, kind: 'amount' | 'date', { t }: Page): FormError {
  return { field: name, message: t.register.errors[kind](t.register.filters[name]) };
}
