import { readdirSync, readFileSync } from 'node:fs';
import { projectFile } from '../../platform/project-file.js';
import type { Language } from '../languages.js';

/** A paragraph, a list or a heading of a decision record, each as text with marks inside. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** Where the records lie, language by language; the file of a record has one name in all of them. */
const FOLDERS: Readonly<Record<Language, string>> = {
  nb: 'docs/decisions/nb',
  nn: 'docs/decisions/nn',
  en: 'docs/decisions',
};

const records = new Map<Language, ReadonlyMap<string, readonly Block[]>>();

/**
 * The decision record behind a reading, such as "D-1", in one language and without its title; null
 * when there is none.
 */
export function decisionRecord(id: string, language: Language): readonly Block[] | null {
  const known = records.get(language) ?? readRecords(FOLDERS[language]);
  records.set(language, known);
  return known.get(id) ?? null;
}

function readRecords(folder: string): ReadonlyMap<string, readonly Block[]> {
  const directory = projectFile(folder);
  const read = new Map<string, readonly Block[]>();
  for (const name of readdirSync(directory)) {
    const id = readingOf(name);
    if (id !== null) read.set(id, blocksOf(readFileSync(`${directory}/${name}`, 'utf8')));
  }
  return read;
}

/** The reading that a file is the record of: "D-1" for "D-01-window.md"; null for other files. */
export function readingOf(fileName: string): string | null {
  const number = /^D-(\d+)-.*\.md$/.exec(fileName)?.[1];
  return number === undefined ? null : `D-${Number(number)}`;
}

/** The few forms of markdown that the records use. The title and the status are left to the page. */
export function blocksOf(markdown: string): Block[] {
  return markdown
    .replace(/\r/g, '')
    .replace(/^# .*$/m, '')
    .replace(/^\*\*Status:\*\*.*$/m, '')
    .replace(/^(##+ .*)$/gm, '\n$1\n')
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text): Block => {
      if (text.startsWith('#')) return { kind: 'heading', text: text.replace(/^#+\s*/, '') };
      if (/^[-*] /.test(text)) {
        const items = text.split(/\n[-*] /).map((item) => item.replace(/^[-*] /, ''));
        return { kind: 'list', items: items.map(oneLine) };
      }
      return { kind: 'paragraph', text: oneLine(text) };
    });
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
