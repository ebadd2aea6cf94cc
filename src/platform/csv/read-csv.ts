import { isUtf8 } from 'node:buffer';
import type { BadPlaces } from './bad-places.js';
import { CsvRow } from './csv-row.js';
import { parseRecords, type CsvRecord } from './parse-records.js';

/** Stands where a column would, when the whole row is at fault. */
const ROW = 'row';

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
  const broken = linesNotUtf8(bytes);
  const { records, faults } = parseRecords(new TextDecoder('utf-8').decode(bytes));
  for (const line of broken) bad.add(file, line, ROW, 'is not UTF-8');
  for (const { line, reason } of faults) if (!broken.has(line)) bad.add(file, line, ROW, reason);
  const [first, ...rest] = records;
  const isSoundSoFar = ![...broken, ...faults.map(({ line }) => line)].some(
    (line) => !first || line <= first.lastLine,
  );
  if (!isSoundSoFar) return [];
  if (!first) {
    bad.add(file, 1, ROW, `the file is empty; its header is ${columns.join(',')}`);
    return [];
  }
  const header = readHeader(first, file, columns, bad);
  if (!header) return [];
  return rest.flatMap(({ line, lastLine, fields }) => {
    if (isBroken(broken, line, lastLine)) return [];
    if (fields.length !== header.length) {
      bad.add(file, line, ROW, `has ${fields.length} fields, the header has ${header.length}`);
      return [];
    }
    const named = new Map(header.map((column, at) => [column, fields[at]!]));
    return [new CsvRow(file, line, named, bad)];
  });
}

function linesNotUtf8(bytes: Buffer): Set<number> {
  const broken = new Set<number>();
  if (isUtf8(bytes)) return broken;
  let line = 1;
  for (let begin = 0; begin < bytes.length; line += 1) {
    const lineFeed = bytes.indexOf(0x0a, begin);
    const end = lineFeed < 0 ? bytes.length : lineFeed + 1;
    if (!isUtf8(bytes.subarray(begin, end))) broken.add(line);
    begin = end;
  }
  return broken;
}

function isBroken(broken: ReadonlySet<number>, line: number, lastLine: number): boolean {
  for (let at = line; broken.size > 0 && at <= lastLine; at += 1) if (broken.has(at)) return true;
  return false;
}

function readHeader(
  { line, fields }: CsvRecord,
  file: string,
  columns: readonly string[],
  bad: BadPlaces,
): string[] | undefined {
  const problems: [string, string][] = [];
  fields.forEach((column, at) => {
    if (!columns.includes(column)) problems.push([column || ROW, 'unknown column']);
    else if (fields.indexOf(column) !== at) problems.push([column, 'the column stands twice']);
  });
  for (const column of columns) {
    if (!fields.includes(column)) problems.push([column, 'the column is missing']);
  }
  problems.forEach(([column, reason]) => bad.add(file, line, shown(column), reason));
  return problems.length === 0 ? fields : undefined;
}

/** A name with a line break in it would look like two lines of the list. */
function shown(column: string): string {
  return /\p{Cc}/u.test(column) ? JSON.stringify(column) : column;
}
