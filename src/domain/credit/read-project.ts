import { Decimal, parseDecimal } from '../money/decimal.js';
import { Nok, roundToOre } from '../money/nok.js';
import { VALUE_BASES, type ValueBasis } from '../rulebook/parameters.js';
import { type IsoDate, isIsoDate, yearOf } from '../time/iso-date.js';
import type {
  Baseline,
  CreditFault,
  CreditInput,
  CreditLine,
  ExactAmounts,
} from './credit-input.js';

/** A line with each of its texts read once. */
export interface ReadLine {
  readonly date: IsoDate;
  readonly year: number;
  readonly amount: Nok;
  readonly norwegian: Nok;
  /** Both amounts before they were rounded to øre; null where they are the same. */
  readonly exact: { readonly amount: Decimal; readonly norwegian: Decimal } | null;
  /** In its one written form. */
  readonly factor: string;
}

/** A project that can be credited: what the arithmetic works on. */
export interface ReadProject {
  readonly lines: readonly ReadLine[];
  /** All lines have the same. */
  readonly basis: ValueBasis;
  readonly reported: Nok;
  readonly norwegian: Nok;
  readonly baselines: ReadonlyMap<number, Nok>;
}

/** The project, or everything that makes it impossible to credit; of a project without lines there is neither. */
export interface Reading {
  readonly project: ReadProject | null;
  readonly faults: readonly CreditFault[];
}

/** Reads each text of a project once, and looks for everything that is wrong. */
export function readProject(input: CreditInput): Reading {
  const faults: CreditFault[] = [];
  const lines: ReadLine[] = [];
  const [first] = input.lines;
  for (const [index, line] of input.lines.entries()) {
    const read = readLine(line, first!.basis, (field, message) =>
      faults.push({ list: 'lines', index, field, message }),
    );
    if (read !== undefined) lines.push(read);
  }
  const areSound = faults.length === 0;
  const baselines = readBaselines(input.baselines, (index, field, message) =>
    faults.push({ list: 'baselines', index, field, message }),
  );
  const reported = Nok.sum(lines.map(({ amount }) => amount));
  const norwegian = Nok.sum(lines.map((line) => line.norwegian));
  if (areSound) faults.unshift(...projectShareFaults(reported, norwegian, lines.length - 1));
  if (first === undefined || faults.length > 0) return { project: null, faults };
  return { project: { lines, basis: first.basis, reported, norwegian, baselines }, faults };
}

type Report = (field: string, message: string) => void;

function readLine(line: CreditLine, basis: ValueBasis, report: Report): ReadLine | undefined {
  if (!isIsoDate(line.date)) report('date', 'is not a date');
  const amount = readAmount(line.amount, 'amount', report);
  const norwegian = readAmount(line.norwegian, 'norwegian', report);
  let exact: ReadLine['exact'] | undefined = null;
  if (amount && norwegian) {
    checkShare(amount, norwegian, report);
    if (line.exact) exact = readExact(line.exact, amount, norwegian, report);
  }
  if (!VALUE_BASES.includes(line.basis)) {
    report('basis', `is not one of ${VALUE_BASES.join(', ')}`);
  } else if (line.basis !== basis) {
    report(
      'basis',
      `is ${line.basis}, but the project’s first line is ${basis}: one project has one basis`,
    );
  }
  const factor = readFactor(line.factor, report);
  if (!amount || !norwegian || exact === undefined || factor === undefined) return undefined;
  return { date: line.date, year: yearOf(line.date), amount, norwegian, exact, factor };
}

function readAmount(text: string, field: string, report: Report): Nok | undefined {
  const amount = Nok.tryParse(text);
  if (!amount?.isStorable()) report(field, 'is not an amount in NOK');
  return amount;
}

/**
 * the Norwegian part is a part. A line that corrects has both amounts below zero; a line without amount may
 * correct the Norwegian part alone.
 */
function checkShare(amount: Nok, norwegian: Nok, report: Report): void {
  if (amount.isZero() || norwegian.isZero()) return;
  const of = (share: string) =>
    report('norwegian', `is ${norwegian.toString()} of ${amount.toString()}: a share ${share}`);
  if (amount.isNegative() !== norwegian.isNegative()) of('below 0');
  else if (norwegian.compare(amount) === (amount.isNegative() ? -1 : 1)) of('above 1');
}

const EXACT = /^-?\d{1,20}(\.\d{1,30})?$/;

/** The unrounded amounts are those that the amounts in øre were rounded from. */
function readExact(
  texts: ExactAmounts,
  amount: Nok,
  norwegian: Nok,
  report: Report,
): ReadLine['exact'] | undefined {
  if (EXACT.test(texts.amount) && EXACT.test(texts.norwegian)) {
    const exact = { amount: new Decimal(texts.amount), norwegian: new Decimal(texts.norwegian) };
    const rounds = [roundToOre(exact.amount), roundToOre(exact.norwegian)] as const;
    if (rounds[0].equals(amount) && rounds[1].equals(norwegian)) return exact;
  }
  report('exact', 'does not round to the amounts of the line');
  return undefined;
}

/** How nearly every factor is written: in its one form already. */
const COMMON_FACTOR = /^(0|[1-9]\d{0,8})(\.\d{0,8}[1-9])?$/;

function readFactor(text: string, report: Report): string | undefined {
  if (COMMON_FACTOR.test(text)) return text;
  const factor = parseDecimal(text);
  if (!factor) report('factor', 'is not a decimal number');
  else if (factor.isNegative() && !factor.isZero()) report('factor', `is negative: ${text}`);
  else return factor.toString();
  return undefined;
}

/** R-9 for the project as a whole, which corrections can turn even where every line is sound. */
function projectShareFaults(reported: Nok, norwegian: Nok, lastIndex: number): CreditFault[] {
  if (reported.compare(Nok.zero) <= 0) return [];
  const below = norwegian.isNegative();
  if (!below && norwegian.compare(reported) <= 0) return [];
  const figures = `${norwegian.toString()} of ${reported.toString()}`;
  return [
    {
      list: 'lines',
      index: lastIndex,
      field: 'norwegian',
      message: `makes the project’s Norwegian part ${figures}: a share ${below ? 'below 0' : 'above 1'}`,
    },
  ];
}

function readBaselines(
  baselines: readonly Baseline[],
  report: (index: number, field: string, message: string) => void,
): Map<number, Nok> {
  const read = new Map<number, Nok>();
  const seen = new Set<number>();
  for (const [index, { year, amount }] of baselines.entries()) {
    if (!isIsoDate(`${year}-01-01`)) report(index, 'year', 'is not a year');
    if (seen.has(year)) report(index, 'year', `${year} stands twice`);
    seen.add(year);
    const value = Nok.tryParse(amount);
    if (!value?.isStorable()) report(index, 'amount', 'is not an amount in NOK');
    else if (value.isNegative()) report(index, 'amount', `is negative: ${amount}`);
    else read.set(year, value);
  }
  return read;
}
