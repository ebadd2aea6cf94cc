import { Nok } from '../money/nok.js';
import { parameterOn, type Rulebook } from '../rulebook/rulebook.js';
import { ok, type Result } from '../result.js';
import { toDayNumber, type IsoDate } from '../time/iso-date.js';

/** a duty arises when the value *exceeds* the threshold; the threshold itself does not. */
export function exceedsThreshold(sumOre: number, thresholdOre: number): boolean {
  return sumOre > thresholdOre;
}

/** The threshold in force on a day, in øre. Refusal: `no_parameter_in_force`. */
export function thresholdOreOn(rulebook: Rulebook, date: IsoDate): Result<number> {
  const threshold = parameterOn(rulebook, 'threshold', date);
  return threshold.ok ? ok(Nok.parse(threshold.value.value).toOre()) : threshold;
}

/** What holds for windows that end on the days fromDay…toDay (YYYYMMDD, both included). */
export interface WindowLimit {
  fromDay: number;
  toDay: number;
  thresholdOre: number;
  windowYears: number;
}

const FIRST_DAY = 0;
const LAST_DAY = 9999_12_31;

/** The thresholds and window lengths of a rulebook, by the day on which a window ends, in order of time. */
export function windowLimits(rulebook: Rulebook): WindowLimit[] {
  const period = ({ from, to }: { from: IsoDate | null; to: IsoDate | null }) => ({
    fromDay: from === null ? FIRST_DAY : toDayNumber(from),
    toDay: to === null ? LAST_DAY : toDayNumber(to),
  });
  return rulebook.parameters.threshold
    .flatMap((threshold) =>
      rulebook.parameters.windowYears.map((years) => ({
        fromDay: Math.max(period(threshold).fromDay, period(years).fromDay),
        toDay: Math.min(period(threshold).toDay, period(years).toDay),
        thresholdOre: Nok.parse(threshold.value).toOre(),
        windowYears: years.value,
      })),
    )
    .filter((limit) => limit.fromDay <= limit.toDay)
    .sort((a, b) => a.fromDay - b.fromDay);
}
