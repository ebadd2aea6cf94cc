import type { Page } from '../page.js';
import type { ValuedPurchase } from './assess-purchases.js';
import { nok } from './names.js';
import type { NorwegianPurchase, PurchaseCrossing, Verdict } from './verdict.js';

/** Why the verdict is as it is: a sentence for each thing that it rests on. */
export function reasonsFor(verdict: Verdict, page: Page): string[] {
  const { crossings, norwegian, exemption, largest } = verdict;
  const { because } = page.t.duty;
  const { format } = page;
  const money = (ore: number): string => format.money(nok(ore));
  const reasons = crossings.map((crossing) => crossingReason(crossing, page));
  if (crossings.length === 0 && largest !== null) {
    const { to, sumOre, thresholdOre } = largest;
    reasons.push(
      sumOre === thresholdOre
        ? because.exactly(money(sumOre))
        : because.below(format.date(to), money(sumOre), money(thresholdOre)),
    );
  }
  reasons.push(...norwegian.map((one) => norwegianReason(one, page)));
  if (exemption !== null) {
    const { purchases, untilDecided } = exemption;
    const exempt = because.exempt(listOf(purchases, page), purchases.length);
    reasons.push(
      untilDecided.length === 0
        ? because.sameUntilDecided(exempt)
        : because.untilDecided(exempt, listOf(untilDecided, page), untilDecided.length),
    );
  }
  return reasons;
}

/** Purchases by their numbers: "1, 2 og 3". */
export function listOf(purchases: readonly ValuedPurchase[], { format }: Page): string {
  return format.list(purchases.map(({ number }) => number));
}

function crossingReason(crossing: PurchaseCrossing, page: Page): string {
  const { because } = page.t.duty;
  const { to, sumOre, thresholdOre, isSigned, purchases } = crossing;
  const sentence = isSigned ? because.signed : because.expected;
  return sentence(
    listOf(purchases, page),
    purchases.length,
    page.format.date(to),
    page.format.money(nok(sumOre)),
    page.format.money(nok(thresholdOre)),
  );
}

function norwegianReason(one: NorwegianPurchase, { t, format }: Page): string {
  const { because } = t.duty;
  const { purchase, sumOre, thresholdOre, isOver } = one;
  const sentence = !isOver
    ? because.norwegianBelow
    : purchase.status === 'signed'
      ? because.norwegian
      : because.norwegianExpected;
  return sentence(purchase.number, format.money(nok(sumOre)), format.money(nok(thresholdOre)));
}
