import { parse, type CsvError, type Info } from 'csv-parse/sync';
import type { BadPlaces } from './bad-places.js';
import { CsvRow } from './csv-row.js';

/** Stands where a column would, when the whole row is at fault. */
const ROW = 'row';

interface RawRecord {
  record: string[];
  raw: string;
  info: Info;
}

/**
 * Reads CSV with a header: UTF-8 with or without a byte order mark, comma, LF or CRLF, quotes. The columns
 * may stand in any order, but all of them and no others. Rows that are not sound are added to `bad` under the name
 * of the file, and left out.
 */
export function readCsv(
  bytes: Buffer,
  file: string,
  columns: readonly string[],
  bad: BadPlaces,
): CsvRow[] {
  const text = decode(bytes, file, bad);
  if (text === undefined) return [];
  const records = parse(text, {
    info: true,
    raw: true,
    bom: true,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => addCsvError(error, file, bad),
  }) as unknown as RawRecord[];
  const [first, ...rest] = records;
  if (!first) {
    bad.add(file, 1, ROW, `the file is empty; its header is ${columns.join(',')}`);
    return [];
  }
  const header = readHeader(first, file, columns, bad);
  if (!header) return [];
  return rest.flatMap((record) => {
    const line = lineOf(record);
    if (record.record.length !== header.length) {
      const counts = `has ${record.record.length} fields, the header has ${header.length}`;
      bad.add(file, line, ROW, counts);
      return [];
    }
    const fields = new Map(header.map((column, at) => [column, record.record[at]!]));
    return [new CsvRow(file, line, fields, bad)];
  });
}

/** The text, or undefined after naming every line that is not UTF-8. */
function decode(bytes: Buffer, file: string, bad: BadPlaces): string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decodes = (part: Buffer) => {
    try {
      return decoder.decode(part);
    } catch {
      return undefined;
    }
  };
  const text = decodes(bytes);
  if (text !== undefined) return text;
  let line = 1;
  for (let begin = 0; begin < bytes.length; line += 1) {
    const lineFeed = bytes.indexOf(0x0a, begin);
    const end = lineFeed < 0 ? bytes.length : lineFeed + 1;
    if (decodes(bytes.subarray(begin, end)) === undefined) bad.add(file, line, ROW, 'is not UTF-8');
    begin = end;
  }
  return undefined;
}

function addCsvError(error: CsvError | undefined, file: string, bad: BadPlaces): undefined {
  const line = typeof error?.lines === 'number' ? error.lines : 1;
  bad.add(file, line, ROW, error?.message.replace(/:.*/s, '').toLowerCase() ?? 'is not CSV');
}

function readHeader(
  { record, info }: RawRecord,
  file: string,
  columns: readonly string[],
  bad: BadPlaces,
): string[] | undefined {
  const problems: [string, string][] = [];
  record.forEach((column, at) => {
    if (!columns.includes(column)) problems.push([column || ROW, 'unknown column']);
    else if (record.indexOf(column) !== at) problems.push([column, 'the column stands twice']);
  });
  for (const column of columns) {
    if (!record.includes(column)) problems.push([column, 'the column is missing']);
  }
  problems.forEach(([column, reason]) => bad.add(file, info.lines, column, reason));
  return problems.length === 0 ? record : undefined;
}

/** The line on which a record begins; a quoted field may hold line breaks of its own. */
function lineOf({ raw, info }: RawRecord): number {
  const own = raw.replace(/^[\r\n]+/, '').replace(/\r?\n$/, '');
  return info.lines - (own.match(/\n/g)?.length ?? 0);
}
