import { isIsoDate, type IsoDate, yearOf } from '../../domain/time/iso-date.js';

/** A date as people write it: `2026-03-02`, `2.3.2026`, `02/03/2026`. Undefined when it is none. */
export function readDate(text: string): IsoDate | undefined {
  const plain = text.replace(/\s/g, '');
  const parts = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(plain);
  const date =
    parts === null
      ? plain
      : `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}`;
  return isIsoDate(date) ? date : undefined;
}

/** Nobody expects anything further ahead; a later year is a slip of the keyboard. */
export const YEARS_AHEAD_MAX = 50;

/** Whether a date is so far ahead that its year must be wrong. */
export function isTooFarAhead(date: IsoDate, today: IsoDate): boolean {
  return yearOf(date) > yearOf(today) + YEARS_AHEAD_MAX;
}
