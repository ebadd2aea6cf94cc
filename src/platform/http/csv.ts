import { stringify } from 'csv-stringify/sync';

/** `csv` is for machines; `excel-csv` opens with a double click in a Norwegian Excel. */
export const csvForms = ['csv', 'excel-csv'] as const;
export type CsvForm = (typeof csvForms)[number];

/** One column: its heading, what kind of cell it has, and the cell of a row. */
export interface CsvColumn<Row> {
  readonly heading: string;
  /** `text` is written by people and guarded; `amount` is a decimal with a point; `plain` is ours. */
  readonly kind: 'text' | 'amount' | 'plain';
  readonly of: (row: Row) => string | null;
}

// csv-stringify quotes what holds the whole record delimiter; a lone half of it must be quoted too.
const quoted_match = /[\r\n\t]/;

const forms = {
  csv: { delimiter: ',', record_delimiter: '\n', bom: false, quoted_match },
  'excel-csv': { delimiter: ';', record_delimiter: '\r\n', bom: true, quoted_match },
};

/** What a spreadsheet may take for a formula when a cell begins with it, full-width forms too. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * Rows as CSV with a heading line, always all of them.
 *
 * `csv`: comma, decimal point, line feed, every value exactly as in JSON. `excel-csv`: semicolon,
 * decimal comma, CRLF and a byte order mark; a text that a spreadsheet would run as a formula gets
 * an apostrophe in front. That changes the text, so the form for machines does not do it.
 * Null is an empty cell.
 */
export function writeCsv<Row>(
  rows: readonly Row[],
  columns: readonly CsvColumn<Row>[],
  form: CsvForm,
): string {
  const cells = rows.map((row) => columns.map((column) => cellOf(row, column, form)));
  return stringify([columns.map(({ heading }) => heading), ...cells], forms[form]);
}

/** The headers of a CSV answer; the file name gets its ending here. */
export function csvHeaders(fileName: string): Record<string, string> {
  return {
    'content-type': 'text/csv; charset=utf-8; header=present',
    ...asFile(`${fileName}.csv`),
  };
}

/** Lets a browser save the answer under a name. */
export function asFile(name: string): Record<string, string> {
  return { 'content-disposition': `attachment; filename="${name}"` };
}

function cellOf<Row>(row: Row, { kind, of }: CsvColumn<Row>, form: CsvForm): string {
  const value = of(row) ?? '';
  if (form === 'csv' || kind === 'plain') return value;
  if (kind === 'amount') return value.replace('.', ',');
  return FORMULA.test(value) ? `'${value}` : value;
}
