import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { h } from 'preact';
import { projectFile } from '../../src/platform/project-file.js';
import { type Language, languages } from '../../src/web/languages.js';
import {
  type Block,
  blocksOf,
  decisionRecord,
  readingOf,
} from '../../src/web/rules/decision-record.js';
import { DecisionRecord } from '../../src/web/rules/decision-record-view.js';
import { wordsOfTheOther } from '../support/norwegian.js';
import { shownInPage } from '../support/shown-in-page.js';

const recordsIn = (folder: string) =>
  readdirSync(projectFile(folder)).filter((name) => readingOf(name) !== null);

const files = recordsIn('docs/decisions');

/** The sections of every record, in their order. */
const HEADINGS: Record<Language, readonly string[]> = {
  nb: ['Hvorfor dette måtte avgjøres', 'Avgjørelsen', 'Hva som følger', 'Slik gjøres den om'],
  nn: ['Kvifor dette måtte avgjerast', 'Avgjerda', 'Kva som følgjer', 'Slik blir ho gjord om'],
  en: ['Why a decision was needed', 'Decision', 'What follows', 'How to overturn it'],
};

const textOf = (block: Block) => (block.kind === 'list' ? block.items.join('\n') : block.text);
const written = (blocks: readonly Block[]) => blocks.map(textOf).join('\n\n');

/** What no translation changes: the rules that are named, and what stands in code. */
const fixedMarks = (blocks: readonly Block[]) =>
  [...written(blocks).matchAll(/`[^`]+`|[RD]-\d+/g)].map(([mark]) => mark).sort();

describe('the decision records of readings', () => {
  it('are there in each language, under the same names', () => {
    expect(files.length).toBeGreaterThanOrEqual(19);
    for (const language of ['nb', 'nn']) {
      expect(recordsIn(`docs/decisions/${language}`)).toEqual(files);
    }
  });

  describe.each(files)('%s', (file) => {
    const id = readingOf(file)!;
    const blocks = (language: Language) => decisionRecord(id, language)!;

    it.each(languages)('in %s has the four sections, and a title with its number', (language) => {
      const headings = blocks(language).filter(({ kind }) => kind === 'heading');
      expect(headings.map(textOf)).toEqual(HEADINGS[language]);
      const folder = language === 'en' ? 'docs/decisions' : `docs/decisions/${language}`;
      const text = readFileSync(projectFile(folder, file), 'utf8');
      expect(text).toMatch(new RegExp(`^# ${id}: \\S`));
    });

    it('says the same in each: block by block, with the same rules and names of code', () => {
      const english = blocks('en');
      for (const language of ['nb', 'nn'] as const) {
        expect(blocks(language).map(({ kind }) => kind)).toEqual(english.map(({ kind }) => kind));
        expect(fixedMarks(blocks(language))).toEqual(fixedMarks(english));
      }
    });

    it('is translated, block by block', () => {
      const [nb, nn, en] = languages.map((language) => blocks(language).map(textOf));
      const same = nb!.filter((text, at) => text === nn![at] || text === en![at]);
      expect(same.filter((text) => /\p{L}{4}/u.test(text.replace(/`[^`]+`/g, '')))).toEqual([]);
    });

    it.each(['nb', 'nn'] as const)('in %s has no words of the other form', (form) => {
      expect(wordsOfTheOther(form, written(blocks(form)))).toEqual([]);
    });
  });

  it('are shown without title and status, in blocks', () => {
    const blocks = blocksOf(
      '# D-99: A\n\n**Status:** in force\n\n## Why\nOne\ntwo\n\n- a\n- b\n  c\n',
    );
    expect(blocks).toEqual([
      { kind: 'heading', text: 'Why' },
      { kind: 'paragraph', text: 'One two' },
      { kind: 'list', items: ['a', 'b c'] },
    ]);
  });

  it.each(languages)('in %s tell a reader whom to write to, and name no file', (language) => {
    for (const file of files) {
      const blocks = decisionRecord(readingOf(file)!, language)!;
      const html = shownInPage(language, h(DecisionRecord, { blocks }));
      expect(html).toContain(`<h3>${HEADINGS[language][3]}</h3>`);
      expect(html).toContain('mailto:motpost@example.com');
      expect(html).not.toMatch(/\bsrc\/|\.ts\b/);
    }
  });

  it.each([
    ['nb', '/nb/regler/'],
    ['nn', '/nn/reglar/'],
    ['en', '/en/rules/'],
  ] as const)('in %s lead to the rules that they name', (language, path) => {
    const blocks = blocksOf('See R-4, [the window](D-01-window.md) and D-99, not `R-5`.');
    const html = shownInPage(language, h(DecisionRecord, { blocks }));
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      `${path}R-4`,
      `${path}D-1`,
    ]);
    expect(html).toContain('>the window</a> and D-99, not <code>R-5</code>.');
  });
});
