import { Decimal } from '../../domain/money/decimal.js';
import type { IsoDate } from '../../domain/time/iso-date.js';
import type { DecimalText, Format } from '../format.js';

/** A calendar day as a place on the axis of time. */
export function dayOf(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** Millions of kroner as a place on an axis. For drawing only: never calculated with. */
export function millionsOf(amount: DecimalText): number {
  return new Decimal(amount).dividedBy(1_000_000).toNumber();
}

/** The year where one begins, else the month. */
export function yearOrMonth(format: Format): (day: Date) => string {
  return (day) => {
    const date = day.toISOString().slice(0, 10);
    return date.endsWith('-01-01') ? date.slice(0, 4) : format.month(date);
  };
}
