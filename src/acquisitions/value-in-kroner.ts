import { Decimal } from '../domain/money/decimal.js';
import { isCurrencyCode } from '../domain/money/currencies.js';
import { exchange } from '../domain/money/exchange.js';
import type { Nok } from '../domain/money/nok.js';
import { type FieldError, ok, type Refused, refused, type Result } from '../domain/result.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import { rateOn } from '../exchange-rates/rate-on.js';
import type { Tx } from '../platform/sql.js';
import type { ValueEventKind, ValueEventStatus } from './value-event.entity.js';

/** What is said of a value event. */
export interface ValueEventContent {
  readonly kind: ValueEventKind;
  readonly status: ValueEventStatus;
  readonly date: IsoDate;
  /** A decimal in the currency, VAT excluded; null when it is unknown, which is never zero (D-2). */
  readonly amount: string | null;
  readonly currency: string;
  /** What of it a Norwegian seller had produced abroad; null when nobody said. */
  readonly foreignAmount?: string | null;
}

/** The columns of an event that say what it is worth. */
export interface ValueInKroner {
  readonly kind: ValueEventKind;
  readonly status: ValueEventStatus;
  readonly occursOn: IsoDate;
  readonly amount: string | null;
  readonly currency: string;
  readonly foreignAmount: string | null;
  readonly nok: Nok | null;
  readonly foreignNok: Nok | null;
  readonly rate: string | null;
  readonly rateUnit: number | null;
  readonly rateOn: IsoDate | null;
  readonly rateSource: string | null;
}

/**
 * The event in kroner, at the bank's rate of its day or the last one before (D-5), rounded to øre.
 *
 * Refuses `invalid` (an amount against its kind, or parts abroad that are not a Norwegian seller's or
 * exceed the whole), `currency_unknown`, `rate_missing`, `amount_out_of_range`, and `date_in_future`
 * for what is said to be signed already.
 */
export async function valueInKroner(
  tx: Tx,
  content: ValueEventContent,
  about: { readonly sellerCountry: string; readonly today: IsoDate },
): Promise<Result<ValueInKroner>> {
  const { kind, status, date: occursOn, amount, currency } = content;
  const foreignAmount = content.foreignAmount ?? null;
  const wrong = contentRefusal(content, about.sellerCountry);
  if (wrong !== null) return wrong;
  const said = { kind, status, occursOn, amount, currency, foreignAmount };
  const valued = await exchanged(tx, said);
  if (!valued.ok) return valued;
  if (status === 'signed' && occursOn > about.today) {
    return refused('date_in_future', `${occursOn} has not come: nothing can be signed then yet.`, {
      rule: 'D-3',
      facts: { date: occursOn, today: about.today },
      errors: [{ field: 'date', message: 'is in the future' }],
    });
  }
  return ok({ ...said, ...valued.value });
}

/** Refuses `invalid`: what is wrong with an event by itself, before anything is looked up. */
export function contentRefusal(content: ValueEventContent, sellerCountry: string): Refused | null {
  const { kind, amount, foreignAmount } = content;
  const errors = [
    ...amountErrors(kind, amount),
    ...foreignErrors(amount, foreignAmount ?? null, sellerCountry),
  ];
  if (errors.length === 0) return null;
  const rule = errors[0]?.field === 'amount' ? 'D-2' : 'R-4';
  return refused('invalid', 'The amount does not fit the event.', { rule, errors });
}

type Said = Pick<ValueInKroner, 'occursOn' | 'amount' | 'currency' | 'foreignAmount'>;
type Exchanged = Omit<ValueInKroner, keyof Said | 'kind' | 'status'>;

async function exchanged(tx: Tx, said: Said): Promise<Result<Exchanged>> {
  const { amount, foreignAmount, currency, occursOn } = said;
  if (amount === null) {
    if (!isCurrencyCode(currency)) {
      return inCurrency(refused('currency_unknown', `${currency} is not a currency (ISO 4217).`));
    }
    const unknown = { nok: null, foreignNok: null, rate: null, rateUnit: null };
    return ok({ ...unknown, rateOn: null, rateSource: null });
  }
  const rate = await rateOn(tx, currency, occursOn);
  if (!rate.ok) return inCurrency(rate);
  const nok = exchange(new Decimal(amount), rate.value);
  const foreignNok =
    foreignAmount === null ? null : exchange(new Decimal(foreignAmount), rate.value);
  if (!nok.isStorable() || foreignNok?.isStorable() === false) {
    return refused('amount_out_of_range', `${nok.toString()} NOK is beyond what is kept exactly.`, {
      facts: { nok: nok.toString() },
      errors: [{ field: 'amount', message: 'must be at most 90 071 992 547 409.91 NOK' }],
    });
  }
  const { quoted, unit, date, source } = rate.value;
  return ok({
    nok,
    foreignNok,
    rate: quoted,
    rateUnit: unit.toNumber(),
    rateOn: date,
    rateSource: source,
  });
}

/** The refusal with the field that it is about. */
function inCurrency({ refusal }: Refused): Refused {
  const { code, message, ...more } = refusal;
  return refused(code, message, { ...more, errors: [{ field: 'currency', message }] });
}

/** D-2: a reduction is a negative event of its own, and a change by nothing is none. */
function amountErrors(kind: ValueEventKind, amount: string | null): FieldError[] {
  if (amount === null) return [];
  const value = new Decimal(amount);
  const wrong = (message: string): FieldError[] => [{ field: 'amount', message }];
  if (kind === 'cancellation') {
    return value.lt(0) ? [] : wrong('must be below zero for a cancellation');
  }
  if (kind === 'amendment') {
    return value.isZero() ? wrong('must be the difference to what was agreed before') : [];
  }
  return value.gt(0) ? [] : wrong(`must be above zero for a ${kind}; null when it is unknown`);
}

/** what was produced abroad is part of a Norwegian seller's amount. */
function foreignErrors(
  amount: string | null,
  foreignAmount: string | null,
  sellerCountry: string,
): FieldError[] {
  if (foreignAmount === null) return [];
  const wrong = (message: string): FieldError[] => [{ field: 'foreignAmount', message }];
  if (sellerCountry !== 'NO') return wrong('is for a Norwegian seller only');
  if (amount === null) return wrong('needs the whole amount as well');
  const [whole, part] = [new Decimal(amount), new Decimal(foreignAmount)];
  const isPart = part.abs().lte(whole.abs()) && (part.isZero() || part.s === whole.s);
  return isPart ? [] : wrong('must be a part of the amount, with the same sign');
}
