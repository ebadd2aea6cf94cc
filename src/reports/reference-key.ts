/**
 * A reference as it is compared (D-13): without regard to case, spaces and punctuation, so that
 * "INV-2026/014" and "inv 2026 014" are one. Letters and digits of other scripts that look like
 * Latin ones are these: nobody who reads the two could tell them apart. Empty when nothing is left
 * to compare.
 */
export function referenceKeyOf(reference: string): string {
  return reference
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\p{Nd}/gu, digitOf)
    .toUpperCase()
    .replace(
      /[\p{Script=Greek}\p{Script=Cyrillic}]/gu,
      (letter) => LOOKALIKES.get(letter) ?? letter,
    )
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 100);
}

/** Greek and Cyrillic capitals, each with the Latin one that it looks like. */
const LOOKALIKES = new Map(
  [
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['АВЕЅІЈКМНОРСТХУҮ', 'ABESIJKMHOPCTXYY'],
  ].flatMap(([from = '', to = '']) =>
    [...from].map((letter, at) => [letter, to[at] ?? ''] as const),
  ),
);

/** Decimal digits stand ten and ten in order, each ten from its zero on. */
function digitOf(digit: string): string {
  let value = 0;
  for (let code = digit.codePointAt(0) ?? 0; value < 9; value += 1, code -= 1) {
    if (!/^\p{Nd}$/u.test(String.fromCodePoint(code - 1))) break;
  }
  return String(value);
}
