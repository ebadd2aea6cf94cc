import { type Cursor, readCursor, refuseCursor, toPage } from '../platform/http/paging.js';
import type { RegisterEntry } from './register-entry.js';

type Key = string | number | null;

/** What each order sorts by: two keys, then the id. */
const keysOf = {
  supplier: ({ supplier, number }: RegisterEntry): Key[] => [supplier.sortKey, number],
  country: ({ supplier, countryKey }: RegisterEntry): Key[] => [countryKey, supplier.sortKey],
  deadline: ({ deadlineOn, supplier }: RegisterEntry): Key[] => [deadlineOn, supplier.sortKey],
  remaining: ({ remainingOre, supplier }: RegisterEntry): Key[] => [remainingOre, supplier.sortKey],
  obligation: ({ obligationOre, supplier }: RegisterEntry): Key[] => [
    obligationOre,
    supplier.sortKey,
  ],
};

type Field = keyof typeof keysOf;
export type RegisterOrder = Field | `-${Field}`;

/** Every order, and with a minus its exact reverse. Names sort by the Norwegian alphabet, those of countries too. */
export const registerOrders = (Object.keys(keysOf) as Field[]).flatMap((field): RegisterOrder[] => [
  field,
  `-${field}`,
]);

/** A new list in the order; equal ones by their id, so that no two orders of a list exist. */
export function sortRegister(
  entries: readonly RegisterEntry[],
  order: RegisterOrder,
): RegisterEntry[] {
  const place = placesIn(order);
  return entries
    .map((entry) => ({ entry, at: place(entry) }))
    .sort((a, b) => compare(a.at, b.at, order))
    .map(({ entry }) => entry);
}

/**
 * The page of a sorted list at a cursor, either way. A cursor is a place and not a row: it holds
 * also when the row it was made from has left the list. Refuses `malformed` for another's cursor.
 */
export function pageOf<Item>(
  sorted: readonly RegisterEntry[],
  order: RegisterOrder,
  { limit, cursor }: { limit: number; cursor?: string },
  itemOf: (entry: RegisterEntry) => Item,
) {
  const place = placesIn(order);
  const at = readCursor(cursor, 4);
  if (at !== null && at.keys[0] !== order) refuseCursor();
  const rows = rowsAt(sorted, at, (entry) => compare(place(entry), at?.keys ?? [], order));
  return toPage(rows.slice(0, limit + 1), limit, at, place, itemOf);
}

/** Rows from the cursor on, in the direction in which it reads. */
function rowsAt(
  sorted: readonly RegisterEntry[],
  cursor: Cursor | null,
  toCursor: (entry: RegisterEntry) => number,
): readonly RegisterEntry[] {
  if (cursor === null) return sorted;
  return cursor.direction === 'after'
    ? sorted.filter((entry) => toCursor(entry) > 0)
    : sorted.filter((entry) => toCursor(entry) < 0).reverse();
}

function fieldOf(order: RegisterOrder): Field {
  return (order.startsWith('-') ? order.slice(1) : order) as Field;
}

function placesIn(order: RegisterOrder): (entry: RegisterEntry) => Key[] {
  const keys = keysOf[fieldOf(order)];
  return (entry) => [order, ...keys(entry), entry.id];
}

function compare(a: Cursor['keys'], b: Cursor['keys'], order: RegisterOrder): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  if (at === -1) return 0;
  const rises = (a[at] ?? 0) > (b[at] ?? 0);
  return rises === order.startsWith('-') ? -1 : 1;
}
