import { Nok } from '../money/nok.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { step, type Step } from '../rulebook/step.js';
import type { Reason } from './counting.js';
import type { ValueEvent } from './facts.js';

const NOT_COUNTED: Record<Reason, string> = {
  'R-5': 'not counted: carried out under FOA, or decided to be',
  'R-2': 'not counted: other nations take part through NSPA or FMS, or it is decided so',
  'R-4': 'not accumulated: the seller is Norwegian and the contract is judged alone',
  'unknown-amount': 'not counted: the amount is unknown, which is never zero',
};

/** One value event in words: its value, the rate and its date, and whether it counts (D-2, D-5). */
export function explainEvent(event: ValueEvent, reason: Reason | null, rulebook: Rulebook): Step {
  const { exchange } = event;
  const value = event.amountOre === null ? 'of unknown amount' : `of ${nok(event.amountOre)} NOK`;
  const rate =
    exchange && exchange.currency !== 'NOK'
      ? `, from ${exchange.amount} ${exchange.currency} at ${exchange.rate} per ${exchange.unit} on ${exchange.rateDate}`
      : '';
  const verdict = reason === null ? 'counted' : NOT_COUNTED[reason];
  const text = `Event ${event.id}, ${event.status} on ${event.date} ${value}${rate}${abroad(event)}: ${verdict}.`;
  return step(rulebook, ruleOf(reason), text, {
    event: event.id,
    date: event.date,
    status: event.status,
    ...(event.amountOre === null ? {} : { nok: nok(event.amountOre) }),
    ...(event.foreignAmountOre === null ? {} : { foreignNok: nok(event.foreignAmountOre) }),
    ...exchange,
  });
}

function ruleOf(reason: Reason | null) {
  if (reason === null) return 'D-5';
  return reason === 'unknown-amount' ? 'D-2' : reason;
}

function abroad(event: ValueEvent): string {
  if (!event.norwegianSeller) return '';
  if (event.foreignAmountOre === null) return '; the value produced abroad is not stated';
  return `; ${nok(event.foreignAmountOre)} NOK of it is produced abroad`;
}

function nok(ore: number): string {
  return Nok.ofOre(ore).toString();
}
