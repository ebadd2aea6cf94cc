import { Temporal } from 'temporal-polyfill';

/** A calendar date as text, YYYY-MM-DD: sorts and compares as text on every engine. */
export type IsoDate = string;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Earlier years are slips of the keyboard, not contracts. */
const YEAR_MIN = 1900;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a real calendar date, written YYYY-MM-DD, from the year 1900. */
export function isIsoDate(text: string): text is IsoDate {
  if (!ISO_DATE.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  const leapDay = month === 2 && isLeapYear(year) ? 1 : 0;
  return year >= YEAR_MIN && day >= 1 && day <= (DAYS_OF_MONTH[month - 1] ?? 0) + leapDay;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The date so many days later (or earlier, when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The same date so many calendar years earlier, with 28 February where 29 February does not exist. */
export function yearsBefore(date: IsoDate, years: number): IsoDate {
  return Temporal.PlainDate.from(date).subtract({ years }).toString();
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** The later of dates that are not empty. */
export function latestOf(dates: readonly IsoDate[]): IsoDate {
  return dates.reduce((latest, date) => (date > latest ? date : latest));
}

/** The date as the integer YYYYMMDD: the same order, quick to compare. */
export function toDayNumber(date: IsoDate): number {
  let number = 0;
  for (let index = 0; index < 10; index += 1) {
    if (index !== 4 && index !== 7) number = number * 10 + date.charCodeAt(index) - 48;
  }
  return number;
}

export function fromDayNumber(day: number): IsoDate {
  const digits = day.toString().padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
