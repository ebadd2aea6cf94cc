import { parseDecimal, type Decimal } from '../money/decimal.js';
import { Nok } from '../money/nok.js';
import {
  PROJECT_KINDS,
  VALUE_BASES,
  type ParameterKey,
  type ParameterValues,
} from './parameters.js';

/** Thrown inside the readers only, to be collected with its place by whoever reads a whole rulebook. */
export class BadValue extends Error {
  constructor(
    readonly path: readonly (string | number)[],
    reason: string,
  ) {
    super(reason);
  }
}

/** What a database cannot keep or a reader cannot see: control characters but line breaks, lone surrogates. */
const UNKEEPABLE = /[^\P{Cc}\n\r\t]|\p{Surrogate}/u;

export type Fields = Record<string, unknown>;

export function readFields(
  raw: unknown,
  known: readonly string[],
  optional: readonly string[] = [],
): Fields {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw new BadValue([], `must have the fields ${known.join(', ')}`);
  }
  for (const key of Object.keys(raw)) {
    if (![...known, ...optional].includes(key)) throw new BadValue([key], 'unknown key');
  }
  for (const key of known) {
    if (!(key in raw)) throw new BadValue([key], 'is missing');
  }
  return raw as Fields;
}

export function readText(raw: unknown, path: readonly (string | number)[]): string {
  if (typeof raw !== 'string' || raw.trim() === '')
    throw new BadValue(path, 'must be text, not blank');
  if (UNKEEPABLE.test(raw)) throw new BadValue(path, 'has a control character or half a character');
  return raw;
}

function readDecimal(
  raw: unknown,
  path: readonly string[],
  bounds: string,
  fits: (value: Decimal) => boolean,
) {
  const text = typeof raw === 'number' && Number.isSafeInteger(raw) ? String(raw) : raw;
  const value = typeof text === 'string' ? parseDecimal(text) : undefined;
  if (!value || !fits(value)) throw new BadValue(path, `must be a decimal number ${bounds}`);
  return value;
}

const readShare = (raw: unknown, path: readonly string[]) =>
  readDecimal(raw, path, 'from 0 to 1', (value) => value.gte(0) && value.lte(1)).toString();

const readFactor = (raw: unknown, path: readonly string[]) =>
  readDecimal(raw, path, 'of zero or more', (value) => value.gte(0)).toString();

function readList<T>(raw: unknown, path: readonly string[], readItem: (item: unknown) => T): T[] {
  if (!Array.isArray(raw)) throw new BadValue(path, 'must be a list');
  return raw.map((item: unknown, index) => {
    try {
      return readItem(item);
    } catch (error) {
      if (!(error instanceof BadValue)) throw error;
      throw new BadValue([...path, index, ...error.path], error.message);
    }
  });
}

export function readOneOf<T extends string>(
  raw: unknown,
  known: readonly T[],
  path: readonly string[],
): T {
  const found = known.find((word) => word === raw);
  if (!found) throw new BadValue(path, `must be one of ${known.join(', ')}`);
  return found;
}

function refuseRepeats(words: readonly string[], what: string): void {
  const index = words.findIndex((word, at) => words.indexOf(word) !== at);
  if (index >= 0) throw new BadValue([index], `${what} ${words[index]} stands twice`);
}

/** One reader per parameter: checks the type and the range, and brings the value to its one written form. */
export const VALUE_READERS: { [Key in ParameterKey]: (raw: unknown) => ParameterValues[Key] } = {
  threshold(raw) {
    const value = readDecimal(raw, [], 'of NOK above zero, at most two decimals', (decimal) => {
      return decimal.gt(0) && decimal.decimalPlaces() <= 2 && Nok.ofDecimal(decimal).isStorable();
    });
    return Nok.ofDecimal(value).toString();
  },
  windowYears(raw) {
    return readDecimal(raw, [], 'of whole years from 1 to 100', (years) => {
      return years.isInteger() && years.gte(1) && years.lte(100);
    }).toNumber();
  },
  floorShare: (raw) => readShare(raw, []),
  upperBandShare(raw) {
    const fields = readFields(raw, ['share', 'bases']);
    const share = readShare(fields.share, ['share']);
    const bases = readList(fields.bases, ['bases'], (base) => readOneOf(base, VALUE_BASES, []));
    refuseRepeats(bases, 'value basis');
    return { share, bases: bases.sort() };
  },
  maximumObligationPercentage(raw) {
    return readDecimal(raw, [], 'above 0 and at most 100', (percentage) => {
      return percentage.gt(0) && percentage.lte(100);
    }).toString();
  },
  factorBounds(raw) {
    const fields = readFields(raw, ['minimum', 'maximum']);
    const minimum = readFactor(fields.minimum, ['minimum']);
    const maximum = readFactor(fields.maximum, ['maximum']);
    if (parseDecimal(minimum)!.gt(maximum)) throw new BadValue(['minimum'], 'is above the maximum');
    return { minimum, maximum };
  },
  defaultFactor: (raw) => readFactor(raw, []),
  factorTable(raw) {
    const rows = readList(raw, [], (row) => {
      const fields = readFields(row, ['kind', 'factor']);
      return {
        kind: readOneOf(fields.kind, PROJECT_KINDS, ['kind']),
        factor: readFactor(fields.factor, ['factor']),
      };
    });
    refuseRepeats(
      rows.map((row) => row.kind),
      'kind',
    );
    return rows;
  },
  technologyAreas(raw) {
    const areas = readList(raw, [], (area) => {
      const fields = readFields(area, ['code', 'nb', 'nn', 'en']);
      return {
        code: readText(fields.code, ['code']),
        nb: readText(fields.nb, ['nb']),
        nn: readText(fields.nn, ['nn']),
        en: readText(fields.en, ['en']),
      };
    });
    if (areas.length === 0) throw new BadValue([], 'must name at least one area');
    refuseRepeats(
      areas.map((area) => area.code),
      'area',
    );
    return areas;
  },
};
