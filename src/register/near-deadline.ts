import { type IsoDate, yearsBefore } from '../domain/time/iso-date.js';

/** The first day on which a deadline is within a year: one calendar year before it. */
export function nearFrom(deadlineOn: IsoDate): IsoDate {
  return yearsBefore(deadlineOn, 1);
}
