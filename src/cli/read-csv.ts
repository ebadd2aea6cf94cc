import { readFileSync } from 'node:fs';
import type { CsvRow } from '../platform/csv/csv-row.js';
import { readCsv } from '../platform/csv/read-csv.js';
import { type BadInput, UsageError } from './bad-input.js';

/** Reads a CSV file as {@link readCsv} does; throws UsageError when it cannot be read at all. */
export function readCsvFile(file: string, columns: readonly string[], bad: BadInput): CsvRow[] {
  return readCsv(readBytes(file), file, columns, bad);
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${String(error)}`);
  }
}
