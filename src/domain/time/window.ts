import { addDays, fromDayNumber, isLeapYear, toDayNumber, type IsoDate } from './iso-date.js';

const FEBRUARY_29 = 229;

/**
 * The day the window ending on `day` starts *after*, both as YYYYMMDD (D-1): so many calendar years earlier, with
 * 28 February where 29 February does not exist.
 */
export function windowStartExclusiveDay(day: number, years: number): number {
  const start = day - years * 10_000;
  const isMissing = start % 10_000 === FEBRUARY_29 && !isLeapYear(Math.trunc(start / 10_000));
  return isMissing ? start - 1 : start;
}

/** As windowStartExclusiveDay, on dates: an event on this very day is outside. */
export function windowStartExclusive(endsOn: IsoDate, years: number): IsoDate {
  return fromDayNumber(windowStartExclusiveDay(toDayNumber(endsOn), years));
}

/** The first day inside the window that ends on a day (both included). */
export function windowFirstDay(endsOn: IsoDate, years: number): IsoDate {
  return addDays(windowStartExclusive(endsOn, years), 1);
}
