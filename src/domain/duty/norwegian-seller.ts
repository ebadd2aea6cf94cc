import { ok, type Result } from '../result.js';
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
 * `events` are the contract's events that R-4 takes out of the accumulation. Refusal: `no_parameter_in_force`.
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
 * and says in time what the signature will bring (D-7). Null without events. Refusal: `no_parameter_in_force`.
 */
export function foreseeNorwegianSeller(
  events: readonly ValueEvent[],
  rulebook: Rulebook,
): Result<NorwegianSellerAnswer | null> {
  if (events.length === 0) return ok(null);
  const judgedOn = latestOf(events.map((event) => event.date));
  const threshold = thresholdOreOn(rulebook, judgedOn);
  if (!threshold.ok) return threshold;
  const sumOre = events.reduce((sum, event) => sum + (event.foreignAmountOre ?? 0), 0);
  const thresholdOre = threshold.value;
  return ok({ sumOre, thresholdOre, judgedOn, isOver: exceedsThreshold(sumOre, thresholdOre) });
}
