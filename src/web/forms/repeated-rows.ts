/** More than this nobody writes by hand, and no address holds. */
export const ROWS_MAX = 50;

/** What was written in a group of fields that a form repeats. */
export type WrittenRow<Name extends string> = Record<Name, string>;

/**
 * The rows of an address, each field by its name in every row. A field that an address leaves out is as in the blank
 * row, whose names are those that are read. At most ROWS_MAX rows; see `hasTooManyRows`.
 */
export function rowsOf<Name extends string>(
  query: URLSearchParams,
  blank: WrittenRow<Name>,
): WrittenRow<Name>[] {
  const names = Object.keys(blank) as Name[];
  return Array.from({ length: Math.min(ROWS_MAX, countOf(query, names)) }, (_none, row) => {
    const written: WrittenRow<Name> = { ...blank };
    for (const name of names) written[name] = query.getAll(name)[row]?.trim() ?? blank[name];
    return written;
  });
}

/** Whether an address has more rows than are read, so that an answer would leave some out. */
export function hasTooManyRows(query: URLSearchParams, blank: WrittenRow<string>): boolean {
  return countOf(query, Object.keys(blank)) > ROWS_MAX;
}

/** The address of rows. */
export function queryOfRows<Name extends string>(
  rows: readonly Readonly<WrittenRow<Name>>[],
  names: readonly Name[],
): URLSearchParams {
  const query = new URLSearchParams();
  for (const row of rows) for (const name of names) query.append(name, row[name]);
  return query;
}

/** The place of the row that is to be removed, or null when none is. */
export function rowToRemove(query: URLSearchParams): number | null {
  const at = Number(query.get('remove')) - 1;
  return query.has('remove') && Number.isInteger(at) ? at : null;
}

function countOf(query: URLSearchParams, names: readonly string[]): number {
  return Math.max(...names.map((name) => query.getAll(name).length));
}
