import { readdirSync, readFileSync } from 'node:fs';
import { projectFile } from '../../platform/project-file.js';

/** A paragraph, a list or a heading of a decision record, each as text with marks inside. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

const records = new Map<string, readonly Block[]>();

/** The decision record behind a reading, such as "D-1", without its title; null when there is none. */
export function decisionRecord(id: string): readonly Block[] | null {
  if (records.size === 0) readRecords();
  return records.get(id) ?? null;
}

function readRecords(): void {
  const directory = projectFile('docs/decisions');
  for (const name of readdirSync(directory)) {
    const number = /^D-(\d+)-.*\.md$/.exec(name)?.[1];
    if (number === undefined) continue;
    records.set(`D-${Number(number)}`, blocksOf(readFileSync(`${directory}/${name}`, 'utf8')));
  }
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
