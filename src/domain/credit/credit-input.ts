import { Decimal, parseDecimal } from '../money/decimal.js';
import { Nok, roundToOre } from '../money/nok.js';
import { VALUE_BASES, type ValueBasis } from '../rulebook/parameters.js';
import { isIsoDate, type IsoDate } from '../time/iso-date.js';

/** One reported line of a project. Amounts are NOK as decimal strings; below zero where a line corrects another. */
export interface CreditLine {
  lineId: string;
  date: IsoDate;
  amount: string;
  /** The part of the amount that was created in Norway. */
  norwegian: string;
  basis: ValueBasis;
  /** The factor valid on the line's date (D-10), a decimal string. */
  factor: string;
  /**
   * Both amounts before they were rounded to øre, where they were exchanged or given as a share. The share of the
   * project is computed on these: 20 % of an amount stays 20 %, whatever øre it rounds to (D-8, R-10).
   */
  exact?: ExactAmounts;
}

/** NOK as decimal strings of any number of decimals. */
export interface ExactAmounts {
  amount: string;
  norwegian: string;
}

/** The amounts of a line as the share is computed on them; of lines without faults. */
export function exactAmounts({ amount, norwegian, exact }: CreditLine): {
  amount: Decimal;
  norwegian: Decimal;
} {
  return {
    amount: new Decimal(exact?.amount ?? amount),
    norwegian: new Decimal(exact?.norwegian ?? norwegian),
  };
}

/** What the same parties traded in a calendar year before the increase (R-8, D-9). NOK. */
export interface Baseline {
  year: number;
  amount: string;
}

/** All that the credit of one project depends on besides the rulebook: plain JSON, stored so that it can be replayed. */
export interface CreditInput {
  lines: readonly CreditLine[];
  baselines: readonly Baseline[];
}

/** One thing that is wrong: which line or baseline, which field, and why. */
export interface CreditFault {
  list: 'lines' | 'baselines';
  index: number;
  field: string;
  message: string;
}

/** Everything that makes a project's input impossible to credit. */
export function creditFaults({ lines, baselines }: CreditInput): CreditFault[] {
  const inLines = lines.flatMap((line, index) =>
    lineFaults(line, lines).map(([field, message]) => ({
      list: 'lines' as const,
      index,
      field,
      message,
    })),
  );
  const inBaselines = baselines.flatMap((baseline, index) =>
    baselineFaults(baseline, baselines.slice(0, index)).map(([field, message]) => ({
      list: 'baselines' as const,
      index,
      field,
      message,
    })),
  );
  const faults = [...inLines, ...inBaselines];
  return inLines.length > 0 ? faults : [...projectShareFaults(lines), ...faults];
}

type Fault = [field: string, message: string];

function lineFaults(line: CreditLine, lines: readonly CreditLine[]): Fault[] {
  const faults: Fault[] = [];
  if (!isIsoDate(line.date)) faults.push(['date', 'is not a date']);
  const amount = Nok.tryParse(line.amount);
  const norwegian = Nok.tryParse(line.norwegian);
  if (!amount?.isStorable()) faults.push(['amount', 'is not an amount in NOK']);
  if (!norwegian?.isStorable()) faults.push(['norwegian', 'is not an amount in NOK']);
  if (amount && norwegian) {
    faults.push(...lineShareFaults(amount, norwegian));
    faults.push(...exactFaults(line, amount, norwegian));
  }
  const first = lines[0]!;
  if (!VALUE_BASES.includes(line.basis)) {
    faults.push(['basis', `is not one of ${VALUE_BASES.join(', ')}`]);
  } else if (line.basis !== first.basis) {
    faults.push([
      'basis',
      `is ${line.basis}, but the project’s first line is ${first.basis}: one project has one basis`,
    ]);
  }
  const factor = parseDecimal(line.factor);
  if (!factor) faults.push(['factor', 'is not a decimal number']);
  else if (factor.isNegative() && !factor.isZero())
    faults.push(['factor', `is negative: ${line.factor}`]);
  return faults;
}

/**
 * the Norwegian part is a part. A line that corrects has both amounts below zero; a line without amount may
 * correct the Norwegian part alone.
 */
function lineShareFaults(amount: Nok, norwegian: Nok): Fault[] {
  if (amount.isZero() || norwegian.isZero()) return [];
  if (amount.isNegative() !== norwegian.isNegative()) {
    return [['norwegian', `is ${norwegian.toString()} of ${amount.toString()}: a share below 0`]];
  }
  const excess = norwegian.minus(amount);
  const isMore = amount.isNegative()
    ? excess.isNegative()
    : !excess.isNegative() && !excess.isZero();
  return isMore
    ? [['norwegian', `is ${norwegian.toString()} of ${amount.toString()}: a share above 1`]]
    : [];
}

const EXACT = /^-?\d{1,20}(\.\d{1,30})?$/;

/** The unrounded amounts are those that the amounts in øre were rounded from. */
function exactFaults({ exact }: CreditLine, amount: Nok, norwegian: Nok): Fault[] {
  if (exact === undefined) return [];
  const roundsTo = (text: string, nok: Nok) =>
    EXACT.test(text) && roundToOre(new Decimal(text)).equals(nok);
  return roundsTo(exact.amount, amount) && roundsTo(exact.norwegian, norwegian)
    ? []
    : [['exact', 'does not round to the amounts of the line']];
}

/** The same for the project as a whole, which corrections can turn even where every line is sound. */
function projectShareFaults(lines: readonly CreditLine[]): CreditFault[] {
  const reported = Nok.sum(lines.map((line) => Nok.parse(line.amount)));
  const norwegian = Nok.sum(lines.map((line) => Nok.parse(line.norwegian)));
  if (reported.compare(Nok.zero) <= 0) return [];
  const below = norwegian.isNegative();
  if (!below && norwegian.compare(reported) <= 0) return [];
  const figures = `${norwegian.toString()} of ${reported.toString()}`;
  return [
    {
      list: 'lines',
      index: lines.length - 1,
      field: 'norwegian',
      message: `makes the project’s Norwegian part ${figures}: a share ${below ? 'below 0' : 'above 1'}`,
    },
  ];
}

function baselineFaults({ year, amount }: Baseline, earlier: readonly Baseline[]): Fault[] {
  const faults: Fault[] = [];
  if (!isIsoDate(`${year}-01-01`)) faults.push(['year', 'is not a year']);
  if (earlier.some((other) => other.year === year)) faults.push(['year', `${year} stands twice`]);
  const value = Nok.tryParse(amount);
  if (!value?.isStorable()) faults.push(['amount', 'is not an amount in NOK']);
  else if (value.isNegative()) faults.push(['amount', `is negative: ${amount}`]);
  return faults;
}
