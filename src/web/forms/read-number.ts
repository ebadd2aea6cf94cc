import { Decimal, parseDecimal } from '../../domain/money/decimal.js';
import type { Language } from '../languages.js';

/** Spaces of every kind that people and spreadsheets put between thousands. */
const SPACES = /[\s\u00a0\u2009\u202f']/g;
const KRONER = /^(?:nok|kr\.?)|(?:nok|kr\.?|,-)$/g;
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/(?:mnok|mill(?:\.|ion(?:er|ar|s)?)?|m)$/, 1e6],
  [/(?:mrd\.?|milliard(?:er|ar)?|billion|bn)$/, 1e9],
];

/**
 * An amount as people write it: `1 000 000,50`, `1.000.000`, `1,000,000.50` on an English page,
 * `100 mill.`, `−5`. Undefined when it is not an amount.
 */
export function readAmount(text: string, language: Language): Decimal | undefined {
  let rest = text.replace(SPACES, '').toLowerCase().replace('\u2212', '-');
  let scale = 1;
  for (const [word, factor] of SCALES) {
    if (scale === 1 && word.test(rest)) {
      rest = rest.replace(word, '');
      scale = factor;
    }
  }
  rest = rest.replace(KRONER, '');
  return parseDecimal(withPoint(rest, language))?.times(scale);
}

/** A number that has no thousands, such as a percentage or a factor: comma or point, both decimal. */
export function readDecimal(text: string): Decimal | undefined {
  const plain = text.replace(SPACES, '').replace('\u2212', '-').replace(/%$/, '');
  return parseDecimal(plain.replace(',', '.'));
}

/** With a decimal point and nothing between thousands; other text comes back as it was. */
function withPoint(text: string, language: Language): string {
  if (language === 'en') {
    return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  }
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text);
  return (grouped ? text.replaceAll('.', '') : text).replace(',', '.');
}
