import { describe, expect, it } from '@jest/globals';
import { h } from 'preact';
import { SourceText, WordingText } from '../../src/web/components/source.js';
import { shownInPage } from '../support/shown-in-page.js';

describe('a text of a rulebook on a page', () => {
  const wording = { nb: 'Valgt', nn: 'Vald', en: 'Chosen' };

  it('is in the language of the page', () => {
    expect(shownInPage('nb', h(WordingText, { wording }))).toBe('<span>Valgt</span>');
    expect(shownInPage('nn', h(WordingText, { wording }))).toBe('<span>Vald</span>');
    expect(shownInPage('en', h(WordingText, { wording }))).toBe('<span>Chosen</span>');
  });

  it('that there is only one of says what it is written in, or that nobody knows', () => {
    const known = h(WordingText, { wording: 'Valgt', writtenIn: 'nb' });
    expect(shownInPage('en', known)).toBe('<span lang="nb">Valgt</span>');
    expect(shownInPage('en', h(WordingText, { wording: 'Valgt' }))).toMatch(/^<span lang(="")?>/);
  });
});

describe('a source on a page', () => {
  const place = { document: 'Veileder', heading: 'Hvordan?' };
  const english = { document: 'Guide', heading: 'How?' };
  const original = '<span lang="nb"><cite>Veileder</cite>, «Hvordan?»</span>';

  it('is in its own words on Norwegian pages', () => {
    const source = h(SourceText, { source: { ...place, language: 'nb', english } });
    expect(shownInPage('nb', source)).toBe(original);
    expect(shownInPage('nn', source)).toBe(original);
  });

  it('is in English first on English pages, where it has been said in English', () => {
    const source = { ...place, language: 'nb' } as const;
    expect(shownInPage('en', h(SourceText, { source: { ...source, english } }))).toBe(
      `<cite>Guide</cite>, “How?” (${original})`,
    );
    expect(shownInPage('en', h(SourceText, { source }))).toBe(original);
  });
});
