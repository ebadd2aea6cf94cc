import { assessSupplier, type SupplierAssessment } from '../../domain/duty/assess-supplier.js';
import type { SupplierFacts, ValueEvent } from '../../domain/duty/facts.js';
import { eventsWithoutThreshold } from '../../domain/duty/without-threshold.js';
import { Decimal } from '../../domain/money/decimal.js';
import { exchange, type Rate, type RateTable } from '../../domain/money/exchange.js';
import type { Rulebook } from '../../domain/rulebook/rulebook.js';
import type { FormError } from '../forms/fields.js';
import type { Page } from '../page.js';
import type { Purchase } from './purchase.js';

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
  /** As the purchases are, with a ground for exemption taken as decided. */
  readonly assessment: SupplierAssessment;
  /** The same while no exemption is decided: every purchase is judged like any other (D-14). */
  readonly undecided: SupplierAssessment;
}

/** The purchases in kroner, judged by R-1 … R-5; or what stands in the way. Each is its own contract. */
export function assessPurchases(
  purchases: readonly Purchase[],
  rates: RateTable,
  rulebook: Rulebook,
  { t, format }: Pick<Page, 't' | 'format'>,
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
  const unexempted = { ...facts, events: facts.events.map(withoutGround) };
  const unjudged = eventsWithoutThreshold(
    { ...facts, events: unexempted.events.map((event) => ({ ...event, status: 'signed' })) },
    rulebook,
  );
  for (const { id, date } of unjudged) {
    const message = messages.noThreshold(id, format.date(date));
    errors.push({ field: `date-${id}`, message });
  }
  if (errors.length > 0) return { errors };
  const assessment = assessSupplier(facts, rulebook);
  const undecided = assessSupplier(unexempted, rulebook);
  if (assessment.ok && undecided.ok) {
    const answer = { purchases: valued, facts };
    return { answer: { ...answer, assessment: assessment.value, undecided: undecided.value } };
  }
  const refused = assessment.ok ? undecided : assessment;
  const number = refused.ok ? '' : String(refused.refusal.facts?.eventId);
  return { errors: [{ field: `amount-${number}`, message: messages.tooLargeTogether }] };
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

/** Without what the rules would exempt it for. */
function withoutGround(event: ValueEvent): ValueEvent {
  return { ...event, shared: false, regime: 'defence' };
}
