import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { readRulebook } from '../domain/rulebook/read-rulebook.js';
import type { Rulebook } from '../domain/rulebook/rulebook.js';

/** One thing that is wrong in a rulebook file, where a human looks for it. */
export interface RulebookFileError {
  file: string;
  line: number;
  /** The way to it, such as "parameters.threshold.0.source". */
  field: string;
  reason: string;
}

export type RulebookFileReading =
  { ok: true; rulebook: Rulebook } | { ok: false; errors: RulebookFileError[] };

/** The rulebook that Motpost comes with. */
export const DEFAULT_RULEBOOK_FILE = findAbove(import.meta.dirname, 'seed/rulebook/default.yaml');

/** The sources and the build lie at different depths below the same root. */
function findAbove(folder: string, path: string): string {
  const found = join(folder, path);
  if (existsSync(found) || dirname(folder) === folder) return found;
  return findAbove(dirname(folder), path);
}

/** Reads and validates a rulebook file; throws only when the file cannot be read at all. */
export function readRulebookFile(file: string): RulebookFileReading {
  const bytes = readFileSync(file);
  if (isUtf8(bytes)) return readRulebookText(bytes.toString('utf8'), file);
  return {
    ok: false,
    errors: [{ file, line: firstLineNotUtf8(bytes), field: 'file', reason: 'is not UTF-8' }],
  };
}

function firstLineNotUtf8(bytes: Buffer): number {
  let line = 1;
  for (let begin = 0; begin < bytes.length; line += 1) {
    const lineFeed = bytes.indexOf(0x0a, begin);
    const end = lineFeed < 0 ? bytes.length : lineFeed + 1;
    if (!isUtf8(bytes.subarray(begin, end))) break;
    begin = end;
  }
  return line;
}

/**
 * The same from text. Numbers are kept as the text that was written (YAML would make 0.1 a float), so that a value
 * is exactly what a human sees in the file.
 */
export function readRulebookText(text: string, file: string): RulebookFileReading {
  try {
    return readDocument(text, file);
  } catch (error) {
    // The parser throws on what is not a document but an attack: aliases that explode, endless nesting.
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    return { ok: false, errors: [{ file, line: 1, field: 'yaml', reason: 'nests too deeply' }] };
  }
}

function readDocument(text: string, file: string): RulebookFileReading {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    customTags: (tags) =>
      tags.filter((tag) => typeof tag === 'string' || !/:(int|float)$/.test(tag.tag)),
  });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  if (document.errors.length > 0) {
    return {
      ok: false,
      errors: document.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        field: 'yaml',
        reason: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
      })),
    };
  }
  const reading = readRulebook(document.toJS());
  if (reading.ok) return reading;
  const errors = reading.errors.map(({ path, reason }) => ({
    file,
    line: lineAt(offsetOf(document, path)),
    field: path.join('.') || 'file',
    reason,
  }));
  return { ok: false, errors };
}

/** Where the deepest part of the path that exists in the file begins: its key, or the list item itself. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (isMap(node) || isScalar(node) || isSeq(node)) offset = node.range?.[0] ?? offset;
    } else {
      break;
    }
  }
  return offset;
}
