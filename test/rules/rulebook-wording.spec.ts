import { describe, expect, it } from '@jest/globals';
import { readRulebook } from '../../src/domain/rulebook/read-rulebook.js';
import type { Dated } from '../../src/domain/rulebook/parameters.js';
import { contentOf } from '../../src/domain/rulebook/rulebook.js';
import { citationOf } from '../../src/domain/rulebook/rules.js';
import { type Wording, WORDING_LANGUAGES } from '../../src/domain/rulebook/wording.js';
import { readRulebookText } from '../../src/rulebook/read-rulebook-file.js';
import { DEFAULT_RULEBOOK } from '../support/credit-notation.js';
import { wordsOfTheOther } from '../support/norwegian.js';

/** A rulebook of one threshold with the given title and further lines of its source. */
function read(title: string, source: string) {
  const lines = source.replace(/^/gm, '        ');
  return readRulebookText(
    `title: ${title}\nparameters:\n  threshold:\n    - value: 1\n      source:\n        document: D\n        heading: H\n${lines}\n`,
    'test.yaml',
  );
}

function rulebookOf(title: string, source: string) {
  const reading = read(title, source);
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.rulebook;
}

const NOTE = 'note: { nb: Valgt, nn: Vald, en: Chosen }';
const TITLE = '{ nb: Prøve, nn: Prøve, en: Test }';

describe('the texts of a rulebook', () => {
  it('may be one for each language', () => {
    const { title, parameters } = rulebookOf(TITLE, NOTE);
    expect(title).toEqual({ nb: 'Prøve', nn: 'Prøve', en: 'Test' });
    const { source } = parameters.threshold[0]!;
    expect(source.note).toEqual({ nb: 'Valgt', nn: 'Vald', en: 'Chosen' });
    expect(citationOf(source)).toEqual({ document: 'D', heading: 'H', note: 'Chosen' });
  });

  it('may be one text, and the rulebook has the version that it always had', () => {
    const rulebook = rulebookOf('Test', 'note: Chosen');
    expect(rulebook.parameters.threshold[0]!.source).toEqual({
      document: 'D',
      heading: 'H',
      note: 'Chosen',
    });
    expect(rulebook.version).toBe(
      '356fa1abfed217f6fad1f19fcb1399c14803f7b63b93827654f6824f356595c8',
    );
  });

  it('are part of the content: each language changes the version, and is stored', () => {
    const rulebook = rulebookOf(TITLE, NOTE);
    for (const word of ['Valgt', 'Vald', 'Chosen']) {
      const other = rulebookOf(TITLE, NOTE.replace(word, 'Other'));
      expect(other.version).not.toBe(rulebook.version);
    }
    const again = readRulebook(JSON.parse(JSON.stringify(contentOf(rulebook))));
    expect(again).toEqual({ ok: true, rulebook });
  });

  const at = 'parameters.threshold.0.source';
  it.each([
    ['a note without its Nynorsk', 'T', 'note: { nb: A, en: C }', `8 ${at}.note.nn: is missing`],
    ['a note in another language', 'T', 'note: { se: A }', `8 ${at}.note.se: unknown key`],
    [
      'a blank text',
      'T',
      "note:\n  nb: A\n  nn: ' '\n  en: C",
      `10 ${at}.note.nn: must be text, not blank`,
    ],
    ['a list', 'T', 'note: [A]', `8 ${at}.note: must be text, not blank`],
    ['a title without English', '{ nb: A, nn: B }', NOTE, '1 title.en: is missing'],
    ['an unknown language', 'T', 'language: no', `8 ${at}.language: must be one of nb, nn, en`],
    [
      'an English place without heading',
      'T',
      'english: { document: D }',
      `8 ${at}.english.heading: is missing`,
    ],
  ])('are refused by line: %s', (_, title, source, error) => {
    const reading = read(title, source);
    const errors = reading.ok ? [] : reading.errors;
    expect(errors.map(({ line, field, reason }) => `${line} ${field}: ${reason}`)).toEqual([error]);
  });
});

describe('the default rulebook', () => {
  const dated = Object.values(DEFAULT_RULEBOOK.parameters).flat() as Dated<unknown>[];
  const notes = dated.flatMap(({ source }) => source.note ?? []);
  const wordings: Wording[] = [DEFAULT_RULEBOOK.title, ...notes];

  it('has each text in each language', () => {
    expect(notes.length).toBe(dated.filter(({ assumption }) => assumption).length);
    for (const wording of wordings) {
      if (typeof wording === 'string') throw new Error(`only one text: ${wording}`);
      expect(new Set(Object.values(wording)).size).toBe(WORDING_LANGUAGES.length);
    }
  });

  it('keeps the two Norwegian forms apart', () => {
    const areas = DEFAULT_RULEBOOK.parameters.technologyAreas.flatMap(({ value }) => [...value]);
    for (const wording of [...wordings, ...areas]) {
      if (typeof wording === 'string') continue;
      expect(wordsOfTheOther('nb', wording.nb)).toEqual([]);
      expect(wordsOfTheOther('nn', wording.nn)).toEqual([]);
    }
  });

  it('says of each source what it is written in, and where it stands in English', () => {
    for (const { source } of dated) {
      expect(source.language).toBe('nb');
      expect(source.english).toBeDefined();
    }
  });
});
