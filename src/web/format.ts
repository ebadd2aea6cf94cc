import { Decimal } from '../domain/money/decimal.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Instant } from '../platform/clock.js';
import type { Language } from './languages.js';

const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** A decimal as text, such as "104625150.00": formatted digit for digit, never through a float. */
export type DecimalText = string;

/** Writes numbers, amounts, dates and names the way a reader of the language expects. */
export interface Format {
  /** An amount in kroner; øre only when there are any. "104 625 150 kr" */
  money(amount: DecimalText): string;
  /** An amount in kroner, always with øre. "104 625 150,00 kr" */
  exactMoney(amount: DecimalText): string;
  /** Millions of kroner with one decimal, without the unit. "104,6" */
  millions(amount: DecimalText): string;
  /** Billions of kroner with one decimal, without the unit. "12,3" */
  billions(amount: DecimalText): string;
  /** A plain number with the decimals it has. */
  number(value: DecimalText | number): string;
  /** A fraction as a percentage, with at most four decimals. "80,01 %" */
  percent(share: DecimalText): string;
  /** A fraction as a percentage, with the decimals it has, at most twenty. "19,9999999 %" */
  exactPercent(share: DecimalText): string;
  /** "2. mars 2026" */
  date(date: IsoDate): string;
  /** "02.03.2026", for tables */
  shortDate(date: IsoDate): string;
  /** "2.3.2026", as it is written in a form */
  plainDate(date: IsoDate): string;
  /** Day and minute in Norway. "02.03.2026, 10:00" */
  instant(instant: Instant): string;
  /** Day and second in UTC, as they are recorded. "02.03.2026, 09:00:05" */
  exactInstant(instant: Instant): string;
  /** "mars 2026" in short, for the axis of a chart */
  month(date: IsoDate): string;
  /** The name of a country by its ISO 3166-1 alpha-2 code. */
  country(code: string): string;
  /** "a, b og c" */
  list(items: readonly string[]): string;
  /** Orders text by the alphabet of the language. */
  compare(a: string, b: string): number;
}

const formats = new Map<Language, Format>();

export function formatOf(language: Language): Format {
  let format = formats.get(language);
  if (format === undefined) {
    format = makeFormat(LOCALES[language]);
    formats.set(language, format);
  }
  return format;
}

function makeFormat(locale: string): Format {
  const kroner = { style: 'currency', currency: 'NOK' } as const;
  const whole = new Intl.NumberFormat(locale, { ...kroner, maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(locale, kroner);
  const oneDecimal = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 });
  const exactPercent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 20,
  });
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const day = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  const minute = { hour: '2-digit', minute: '2-digit' } as const;
  const short = new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, { ...day, ...minute, timeZone: 'Europe/Oslo' });
  const exactInstant = new Intl.DateTimeFormat(locale, {
    ...day,
    ...minute,
    second: '2-digit',
    timeZone: 'UTC',
  });
  const month = new Intl.DateTimeFormat(locale, {
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  });
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  const lists = new Intl.ListFormat(locale);
  const collator = new Intl.Collator(locale === 'en-GB' ? 'en' : 'nb');
  return {
    money: (amount) => (/\.(?!0+$)/.test(amount) ? exact : whole).format(digits(amount)),
    exactMoney: (amount) => exact.format(digits(amount)),
    millions: (amount) =>
      oneDecimal.format(digits(new Decimal(amount).dividedBy(1_000_000).toFixed())),
    billions: (amount) =>
      oneDecimal.format(digits(new Decimal(amount).dividedBy(1_000_000_000).toFixed())),
    number: (value) => plain.format(digits(value)),
    percent: (share) => percent.format(digits(share)),
    exactPercent: (share) => exactPercent.format(digits(share)),
    date: (date) => long.format(Date.parse(date)),
    shortDate: (date) => short.format(Date.parse(date)),
    plainDate: (date) => date.split('-').reverse().map(Number).join('.'),
    instant: (at) => instant.format(Date.parse(at)),
    exactInstant: (at) => exactInstant.format(Date.parse(at)),
    month: (date) => month.format(Date.parse(date)),
    country: (code) => regions.of(code) ?? code,
    list: (items) => lists.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}

/** Intl formats a decimal string exactly; its type only knows literals. */
function digits(value: DecimalText | number): Intl.StringNumericLiteral | number {
  return typeof value === 'number' ? value : (value as Intl.StringNumericLiteral);
}
