/** Letters that Norwegian treats as another letter, or writes in two ways. */
const SAME_LETTER: readonly (readonly [RegExp, string])[] = [
  [/aa/g, 'å'],
  [/ä/g, 'æ'],
  [/[öőœ]/g, 'ø'],
  [/[üű]/g, 'y'],
  [/ß/g, 'ss'],
  [/[đð]/g, 'd'],
  [/þ/g, 'th'],
  [/ł/g, 'l'],
];

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzæøå';

/**
 * A name as it is searched: lower case, `aa` as `å`, foreign accents dropped, punctuation as a
 * single space. "Ærfugl-Ødegård A/S" and "ærfugl ødegaard as" have the same key but for the "/".
 */
export function searchKeyOf(name: string): string {
  return fold(name)
    .replace(/[^0-9a-zæøå]+/g, ' ')
    .trim()
    .slice(0, 400);
}

/** Whether two spellings are one name, but for case, accents, spaces and punctuation. */
export function isSameName(one: string, other: string): boolean {
  return spelling(one) === spelling(other);
}

/** Letters and digits only; also of a script that searching does not know. */
function spelling(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * A key whose plain order is the Norwegian alphabet's (… x y z æ ø å), as hexadecimal digits so
 * that every database collation orders it alike. Words sort before longer words.
 */
export function sortKeyOf(name: string): string {
  const key: string[] = [];
  for (const letter of searchKeyOf(name)) {
    const weight = ALPHABET.indexOf(letter) + 2; // 01 is the space between words
    key.push(letter === ' ' ? '01' : weight.toString(16).padStart(2, '0'));
  }
  return key.join('');
}

function fold(name: string): string {
  let text = name.normalize('NFC').toLowerCase();
  for (const [letters, same] of SAME_LETTER) text = text.replace(letters, same);
  return [...text]
    .map((letter) => ('æøå'.includes(letter) ? letter : letter.normalize('NFKD')))
    .join('')
    .replace(/\p{Diacritic}/gu, '');
}
