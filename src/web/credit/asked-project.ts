import type { Decimal } from '../../domain/money/decimal.js';
import type { ValueBasis } from '../../domain/rulebook/parameters.js';
import type { IsoDate } from '../../domain/time/iso-date.js';
import type { WrittenRow } from '../forms/repeated-rows.js';

export const NAMES = ['date', 'value', 'share', 'factor', 'baseline'] as const;

/** A value line as it was written. */
export type WrittenLine = WrittenRow<(typeof NAMES)[number]>;

/** A value line that was understood: exact decimals, the share as a percentage. */
export interface AskedLine {
  readonly date: IsoDate;
  readonly value: Decimal;
  readonly sharePercent: Decimal;
  /** Null where none was stated: the rulebook's own. */
  readonly factor: string | null;
  /** Of the calendar year of the line (D-9); null where none was stated. */
  readonly baseline: Decimal | null;
}

export interface AskedProject {
  readonly basis: ValueBasis;
  readonly lines: readonly AskedLine[];
}
