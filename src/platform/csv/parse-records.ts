/** One record, and the lines of the file that it stands on. */
export interface CsvRecord {
  readonly line: number;
  readonly lastLine: number;
  readonly fields: string[];
}

/** A line that is not CSV, and why. */
export interface CsvFault {
  readonly line: number;
  readonly reason: string;
}

export interface ParsedCsv {
  readonly records: CsvRecord[];
  readonly faults: CsvFault[];
}

/**
 * RFC 4180: comma, LF or CRLF, fields in quotes that may hold commas, quotes twice and line breaks. Empty lines are
 * left out. A record that is not CSV is a fault of the line it begins on, and reading goes on with the next line: a
 * quote that is never closed must not hide what is wrong behind it.
 */
export function parseRecords(text: string): ParsedCsv {
  const parsed: ParsedCsv = { records: [], faults: [] };
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const plainEnd = endOfLine(text, at);
    const plain = withoutCarriageReturn(text.slice(at, plainEnd));
    const record = /["\r]/.test(plain)
      ? readRecord(text, at)
      : { fields: plain.split(','), end: plainEnd };
    if ('reason' in record) {
      parsed.faults.push({ line, reason: record.reason });
      [at, line] = [plainEnd + 1, line + 1];
      continue;
    }
    const lastLine = line + lineFeedsIn(text, at, record.end);
    if (plain !== '') parsed.records.push({ line, lastLine, fields: record.fields });
    [at, line] = [record.end + 1, lastLine + 1];
  }
  return parsed;
}

type ReadRecord = { fields: string[]; end: number } | { reason: string };

/** The record that begins there, and where the line feed behind it stands. */
function readRecord(text: string, begin: number): ReadRecord {
  const fields: string[] = [];
  let at = begin;
  for (;;) {
    const field = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    if ('reason' in field) return field;
    fields.push(field.value);
    if (text[field.end] !== ',') {
      return { fields, end: text[field.end] === '\r' ? field.end + 1 : field.end };
    }
    at = field.end + 1;
  }
}

type ReadField = { value: string; end: number } | { reason: string };

function readPlain(text: string, begin: number): ReadField {
  const comma = text.indexOf(',', begin);
  const lineEnd = endOfLine(text, begin);
  const isLast = comma < 0 || comma > lineEnd;
  const raw = text.slice(begin, isLast ? lineEnd : comma);
  const value = isLast ? withoutCarriageReturn(raw) : raw;
  if (value.includes('"')) return { reason: 'a quote stands inside a field without quotes' };
  if (value.includes('\r')) return { reason: 'a carriage return stands without a line feed' };
  return { value, end: begin + value.length };
}

function readQuoted(text: string, begin: number): ReadField {
  let close = text.indexOf('"', begin + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return { reason: 'quote not closed' };
  const end = close + 1;
  if (end < text.length && !/^(,|\r?\n|\r$)/.test(text.slice(end, end + 2))) {
    return { reason: 'text stands behind a closing quote' };
  }
  return { value: text.slice(begin + 1, close).replaceAll('""', '"'), end };
}

function endOfLine(text: string, from: number): number {
  const lineFeed = text.indexOf('\n', from);
  return lineFeed < 0 ? text.length : lineFeed;
}

function withoutCarriageReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

function lineFeedsIn(text: string, begin: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', begin); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}
