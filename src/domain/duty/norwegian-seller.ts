import { ExactSum } from '../money/exact-sum.js';
import { ok, refused, type Result } from '../result.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { latestOf, type IsoDate } from '../time/iso-date.js';
import type { ValueEvent } from './facts.js';
import { exceedsThreshold, thresholdOreOn } from './threshold.js';

export interface NorwegianSellerAnswer {
  sumOre: number;
  thresholdOre: number;
  /** The contract's last signed day, on which the threshold is read; the last day of all where it is foreseen. */
  judgedOn: IsoDate;
  isOver: boolean;
}

/**
 * R-4, D-7: a Norwegian seller's contract is judged alone, on the sum of its signed parts produced abroad, against
 * the threshold in force on its last signed day. Null when nothing is signed. An amount that is not stated adds
 * nothing and is shown as not stated (see explainer).
 *
 * `events` are the contract's events that R-4 takes out of the accumulation. Refusals: `no_parameter_in_force`,
 * `amount_out_of_range` (the sum leaves the exact range).
 */
export function judgeNorwegianSeller(
  events: readonly ValueEvent[],
  rulebook: Rulebook,
): Result<NorwegianSellerAnswer | null> {
  return foreseeNorwegianSeller(
    events.filter((event) => event.status === 'signed'),
    rulebook,
  );
}

/**
 * The same of all events, as if what is expected were signed as it stands. It decides nothing before the signature,
 * and says in time what the signature will bring (D-7). Null without events. Refusals as judgeNorwegianSeller.
 */
export function foreseeNorwegianSeller(
  events: readonly ValueEvent[],
  rulebook: Rulebook,
): Result<NorwegianSellerAnswer | null> {
  if (events.length === 0) return ok(null);
  const judgedOn = latestOf(events.map((event) => event.date));
  const threshold = thresholdOreOn(rulebook, judgedOn);
  if (!threshold.ok) return threshold;
  const sum = new ExactSum();
  for (const event of events) sum.add(event.foreignAmountOre ?? 0);
  const { ore: sumOre } = sum;
  if (!Number.isSafeInteger(sumOre)) return refusedBeyond(events.at(-1)!);
  const thresholdOre = threshold.value;
  return ok({ sumOre, thresholdOre, judgedOn, isOver: exceedsThreshold(sumOre, thresholdOre) });
}

function refusedBeyond({ id: eventId, contractId }: ValueEvent): Result<never> {
  const message = `The parts abroad of ${contractId} sum to more than is kept exactly`;
  return refused('amount_out_of_range', message, { rule: 'R-4', facts: { eventId, contractId } });
}
