import { Nok, nokOfFraction } from '../money/nok.js';
import type { Ratio } from '../money/ratio.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { step, type Step } from '../rulebook/step.js';
import type { CreditFigures } from './credit-figures.js';
import type { CreditInput } from './credit-input.js';
import type { YearIncrement } from './increment.js';
import { shareText } from './share.js';

/** The way from value to credit: value, counted, share, band, factor, rounding. */
export function explainCredit(
  input: CreditInput,
  figures: CreditFigures,
  rulebook: Rulebook,
): Step[] {
  const { reported, norwegian, credit } = figures;
  const shares = sharesOf(figures);
  const weighted = shown(figures.weighted);
  return [
    step(
      rulebook,
      'R-9',
      `${countOf(input.lines.length)} ${reported.toString()} NOK, of which ` +
        `${norwegian.toString()} NOK is created in Norway.`,
      {
        lines: input.lines.map((line) => line.lineId),
        norwegian: norwegian.toString(),
        reported: reported.toString(),
      },
    ),
    ...figures.years.map((year) => explainYear(year, rulebook)),
    explainShare(figures, shares, rulebook),
    explainBand(figures, shares, rulebook),
    ...[...figures.byFactor].map(([factor, ratio]) => {
      const counted = shown(ratio);
      const text = `Counted ${counted} NOK has factor ${factor}.`;
      return step(rulebook, 'R-12', text, { counted, factor });
    }),
    step(
      rulebook,
      'D-10',
      `Counted value times factor is ${weighted} NOK; times the recognised share of ${shares.recognised}, ` +
        `rounded once to øre, it gives ${credit.toString()} NOK.`,
      { credit: credit.toString(), recognisedShare: shares.recognised, weighted },
    ),
  ];
}

function explainYear(increment: YearIncrement, rulebook: Rulebook): Step {
  const { year, baseline } = increment;
  const [reported, counted] = [increment.reported.toString(), increment.counted.toString()];
  if (baseline === null) {
    const text = `${year}: ${reported} NOK reported, no baseline recorded: ${counted} NOK counted.`;
    return step(rulebook, 'D-9', text, { counted, reported, year: String(year) });
  }
  return step(
    rulebook,
    'D-9',
    `${year}: ${reported} NOK reported, baseline ${baseline.toString()} NOK: ${counted} NOK counted.`,
    { baseline: baseline.toString(), counted, reported, year: String(year) },
  );
}

/** The share and what is recognised of it, to be read beside the bands. */
interface Shares {
  readonly share: string;
  readonly recognised: string;
}

function sharesOf({ share, recognised }: CreditFigures): Shares {
  const text = shareText(share, recognised);
  const isSame = recognised.band === 'as-it-is';
  return { share: text, recognised: isSame ? text : shareText(recognised.share, recognised) };
}

function explainShare(
  { reported, norwegian }: CreditFigures,
  { share }: Shares,
  rulebook: Rulebook,
): Step {
  const text =
    reported.compare(Nok.zero) > 0
      ? `The Norwegian share of the whole project is ${norwegian.toString()} / ${reported.toString()} = ${share}.`
      : `The whole project reports ${reported.toString()} NOK, which nothing can be a share of: the share is taken as 0.`;
  return step(rulebook, 'D-8', text, { share });
}

function explainBand(
  { recognised, basis }: CreditFigures,
  shares: Shares,
  rulebook: Rulebook,
): Step {
  const { band, floor, upper, restsOn } = recognised;
  const texts: Record<typeof band, string> = {
    'below-floor': `The share is below the floor of ${floor}: nothing is credited.`,
    'as-it-is': `The share is at least the floor of ${floor} and no upper band applies: it stays as it is.`,
    upper: `The value is computed from ${basis} and the share exceeds ${upper}: it counts as the whole.`,
  };
  const { share, recognised: recognisedShare } = shares;
  return step(
    rulebook,
    band === 'upper' ? 'R-11' : 'R-10',
    texts[band],
    { basis, floor, recognisedShare, share, upper },
    restsOn,
  );
}

function countOf(lines: number): string {
  return lines === 1
    ? 'The one line of the project reports'
    : `The ${lines} lines of the project report`;
}

/** An exact amount in øre as NOK for the eye; the calculation goes on with the fraction. */
function shown(ore: Ratio): string {
  return nokOfFraction(ore.numerator, ore.denominator).toString();
}
