/** The languages in which a rulebook may be written; those of the pages. */
export const WORDING_LANGUAGES = ['nb', 'nn', 'en'] as const;
export type WordingLanguage = (typeof WORDING_LANGUAGES)[number];

/** A text of a rulebook: one for each language, or one as it was written, in no known language. */
export type Wording = string | Readonly<Record<WordingLanguage, string>>;

/** The text in a language; a text that there is only one of is as it was written. */
export function wordingIn(wording: Wording, language: WordingLanguage): string {
  return typeof wording === 'string' ? wording : wording[language];
}
