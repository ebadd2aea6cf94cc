import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type Page, readCursor, toPage } from './http/paging.js';

/** What is asked of a list. */
export interface PageAsked {
  readonly limit: number;
  readonly cursor?: string;
}

/** In which order a list is read: columns of which the last are unique together. */
export interface PageOrder<Row> {
  readonly by: readonly (keyof Row & string)[];
  readonly direction: 'ASC' | 'DESC';
}

export const newestFirst: PageOrder<{ id: string }> = { by: ['id'], direction: 'DESC' };

/** The rows of a page (one may be beyond it, to know that there is more), and how to shape it. */
export interface ReadPage<Row> {
  readonly rows: readonly Row[];
  shape<Item>(itemOf: (row: Row) => Item): Page<Item>;
}

/** Reads one page of a query, forwards or backwards from the cursor. Refuses a foreign cursor. */
export async function readPage<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  { by, direction }: PageOrder<Row>,
  { limit, cursor: text }: PageAsked,
): Promise<ReadPage<Row>> {
  const cursor = readCursor(text, by.length);
  const backwards = cursor?.direction === 'before';
  const rising = (direction === 'ASC') !== backwards;
  const columns = by.map((column) => `${query.alias}.${column}`);
  if (cursor !== null) {
    const places = by.map((_, index) => `:from${index}`).join(', ');
    const from = Object.fromEntries(cursor.keys.map((key, index) => [`from${index}`, key]));
    query.andWhere(`(${columns.join(', ')}) ${rising ? '>' : '<'} (${places})`, from);
  }
  for (const column of columns) query.addOrderBy(column, rising ? 'ASC' : 'DESC');
  const rows = await query.take(limit + 1).getMany();
  const keysOf = (row: Row) => by.map((column) => row[column] as string | number | null);
  return { rows, shape: (itemOf) => toPage(rows, limit, cursor, keysOf, itemOf) };
}
