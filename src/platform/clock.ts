import type { IsoDate } from '../domain/time/iso-date.js';

/** An instant in UTC with milliseconds, `2026-01-31T12:00:00.000Z`. */
export type Instant = string;

/** Where instants come from. The server uses {@link systemClock}; tests and the demo set their own. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = {
  now: () => {
    const ms = Date.now();
    if (written.ms !== ms) written = { ms, instant: new Date(ms).toISOString() };
    return written.instant;
  },
};

// A busy server asks many times within a millisecond, and writing an instant out costs more than asking.
let written = { ms: NaN, instant: '' };

const osloDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });

/** The calendar day in Norway at an instant: the day that deadlines and windows are judged by. */
export function osloDateOf(instant: Instant): IsoDate {
  const hour = instant.slice(0, 13);
  if (last.hour !== hour) last = { hour, date: osloDay.format(new Date(instant)) };
  return last.date;
}

// Norway's clocks differ from UTC by whole hours, so that an hour of UTC lies within one day.
let last = { hour: '', date: '' };

/** The instant so many milliseconds after another (before it, when negative). */
export function instantAfter(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
