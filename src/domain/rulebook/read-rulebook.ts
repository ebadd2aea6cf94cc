import { addDays, isIsoDate, type IsoDate } from '../time/iso-date.js';
import type { Dated, ParameterKey, Parameters } from './parameters.js';
import { readSource, readWording } from './read-source.js';
import { sealRulebook, type Rulebook } from './rulebook.js';
import { BadValue, readFields, VALUE_READERS, type Fields } from './value-readers.js';

/** What is wrong, and the way to it from the top of the document: ['parameters', 'threshold', 0, 'source']. */
export interface RulebookError {
  path: (string | number)[];
  reason: string;
}

export type RulebookReading =
  { ok: true; rulebook: Rulebook } | { ok: false; errors: RulebookError[] };

const FIRST_DAY = '0000-00-00';
const LAST_DAY = '9999-12-31';

/**
 * Reads a rulebook from plain data (a parsed file, or content stored earlier). Refused, all errors at once: an
 * unknown key, a value without source, a bad type or range, a `to` before its `from`, and dates that overlap. A
 * value without `to` holds until the day before the next one's `from`.
 */
export function readRulebook(raw: unknown): RulebookReading {
  const errors: RulebookError[] = [];
  const attempt = <T>(path: (string | number)[], read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof BadValue)) throw error;
      errors.push({ path: [...path, ...error.path], reason: error.message });
      return undefined;
    }
  };

  const top = readTable([], raw, ['title', 'parameters'], [], attempt);
  if (!top) return { ok: false, errors };
  const title = 'title' in top ? attempt([], () => readWording(top.title, ['title'])) : undefined;
  const parameters = readParameters('parameters' in top ? top.parameters : {}, attempt);
  if (errors.length > 0 || title === undefined) return { ok: false, errors };
  return { ok: true, rulebook: sealRulebook({ title, parameters }) };
}

type Attempt = <T>(path: (string | number)[], read: () => T) => T | undefined;

/** A table with every key that is unknown or missing as an error of its own; what is known of it is read all the same. */
function readTable(
  path: (string | number)[],
  raw: unknown,
  known: readonly string[],
  optional: readonly string[],
  attempt: Attempt,
): Fields | undefined {
  const isTable = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
  if (!isTable) return attempt(path, () => readFields(raw, known, optional));
  for (const key of Object.keys(raw)) {
    attempt(path, () => readFields({ [key]: null }, [], [...known, ...optional]));
  }
  for (const key of known) {
    attempt(path, () => readFields(key in raw ? { [key]: null } : {}, [key]));
  }
  return raw as Fields;
}

function readParameters(raw: unknown, attempt: Attempt): Parameters {
  const keys = Object.keys(VALUE_READERS) as ParameterKey[];
  const fields = attempt(['parameters'], () => {
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return raw as Fields;
    throw new BadValue([], `must be a table of ${keys.join(', ')}`);
  });
  const given = Object.entries(fields ?? {});
  for (const [key] of given) {
    attempt(['parameters', key], () => {
      if (!keys.includes(key as ParameterKey)) throw new BadValue([], 'unknown key');
    });
  }
  const read = keys.map((key) => [key, readDatedList(key, fields?.[key] ?? [], attempt)] as const);
  return Object.fromEntries(read) as unknown as Parameters;
}

function readDatedList(key: ParameterKey, raw: unknown, attempt: Attempt): Dated<unknown>[] {
  const list = attempt(['parameters', key], () => {
    if (Array.isArray(raw)) return raw as unknown[];
    throw new BadValue([], 'must be a list of dated values, each with "value" and "source"');
  });
  const read = (list ?? []).map((entry, index) =>
    readDated(key, entry, ['parameters', key, index], attempt),
  );
  const order = read
    .flatMap((dated, index) => (dated ? [{ dated, index }] : []))
    .sort((a, b) => ((a.dated.from ?? FIRST_DAY) < (b.dated.from ?? FIRST_DAY) ? -1 : 1));
  order.forEach(({ dated, index }, at) => {
    const next = order[at + 1];
    if (!next) return;
    attempt(['parameters', key, Math.max(index, next.index)], () => endBefore(dated, next.dated));
  });
  return order.map(({ dated }) => dated);
}

/** Ends an open value the day before the next begins; refuses when the two overlap. */
function endBefore(dated: Dated<unknown>, next: Dated<unknown>): void {
  const begins = next.from ?? FIRST_DAY;
  if ((dated.from ?? FIRST_DAY) === begins || (dated.to !== null && dated.to >= begins)) {
    throw new BadValue([], `overlaps the value in force ${describePeriod(dated)}`);
  }
  dated.to ??= addDays(begins, -1);
}

function describePeriod({ from, to }: Pick<Dated<unknown>, 'from' | 'to'>): string {
  return `from ${from ?? 'the beginning'} to ${to ?? 'further notice'}`;
}

function readDated(
  key: ParameterKey,
  raw: unknown,
  path: (string | number)[],
  attempt: Attempt,
): Dated<unknown> | undefined {
  const optional = ['from', 'to', 'source', 'assumption'];
  const fields = readTable(path, raw, ['value'], optional, attempt);
  if (!fields) return undefined;
  const value =
    'value' in fields
      ? attempt([...path, 'value'], () => VALUE_READERS[key](fields.value))
      : undefined;
  const source = attempt([...path, 'source'], () => readSource(fields.source));
  const from = attempt([...path, 'from'], () => readDay(fields.from));
  const to = attempt([...path, 'to'], () => readDay(fields.to));
  const assumption = attempt([...path, 'assumption'], () => readFlag(fields.assumption));
  attempt([...path, 'to'], () => {
    if (to && (from ?? FIRST_DAY) > to) throw new BadValue([], `is before "from" (${from})`);
  });
  if (value === undefined || !source || from === undefined || to === undefined) return undefined;
  return { value, from, to, source, assumption: assumption ?? false };
}

function readDay(raw: unknown): IsoDate | null {
  if (raw === undefined || raw === null) return null;
  if (typeof raw === 'string' && isIsoDate(raw) && raw <= LAST_DAY) return raw;
  throw new BadValue([], 'must be a date YYYY-MM-DD');
}

function readFlag(raw: unknown): boolean {
  if (raw === undefined) return false;
  if (typeof raw === 'boolean') return raw;
  throw new BadValue([], 'must be true or false');
}
