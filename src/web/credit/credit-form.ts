import { Decimal } from '../../domain/money/decimal.js';
import { Nok } from '../../domain/money/nok.js';
import { VALUE_BASES, type ValueBasis } from '../../domain/rulebook/parameters.js';
import { isInForce, type Rulebook } from '../../domain/rulebook/rulebook.js';
import type { FormError } from '../forms/fields.js';
import { readAmount, readDecimal } from '../forms/read-number.js';
import type { Page } from '../page.js';

const NAMES = ['value', 'share', 'basis', 'factor', 'baseline'] as const;

/** The project as it was written. */
export type WrittenProject = Record<(typeof NAMES)[number], string>;

/** A project that was understood: exact decimals, the share as a percentage. */
export interface AskedProject {
  readonly value: Decimal;
  readonly sharePercent: Decimal;
  readonly basis: ValueBasis;
  readonly factor: Decimal;
  readonly baseline: Decimal | null;
}

export interface CreditForm {
  readonly written: WrittenProject;
  /** Null while nothing was asked, and when something is wrong. */
  readonly asked: AskedProject | null;
  readonly errors: readonly FormError[];
}

/** The factors that the rulebook in force allows today, and the one where none is agreed. */
export interface FactorChoice {
  readonly minimum: string;
  readonly maximum: string;
  readonly standard: string;
}

export function factorChoice({ parameters }: Rulebook, today: string): FactorChoice {
  const bounds = parameters.factorBounds.find((dated) => isInForce(dated, today))?.value;
  const standard = parameters.defaultFactor.find((dated) => isInForce(dated, today))?.value ?? '1';
  return { standard, minimum: bounds?.minimum ?? standard, maximum: bounds?.maximum ?? standard };
}

/** Reads the form from the address. An empty factor is the rulebook's own. */
export function readCreditForm(page: Page, factors: FactorChoice): CreditForm {
  const { query, language, t, format } = page;
  const written = Object.fromEntries(
    NAMES.map((name) => [name, query.get(name)?.trim() ?? '']),
  ) as WrittenProject;
  if (NAMES.every((name) => !query.has(name))) return { written, asked: null, errors: [] };

  const errors: FormError[] = [];
  const fault = (field: keyof WrittenProject, message: string): undefined => {
    errors.push({ field, message });
  };
  const kroner = (field: 'value' | 'baseline', message: string): Decimal | undefined => {
    const amount = readAmount(written[field], language);
    if (amount === undefined || amount.decimalPlaces() > 2 || amount.isNegative()) {
      return fault(field, message);
    }
    return Nok.ofDecimal(amount).isStorable() ? amount : fault(field, t.credit.errors.tooLarge);
  };
  const value = kroner('value', t.credit.errors.value);
  const sharePercent = readDecimal(written.share);
  if (sharePercent === undefined || sharePercent.isNegative() || sharePercent.gt(100)) {
    fault('share', t.credit.errors.share);
  }
  const factor = readDecimal(written.factor === '' ? factors.standard : written.factor);
  if (factor === undefined || factor.lt(factors.minimum) || factor.gt(factors.maximum)) {
    const [least, most] = [format.number(factors.minimum), format.number(factors.maximum)];
    fault('factor', t.credit.errors.factor(least, most));
  }
  const baseline = written.baseline === '' ? null : kroner('baseline', t.credit.errors.baseline);
  const basis = VALUE_BASES.find((one) => one === written.basis) ?? 'production';
  if (errors.length > 0) return { written, asked: null, errors };
  const asked = {
    value: value!,
    sharePercent: sharePercent!,
    basis,
    factor: factor!,
    baseline: baseline!,
  };
  return { written: spell(asked, page), asked, errors };
}

/** The address of a calculation: what was understood, in one spelling. */
export function queryOf({
  value,
  sharePercent,
  basis,
  factor,
  baseline,
}: AskedProject): URLSearchParams {
  return new URLSearchParams({
    value: value.toFixed(2),
    share: sharePercent.toFixed(),
    basis,
    factor: factor.toFixed(),
    baseline: baseline === null ? '' : baseline.toFixed(2),
  });
}

/** As the reader's language writes it. */
function spell(asked: AskedProject, { format }: Page): WrittenProject {
  const number = (value: Decimal): string => format.number(value.toFixed());
  return {
    value: number(asked.value),
    share: number(asked.sharePercent),
    basis: asked.basis,
    factor: number(asked.factor),
    baseline: asked.baseline === null ? '' : number(asked.baseline),
  };
}
