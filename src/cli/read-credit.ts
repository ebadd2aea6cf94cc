import type { Baseline, CreditInput, CreditLine } from '../domain/credit/credit-input.js';
import { readProject } from '../domain/credit/read-project.js';
import { VALUE_BASES } from '../domain/rulebook/parameters.js';
import type { BadInput } from './bad-input.js';
import type { CsvRow } from '../platform/csv/csv-row.js';
import { readCsvFile } from './read-csv.js';

export const LINE_COLUMNS = [
  'line_id',
  'project',
  'date',
  'amount',
  'norwegian_amount',
  'basis',
  'factor',
] as const;
export const BASELINE_COLUMNS = ['project', 'year', 'amount'] as const;

/** The sound lines of one project, and the row of each. */
export interface ProjectFile {
  input: { lines: CreditLine[]; baselines: Baseline[] };
  rows: CsvRow[];
}

/** What the domain calls a field, and the column it stands in. */
const COLUMN_OF: Record<string, string> = { norwegian: 'norwegian_amount' };

/** Reads report lines, by project in the order of their first row. Everything that is wrong is added to `bad`. */
export function readCreditLines(file: string, bad: BadInput): Map<string, ProjectFile> {
  const projects = new Map<string, ProjectFile>();
  const lineOf = new Map<string, number>();
  for (const row of readCsvFile(file, LINE_COLUMNS, bad)) {
    const name = row.text('project');
    const line = readLine(row, lineOf);
    if (name === undefined) continue;
    const project = projects.get(name) ?? { input: { lines: [], baselines: [] }, rows: [] };
    projects.set(name, project);
    if (line === undefined) continue;
    project.input.lines.push(line);
    project.rows.push(row);
  }
  for (const { input, rows } of projects.values()) reportFaults(input, 'lines', rows);
  return projects;
}

/** Adds the baselines to the projects they belong to (D-9). */
export function readBaselines(
  file: string,
  projects: Map<string, ProjectFile>,
  bad: BadInput,
): void {
  const rowsOf = new Map<ProjectFile, CsvRow[]>();
  for (const row of readCsvFile(file, BASELINE_COLUMNS, bad)) {
    const name = row.text('project');
    const year = row.matching('year', /^(19|[2-9]\d)\d\d$/, 'a year');
    const amount = row.nok('amount');
    if (name === undefined || year === undefined || amount === undefined) continue;
    const project = projects.get(name);
    if (!project) {
      row.bad('project', `"${name}" has no lines`);
      continue;
    }
    project.input.baselines.push({ year: Number(year), amount: amount.toString() });
    const rows = rowsOf.get(project);
    if (rows) rows.push(row);
    else rowsOf.set(project, [row]);
  }
  for (const [{ input }, rows] of rowsOf) reportFaults(input, 'baselines', rows);
}

function readLine(row: CsvRow, lineOf: Map<string, number>): CreditLine | undefined {
  const lineId = readLineId(row, lineOf);
  const date = row.date('date');
  const amount = row.nok('amount');
  const norwegian = row.nok('norwegian_amount');
  const basis = row.oneOf('basis', VALUE_BASES);
  const factor = row.decimal('factor');
  if (!lineId || !date || !amount || !norwegian || !basis || !factor) return undefined;
  return {
    lineId,
    date,
    amount: amount.toString(),
    norwegian: norwegian.toString(),
    basis,
    factor: factor.toString(),
  };
}

function readLineId(row: CsvRow, lineOf: Map<string, number>): string | undefined {
  const lineId = row.text('line_id');
  if (lineId === undefined) return undefined;
  const earlier = lineOf.get(lineId);
  if (earlier !== undefined)
    return row.bad('line_id', `"${lineId}" stands on line ${earlier} already`);
  lineOf.set(lineId, row.line);
  return lineId;
}

/** What the domain finds wrong, at the row it is wrong in. */
function reportFaults(
  input: CreditInput,
  list: 'lines' | 'baselines',
  rows: readonly CsvRow[],
): void {
  for (const fault of readProject(input).faults) {
    if (fault.list !== list) continue;
    rows[fault.index]!.bad(COLUMN_OF[fault.field] ?? fault.field, fault.message);
  }
}
