import { assessSupplier, type SupplierAssessment } from '../../domain/duty/assess-supplier.js';
import type { SupplierFacts, ValueEvent } from '../../domain/duty/facts.js';
import { Decimal } from '../../domain/money/decimal.js';
import { exchange, type Rate, type RateTable } from '../../domain/money/exchange.js';
import type { Rulebook } from '../../domain/rulebook/rulebook.js';
import type { FormError } from '../forms/fields.js';
import type { Page } from '../page.js';
import type { Purchase } from './duty-form.js';

/** A purchase with its value in kroner and the rate that gave it. */
export interface ValuedPurchase extends Purchase {
  /** "1", "2", … */
  readonly number: string;
  readonly ore: number;
  readonly rate: Rate;
}

export interface DutyAnswer {
  readonly purchases: readonly ValuedPurchase[];
  readonly facts: SupplierFacts;
  readonly assessment: SupplierAssessment;
}

/** The purchases in kroner, judged by R-1 … R-5; or what stands in the way. Each is its own contract. */
export function assessPurchases(
  purchases: readonly Purchase[],
  rates: RateTable,
  rulebook: Rulebook,
  { t }: Page,
): { answer: DutyAnswer } | { errors: FormError[] } {
  const { errors: messages } = t.duty;
  const errors: FormError[] = [];
  const valued = purchases.flatMap((purchase, at): ValuedPurchase[] => {
    const number = String(at + 1);
    const rate = rates.rateOn(purchase.currency, purchase.date);
    if (rate === undefined) {
      const message = messages.rate(number, purchase.currency);
      errors.push({ field: `currency-${number}`, message });
      return [];
    }
    const nok = exchange(new Decimal(purchase.amount), rate);
    if (nok.isStorable()) return [{ ...purchase, number, ore: nok.toOre(), rate }];
    errors.push({ field: `amount-${number}`, message: messages.tooLarge(number) });
    return [];
  });
  if (errors.length > 0) return { errors };

  const facts: SupplierFacts = {
    supplierId: 'supplier',
    contracts: valued.map(({ number }) => ({ id: number, agreement: null, exemption: null })),
    events: valued.map(eventOf),
  };
  const assessed = assessSupplier(facts, rulebook);
  if (assessed.ok) return { answer: { purchases: valued, facts, assessment: assessed.value } };
  const { code, facts: about } = assessed.refusal;
  const at = valued.find(({ number, date }) => number === about?.eventId || date === about?.date);
  const number = at?.number ?? '1';
  return {
    errors: [
      code === 'amount_out_of_range'
        ? { field: `amount-${number}`, message: messages.tooLarge(number) }
        : { field: `date-${number}`, message: messages.date(number) },
    ],
  };
}

function eventOf({ number, date, ore, status, channel, kind }: ValuedPurchase): ValueEvent {
  const norwegianSeller = kind === 'norwegian';
  return {
    id: number,
    contractId: number,
    date,
    amountOre: ore,
    status,
    channel: channel.startsWith('fms') ? 'fms' : channel.startsWith('nspa') ? 'nspa' : 'direct',
    shared: channel.endsWith('-shared'),
    regime: kind === 'foa' ? 'foa' : 'defence',
    norwegianSeller,
    foreignAmountOre: norwegianSeller ? ore : null,
  };
}
