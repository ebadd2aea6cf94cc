import { shareText } from '../../domain/credit/share.js';
import { Decimal } from '../../domain/money/decimal.js';
import { nokOfFraction } from '../../domain/money/nok.js';
import { Ratio } from '../../domain/money/ratio.js';
import type { Page } from '../page.js';
import type { ProjectCredit } from './credit-of-project.js';

/** Stands before what is rounded for the eye; the calculation goes on with the exact value. */
const ROUNDED = '≈\u00a0';

/** A share of the project with the decimals that keep it on its side of the bounds. */
export function percentText(share: Ratio, { figures }: ProjectCredit, { format }: Page): string {
  const text = shareText(share, figures.recognised);
  const isExact = Ratio.ofDecimal(new Decimal(text)).compare(share) === 0;
  return `${isExact ? '' : ROUNDED}${format.exactPercent(text)}`;
}

/** Kroner from a fraction of øre. */
export function oreText(ore: Ratio, { format }: Page): string {
  const text = format.money(nokOfFraction(ore.numerator, ore.denominator).toString());
  return `${ore.denominator === 1n ? '' : ROUNDED}${text}`;
}

/** Kroner with any number of decimals. */
export function kronerText(kroner: Decimal, page: Page): string {
  return oreText(Ratio.ofDecimal(kroner.times(100)), page);
}

/** What the bands make of the share, and why it is not another of them. */
export function bandText(credit: ProjectCredit, page: Page): string {
  const { format } = page;
  const { bands } = page.t.credit;
  const { share, recognised } = credit.figures;
  const { band } = recognised;
  const shown = percentText(share, credit, page);
  const [floor, upper] = [recognised.floor, recognised.upper].map((bound) =>
    format.exactPercent(bound),
  );
  if (band === 'below-floor') return bands['below-floor'](shown, floor!);
  if (band === 'upper') return bands.upper(shown, upper!);
  const isAbove = share.compare(Ratio.ofDecimal(new Decimal(recognised.upper))) > 0;
  return isAbove ? bands.otherBasis(shown, upper!) : bands['as-it-is'](shown, floor!, upper!);
}
