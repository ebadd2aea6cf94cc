import { Decimal } from '../money/decimal.js';
import { Ratio } from '../money/ratio.js';
import { ok, type Result } from '../result.js';
import type { Dated, ValueBasis } from '../rulebook/parameters.js';
import { parameterOn, type Rulebook } from '../rulebook/rulebook.js';
import type { IsoDate } from '../time/iso-date.js';
import { type CreditLine, exactAmounts } from './credit-input.js';

/** R-9, D-8: the Norwegian part of the whole project, exact; zero when nothing, or less, is reported. */
export function projectShare(lines: readonly CreditLine[]): Ratio {
  let [reported, norwegian] = [new Decimal(0), new Decimal(0)];
  for (const line of lines) {
    const exact = exactAmounts(line);
    reported = reported.plus(exact.amount);
    norwegian = norwegian.plus(exact.norwegian);
  }
  if (reported.lte(0)) return Ratio.zero;
  const [part, whole] = [Ratio.ofDecimal(norwegian), Ratio.ofDecimal(reported)];
  return Ratio.of(part.numerator * whole.denominator, part.denominator * whole.numerator);
}

/** How many decimals a share is shown with where nothing more is needed. */
export const SHARE_PLACES = 6;

export type Band = 'below-floor' | 'as-it-is' | 'upper';

export interface RecognisedShare {
  band: Band;
  share: Ratio;
  floor: string;
  upper: string;
  /** The parameter that decided, with its source. */
  restsOn: Pick<Dated<unknown>, 'source' | 'assumption'>;
}

/**
 * A share as a decimal to be read beside the bands: six decimals, half up, and more where it would else seem to be
 * on a bound, or on the other side of it.
 */
export function shareText(
  share: Ratio,
  { floor, upper }: Pick<RecognisedShare, 'floor' | 'upper'>,
): string {
  const bounds = [floor, upper].map((bound) => Ratio.ofDecimal(new Decimal(bound)));
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
  const bounds = { floor: floor.value.value, upper: upper.value.value.share };
  if (share.compare(Ratio.ofDecimal(new Decimal(bounds.floor))) < 0) {
    return ok({ band: 'below-floor', share: Ratio.zero, ...bounds, restsOn: floor.value });
  }
  const isAbove = share.compare(Ratio.ofDecimal(new Decimal(bounds.upper))) > 0;
  if (isAbove && upper.value.value.bases.includes(basis)) {
    return ok({ band: 'upper', share: Ratio.one, ...bounds, restsOn: upper.value });
  }
  return ok({ band: 'as-it-is', share, ...bounds, restsOn: upper.value });
}
