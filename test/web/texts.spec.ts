import { describe, expect, it } from '@jest/globals';
import { type Language, languages } from '../../src/web/languages.js';
import { messages } from '../../src/web/texts/catalogue.js';
import { isMessage, type Messages } from '../../src/web/texts/message.js';
import { wordsOfTheOther } from '../support/norwegian.js';

type Texts = Record<Language, string>;

/** Every message with its key, a function of values called with the value 2. */
function everyText(group: Messages, path: string[] = []): [key: string, texts: Texts][] {
  return Object.entries(group).flatMap(([key, node]) => {
    if (!isMessage(node)) return everyText(node, [...path, key]);
    const texts = Object.fromEntries(
      languages.map((language) => [language, written(node[language])]),
    ) as Texts;
    return [[[...path, key].join('.'), texts] as [string, Texts]];
  });
}

function written(text: string | ((...values: never[]) => string)): string {
  if (typeof text === 'string') return text;
  return (text as (...values: unknown[]) => string)(2, '2', '2', '2', '2');
}

const texts = everyText(messages);

/** Words that English shares with Norwegian, and names. */
const SAME_IN_ENGLISH = [
  'signIn.roles.admin',
  'common.siteName',
  'common.register',
  'register.filters.status',
  'register.csv',
  'register.json',
  'agreement.json',
];

/** Sentences that read the same in both Norwegian forms. */
const SAME_IN_NYNORSK = [
  'common.errors.tooManyTitle',
  'front.figures.overdue',
  'duty.reasons.R-2',
  'duty.verdicts.whenSigned',
  'duty.steps.title',
  'duty.steps.exchangeLine',
  'duty.steps.over',
  'duty.steps.notOver',
  'credit.verdict',
  'credit.steps.title',
  'register.searchLabel',
  'rules.titles.R-2',
  'account.referenceHint',
  'invitations.organisationHint',
  'rulebook.parameters.threshold.name',
  'rulebook.parameters.defaultFactor.name',
];

describe('the texts of the pages', () => {
  it('are there in every language', () => {
    const empty = texts.filter(([, text]) => languages.some((language) => !text[language].trim()));
    expect(texts.length).toBeGreaterThan(50);
    expect(empty).toEqual([]);
  });

  it('are translated into English', () => {
    const same = texts
      .filter(([key, { nb, en }]) => nb === en && !SAME_IN_ENGLISH.includes(key))
      .map(([key]) => key);
    expect(same).toEqual([]);
  });

  it('keep the two Norwegian forms apart', () => {
    const mixed = texts.flatMap(([key, text]) =>
      (['nb', 'nn'] as const).flatMap((form) =>
        wordsOfTheOther(form, text[form]).map((word) => `${key} (${form}): ${word}`),
      ),
    );
    expect(mixed).toEqual([]);
  });

  it('are alike in both forms only where the forms are alike', () => {
    const sentences = texts
      .filter(([, { nb, nn }]) => nb === nn && nb.split(' ').length > 4)
      .map(([key]) => key);
    expect(sentences).toEqual(SAME_IN_NYNORSK);
  });

  it('have no double spaces, straight quotes or space at the ends', () => {
    const untidy = texts.flatMap(([key, text]) =>
      languages
        .filter((language) => / {2}|"|^\s|\s$/.test(text[language]))
        .map((language) => `${key} (${language})`),
    );
    expect(untidy).toEqual([]);
  });
});
