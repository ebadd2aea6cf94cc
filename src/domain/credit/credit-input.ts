import type { ValueBasis } from '../rulebook/parameters.js';
import type { IsoDate } from '../time/iso-date.js';

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
