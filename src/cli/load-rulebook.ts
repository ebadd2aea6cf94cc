import type { Rulebook } from '../domain/rulebook/rulebook.js';
import { DEFAULT_RULEBOOK_FILE, readRulebookFile } from '../rulebook/read-rulebook-file.js';
import { UsageError, type BadInput } from './bad-input.js';

/** The rulebook of a file, or the default one; undefined after adding everything that is wrong to `bad`. */
export function loadRulebook(file: string | undefined, bad: BadInput): Rulebook | undefined {
  const path = file ?? DEFAULT_RULEBOOK_FILE;
  try {
    const reading = readRulebookFile(path);
    if (reading.ok) return reading.rulebook;
    reading.errors.forEach(({ line, field, reason }) => bad.add(path, line, field, reason));
    return undefined;
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${String(error)}`);
  }
}
