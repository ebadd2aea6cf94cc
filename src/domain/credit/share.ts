import type { Decimal } from '../money/decimal.js';
import { Ratio } from '../money/ratio.js';
import { ok, type Result } from '../result.js';
import type { Dated, ValueBasis } from '../rulebook/parameters.js';
import { parameterOn, type Rulebook } from '../rulebook/rulebook.js';
import type { IsoDate } from '../time/iso-date.js';
import type { ReadLine } from './read-project.js';

/** R-9, D-8: the Norwegian part of the whole project, exact; zero when nothing, or less, is reported. */
export function projectShare(lines: readonly ReadLine[]): Ratio {
  const reported = exactOre(lines, 'amount');
  if (reported.compare(Ratio.zero) <= 0) return Ratio.zero;
  return exactOre(lines, 'norwegian').dividedBy(reported);
}

/** The sum of an amount as it was before it was rounded, in øre. */
function exactOre(lines: readonly ReadLine[], which: 'amount' | 'norwegian'): Ratio {
  let ore = 0n;
  let unrounded: Decimal | null = null;
  for (const line of lines) {
    if (line.exact === null) ore += line[which].toBigOre();
    else unrounded = line.exact[which].plus(unrounded ?? 0);
  }
  const rounded = Ratio.of(ore);
  return unrounded === null ? rounded : rounded.plus(Ratio.ofDecimal(unrounded.times(100)));
}

/** How many decimals a share is shown with where nothing more is needed. */
export const SHARE_PLACES = 6;

export type Band = 'below-floor' | 'as-it-is' | 'upper';

export interface RecognisedShare {
  band: Band;
  share: Ratio;
  floor: string;
  upper: string;
  /** Floor and upper, exact. */
  bounds: readonly Ratio[];
  /** The parameter that decided, with its source. */
  restsOn: Pick<Dated<unknown>, 'source' | 'assumption'>;
}

/**
 * A share as a decimal to be read beside the bands: six decimals, half up, and more where it would else seem to be
 * on a bound, or on the other side of it.
 */
export function shareText(share: Ratio, { bounds }: Pick<RecognisedShare, 'bounds'>): string {
  return share.toFixedApart(SHARE_PLACES, bounds);
}

/**
 * a share below the floor gives nothing, and the floor itself counts; a share above the upper band
 * counts as the whole for the value bases the band names, and the bound itself stays. Compared exactly.
 * Refusal: `no_parameter_in_force`.
 */
export function recogniseShare(
  share: Ratio,
  basis: ValueBasis,
  rulebook: Rulebook,
  date: IsoDate,
): Result<RecognisedShare> {
  const floor = parameterOn(rulebook, 'floorShare', date);
  if (!floor.ok) return floor;
  const upper = parameterOn(rulebook, 'upperBandShare', date);
  if (!upper.ok) return upper;
  const written = { floor: floor.value.value, upper: upper.value.value.share };
  const bounds = [Ratio.parse(written.floor), Ratio.parse(written.upper)] as const;
  if (share.compare(bounds[0]) < 0) {
    const none = { band: 'below-floor', share: Ratio.zero } as const;
    return ok({ ...none, ...written, bounds, restsOn: floor.value });
  }
  const isUpper = share.compare(bounds[1]) > 0 && upper.value.value.bases.includes(basis);
  return ok({
    ...(isUpper ? { band: 'upper', share: Ratio.one } : { band: 'as-it-is', share }),
    ...written,
    bounds,
    restsOn: upper.value,
  });
}
