import { Decimal } from '../../domain/money/decimal.js';
import type { IsoDate } from '../../domain/time/iso-date.js';
import type { RegisterEvent, RegisterHistory } from '../../register/agreement-history.view.js';
import { nearFrom } from '../../register/near-deadline.js';
import type { RegisterAgreementView } from '../../register/register.view.js';
import type { DecimalText } from '../format.js';

/** An event with where the agreement stood after it, NOK. */
export interface Progress extends RegisterEvent {
  readonly obligationAfter: DecimalText;
  readonly fulfilledAfter: DecimalText;
}

/** The events in order of time, each with the sums up to and including it. */
export function progressOf({ events }: Pick<RegisterHistory, 'events'>): Progress[] {
  let obligation = new Decimal(0);
  let fulfilled = new Decimal(0);
  return events.map((event) => {
    obligation = obligation.plus(event.obligation);
    fulfilled = fulfilled.plus(event.fulfilled);
    return {
      ...event,
      obligationAfter: obligation.toFixed(2),
      fulfilledAfter: fulfilled.toFixed(2),
    };
  });
}

/** What must be credited from today to meet the deadline; of one that is closed, what never was. */
export type Pace =
  | { readonly kind: 'done' | 'nothing' }
  | { readonly kind: 'late' | 'short' | 'closed'; readonly amount: DecimalText }
  | { readonly kind: 'yearly'; readonly amount: DecimalText };

const YEAR_DAYS = 365.25;
const DAY_MS = 86_400_000;

/** The same amount each year until the deadline; all of it when no more than a year is left. */
export function paceOf(agreement: RegisterAgreementView, today: IsoDate): Pace {
  const { obligation, remaining, deadlineOn, active } = agreement;
  if (new Decimal(obligation).isZero()) return { kind: 'nothing' };
  if (new Decimal(remaining).isZero()) return { kind: 'done' };
  if (!active) return { kind: 'closed', amount: remaining };
  if (deadlineOn < today) return { kind: 'late', amount: remaining };
  if (nearFrom(deadlineOn) <= today) return { kind: 'short', amount: remaining };
  const days = (Date.parse(deadlineOn) - Date.parse(today)) / DAY_MS;
  const yearly = new Decimal(remaining).times(YEAR_DAYS).dividedBy(days);
  return { kind: 'yearly', amount: yearly.toDecimalPlaces(0, Decimal.ROUND_UP).toFixed(0) };
}
