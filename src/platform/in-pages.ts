import { sql, type Tx } from './sql.js';

/**
 * The rows of a question page by page, so that no more than a page is held.
 *
 * @param text with one `?`, which the `id` of a row is greater than; it orders by that
 */
export async function* inPages<Row extends { readonly id: string }>(
  tx: Tx,
  text: string,
  rowsPerPage: number,
): AsyncGenerator<Row[]> {
  let after = '';
  for (;;) {
    const page = await sql<Row>(tx, `${text} LIMIT ${rowsPerPage}`, [after]);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last.id;
  }
}
