import { checkFactor } from '../../domain/credit/agreed-factor.js';
import type { Decimal } from '../../domain/money/decimal.js';
import { Nok } from '../../domain/money/nok.js';
import type { Rulebook } from '../../domain/rulebook/rulebook.js';
import type { IsoDate } from '../../domain/time/iso-date.js';
import type { FormError } from '../forms/fields.js';
import { isTooFarAhead, readDate, YEARS_AHEAD_MAX } from '../forms/read-date.js';
import { readAmount, readDecimal } from '../forms/read-number.js';
import type { Page } from '../page.js';
import type { AskedLine, WrittenLine } from './asked-project.js';

/** More decimals than anybody agrees on, and few enough to be shown and multiplied exactly. */
const PLACES_MAX = 10;

/** A value line as it was written, understood; or null, with everything that is wrong added to the errors. */
export function readLine(
  row: WrittenLine,
  number: string,
  { language, t, format, today }: Page,
  rulebook: Rulebook,
  errors: FormError[],
): AskedLine | null {
  const { errors: messages } = t.credit;
  const before = errors.length;
  const fault = (name: keyof WrittenLine, message: string): undefined => {
    errors.push({ field: `${name}-${number}`, message });
  };
  const kroner = (name: 'value' | 'baseline', message: string): Decimal | undefined => {
    const amount = readAmount(row[name], language);
    if (amount === undefined || amount.decimalPlaces() > 2 || amount.isNegative()) {
      return fault(name, message);
    }
    return Nok.ofDecimal(amount).isStorable() ? amount : fault(name, messages.tooLarge);
  };
  const factorOn = (date: IsoDate): string | undefined => {
    const stated = readDecimal(row.factor);
    const checked = checkFactor(stated?.toFixed() ?? row.factor, date, rulebook);
    if (checked.ok && stated!.decimalPlaces() <= PLACES_MAX) return checked.value;
    if (checked.ok) return fault('factor', messages.places(String(PLACES_MAX)));
    const { code, facts } = checked.refusal;
    if (code !== 'factor_out_of_bounds') {
      return fault('date', messages.noParameter(format.date(date)));
    }
    const bounds = facts as { minimum: string; maximum: string };
    const [least, most] = [format.number(bounds.minimum), format.number(bounds.maximum)];
    return fault('factor', messages.factor(number, least, most));
  };

  const date = readDate(row.date);
  if (date === undefined) fault('date', messages.date(number));
  else if (isTooFarAhead(date, today)) fault('date', messages.tooFar(String(YEARS_AHEAD_MAX)));
  const value = kroner('value', messages.value(number));
  const sharePercent = readDecimal(row.share);
  if (sharePercent === undefined || sharePercent.isNegative() || sharePercent.gt(100)) {
    fault('share', messages.share(number));
  } else if (sharePercent.decimalPlaces() > PLACES_MAX) {
    fault('share', messages.places(String(PLACES_MAX)));
  }
  const factor = row.factor === '' ? null : factorOn(date ?? today);
  const baseline = row.baseline === '' ? null : kroner('baseline', messages.baseline(number));
  if (errors.length > before) return null;
  return {
    date: date!,
    value: value!,
    sharePercent: sharePercent!,
    factor: factor!,
    baseline: baseline!,
  };
}
