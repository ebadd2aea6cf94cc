import type { IsoDate } from '../domain/time/iso-date.js';
import { type RegisterEntry, viewRegisterEntry } from './register-entry.js';
import { filterRegister, type RegisterFilter } from './register-filter.js';
import { pageOf, type RegisterOrder, sortRegister } from './register-order.js';
import type { RegisterPage } from './register.view.js';

export interface RegisterSearch extends RegisterFilter {
  readonly sort: RegisterOrder;
  readonly limit: number;
  readonly cursor?: string;
}

/** A page of the active agreements that the filter finds. Refuses `malformed` for a foreign cursor. */
export function listRegister(
  active: readonly RegisterEntry[],
  search: RegisterSearch,
  today: IsoDate,
): RegisterPage {
  const found = findInRegister(active, search, today);
  const page = pageOf(found, search.sort, search, (entry) => viewRegisterEntry(entry, today));
  return { ...page, total: found.length };
}

/** All of the active agreements that the filter finds, in order: what an export holds. */
export function findInRegister(
  active: readonly RegisterEntry[],
  search: RegisterFilter & Pick<RegisterSearch, 'sort'>,
  today: IsoDate,
): RegisterEntry[] {
  return filterRegister(inOrder(active, search.sort), search, today);
}

/** All that was found as one page of the list: it has none before it and none after. */
export function wholeList(found: readonly RegisterEntry[], today: IsoDate): RegisterPage {
  const items = found.map((entry) => viewRegisterEntry(entry, today));
  return { items, total: items.length, next: null, previous: null };
}

const sorted = new WeakMap<
  readonly RegisterEntry[],
  Map<RegisterOrder, readonly RegisterEntry[]>
>();

/** The agreements of one state of the register in an order: sorted once, however often it is asked. */
function inOrder(active: readonly RegisterEntry[], order: RegisterOrder): readonly RegisterEntry[] {
  const orders = sorted.get(active) ?? new Map<RegisterOrder, readonly RegisterEntry[]>();
  sorted.set(active, orders);
  const entries = orders.get(order) ?? sortRegister(active, order);
  orders.set(order, entries);
  return entries;
}
