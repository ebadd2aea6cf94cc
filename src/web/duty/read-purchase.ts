import { isCurrencyCode } from '../../domain/money/currencies.js';
import { Nok } from '../../domain/money/nok.js';
import type { FormError } from '../forms/fields.js';
import { isTooFarAhead, readDate, YEARS_AHEAD_MAX } from '../forms/read-date.js';
import { readAmount } from '../forms/read-number.js';
import type { Page } from '../page.js';
import { CHANNELS, KINDS, type Purchase, STATUSES, type WrittenPurchase } from './purchase.js';

/** A purchase as it was written, understood; or null, with everything that is wrong added to the errors. */
export function readPurchase(
  row: WrittenPurchase,
  number: string,
  { language, t, today }: Page,
  errors: FormError[],
): Purchase | null {
  const { errors: messages } = t.duty;
  const before = errors.length;
  const fault = (name: keyof WrittenPurchase, message: string): void => {
    errors.push({ field: `${name}-${number}`, message });
  };
  const date = readDate(row.date);
  if (date === undefined) {
    fault('date', messages.date(number));
  } else if (isTooFarAhead(date, today)) {
    fault('date', messages.tooFar(number, String(YEARS_AHEAD_MAX)));
  } else if (row.status === 'signed' && date > today) {
    fault('date', messages.future(number));
  }
  const amount = readAmount(row.amount, language);
  if (row.amount === '') {
    fault('amount', messages.noAmount(number));
  } else if (amount === undefined || amount.decimalPlaces() > 2) {
    fault('amount', messages.amount(number));
  } else if (!Nok.ofDecimal(amount).isStorable()) {
    fault('amount', messages.tooLarge(number));
  }
  const currency = row.currency.toUpperCase();
  if (!isCurrencyCode(currency)) fault('currency', messages.currency(number));
  const choice = <Value extends string>(
    name: 'status' | 'channel' | 'kind',
    values: readonly Value[],
  ): Value | undefined => {
    const chosen = values.find((value) => value === row[name]);
    if (chosen === undefined) fault(name, messages.choice(number, t.duty[name]));
    return chosen;
  };
  const status = choice('status', STATUSES);
  const kind = choice('kind', KINDS);
  const channel = choice('channel', CHANNELS);
  if (errors.length > before) return null;
  return {
    what: row.what.slice(0, 100),
    date: date!,
    amount: amount!.toFixed(2),
    currency,
    status: status!,
    channel: channel!,
    kind: kind!,
  };
}
