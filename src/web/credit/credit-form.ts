import { VALUE_BASES } from '../../domain/rulebook/parameters.js';
import type { Rulebook } from '../../domain/rulebook/rulebook.js';
import { yearOf } from '../../domain/time/iso-date.js';
import type { FormError } from '../forms/fields.js';
import {
  hasTooManyRows,
  queryOfRows,
  ROWS_MAX,
  rowsOf,
  rowToRemove,
} from '../forms/repeated-rows.js';
import type { Page } from '../page.js';
import { type AskedLine, type AskedProject, NAMES, type WrittenLine } from './asked-project.js';
import { readLine } from './read-line.js';

export interface CreditForm {
  readonly basis: string;
  /** What is shown for writing on: at least one row. */
  readonly rows: readonly WrittenLine[];
  /** Null while nothing was asked, and when something is wrong. */
  readonly asked: AskedProject | null;
  readonly errors: readonly FormError[];
}

const EMPTY: WrittenLine = { date: '', value: '', share: '', factor: '', baseline: '' };

/**
 * Reads the form from the address. A line without a date is of today, one in which nothing was written is left out;
 * a form of nothing else says what to write. Whoever asks for another line is not told yet of what is missing.
 */
export function readCreditForm(page: Page, rulebook: Rulebook): CreditForm {
  const { query, t, today, format } = page;
  const blank = { ...EMPTY, date: format.plainDate(today) };
  const all = rowsOf(query, blank);
  const basis = query.get('basis') ?? VALUE_BASES[0];
  if (query.has('more') || all.length === 0) {
    const rows = all.length === 0 ? [blank] : all;
    return { basis, rows: query.has('more') ? [...rows, EMPTY] : rows, asked: null, errors: [] };
  }
  const errors: FormError[] = [];
  const field = 'value-1';
  if (hasTooManyRows(query, blank)) {
    errors.push({ field, message: t.calculators.tooManyRows(String(ROWS_MAX)) });
  }
  const written = all.filter(isWritten);
  const rows = written.length > 0 ? written : [all[0]!];
  const read = rows.map((row, at) => readLine(row, String(at + 1), page, rulebook, errors));
  const lines = read.filter((line) => line !== null);
  if (errors.length === 0) errors.push(...baselineFaults(lines, page));
  const known = VALUE_BASES.find((one) => one === basis);
  if (known === undefined) errors.push({ field: 'basis', message: t.credit.errors.basis });
  if (errors.length > 0 || known === undefined) return { basis, rows, asked: null, errors };
  const asked = { basis: known, lines };
  return { basis, rows: lines.map((line) => spell(line, page)), asked, errors };
}

/** D-9: a calendar year has one baseline, wherever among its lines it is written. */
function baselineFaults(lines: readonly AskedLine[], { t }: Page): FormError[] {
  return lines.flatMap(({ date, baseline }, at) => {
    const year = yearOf(date);
    const differs = lines
      .slice(0, at)
      .some(
        (other) =>
          yearOf(other.date) === year &&
          other.baseline !== null &&
          baseline?.equals(other.baseline) === false,
      );
    const message = t.credit.errors.baselineTwice(String(year));
    return differs ? [{ field: `baseline-${at + 1}`, message }] : [];
  });
}

/** The address of a calculation: what was understood, in one spelling. */
export function queryOf({ basis, lines }: AskedProject): URLSearchParams {
  const rows = lines.map(({ date, value, sharePercent, factor, baseline }) => ({
    date,
    value: value.toFixed(2),
    share: sharePercent.toFixed(),
    factor: factor ?? '',
    baseline: baseline?.toFixed(2) ?? '',
  }));
  const query = queryOfRows(rows, NAMES);
  query.append('basis', basis);
  return query;
}

/** The address without the line that is to be removed, or null when none is. */
export function queryWithout(query: URLSearchParams): URLSearchParams | null {
  const gone = rowToRemove(query);
  if (gone === null) return null;
  const left = rowsOf(query, EMPTY).filter((row, at) => at !== gone && isWritten(row));
  const without = queryOfRows(left, NAMES);
  if (left.length > 0) without.append('basis', query.get('basis') ?? VALUE_BASES[0]);
  return without;
}

function isWritten({ value, share, factor, baseline }: WrittenLine): boolean {
  return [value, share, factor, baseline].some((text) => text !== '');
}

/** As the reader's language writes it. */
function spell(line: AskedLine, { format }: Page): WrittenLine {
  return {
    date: format.plainDate(line.date),
    value: format.number(line.value.toFixed()),
    share: format.number(line.sharePercent.toFixed()),
    factor: line.factor === null ? '' : format.number(line.factor),
    baseline: line.baseline === null ? '' : format.number(line.baseline.toFixed()),
  };
}
