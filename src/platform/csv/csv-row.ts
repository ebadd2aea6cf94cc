import { INPUT_DIGITS_MAX, parseDecimal, type Decimal } from '../../domain/money/decimal.js';
import { Nok } from '../../domain/money/nok.js';
import { isIsoDate, type IsoDate } from '../../domain/time/iso-date.js';
import type { BadPlaces } from './bad-places.js';

/** One row. Each reader gives the value, or undefined after naming line, column and reason. */
export class CsvRow {
  constructor(
    readonly file: string,
    readonly line: number,
    private readonly fields: ReadonlyMap<string, string>,
    private readonly badInput: BadPlaces,
  ) {}

  /** Says what is wrong with a column of this row. */
  bad(column: string, reason: string): undefined {
    this.badInput.add(this.file, this.line, column, reason);
    return undefined;
  }

  isBlank(column: string): boolean {
    return this.raw(column) === '';
  }

  text(column: string): string | undefined {
    const text = this.raw(column);
    if (text === '') return this.bad(column, 'is blank');
    if (text !== text.trim()) return this.bad(column, 'has spaces before or after the value');
    if (text.includes('\0')) return this.bad(column, 'has a NUL character');
    return text;
  }

  oneOf<T extends string>(column: string, known: readonly T[]): T | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const found = known.find((word) => word === text);
    return found ?? this.bad(column, `${quote(text)} is not one of ${known.join(', ')}`);
  }

  /** Text of which the pattern, and what it is called, is given. */
  matching(column: string, pattern: RegExp, what: string): string | undefined {
    const text = this.text(column);
    if (text === undefined || pattern.test(text)) return text;
    return this.bad(column, `${quote(text)} is not ${what}`);
  }

  date(column: string): IsoDate | undefined {
    const text = this.text(column);
    if (text === undefined || isIsoDate(text)) return text;
    return this.bad(column, `${quote(text)} is not a date (YYYY-MM-DD)`);
  }

  decimal(column: string): Decimal | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const value = parseDecimal(text);
    return (
      value ??
      this.bad(
        column,
        `${quote(text)} is not a decimal number such as -1234.50, of at most ${INPUT_DIGITS_MAX} digits`,
      )
    );
  }

  /** An amount in whole øre, within what is stored exactly. */
  nok(column: string): Nok | undefined {
    const value = this.decimal(column);
    if (value === undefined) return undefined;
    if (value.decimalPlaces() > 2) {
      return this.bad(column, `${value.toString()} NOK is finer than an øre`);
    }
    const amount = Nok.ofDecimal(value);
    return amount.isStorable() ? amount : this.beyond(column, amount);
  }

  beyond(column: string, amount: Nok): undefined {
    return this.bad(column, `${amount.toString()} NOK is beyond what is kept exactly`);
  }

  private raw(column: string): string {
    const text = this.fields.get(column);
    if (text === undefined) throw new Error(`no column ${column}`);
    return text;
  }
}

function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
