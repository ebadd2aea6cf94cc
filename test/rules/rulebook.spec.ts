import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRulebook } from '../../src/domain/rulebook/read-rulebook.js';
import {
  contentOf,
  missingParameters,
  parameterOn,
  type Rulebook,
} from '../../src/domain/rulebook/rulebook.js';
import {
  DEFAULT_RULEBOOK_FILE,
  readRulebookFile,
  readRulebookText,
} from '../../src/rulebook/read-rulebook-file.js';

const SOURCE = 'source: { document: D, heading: H }';

function read(parameters: string) {
  const indented = parameters.replace(/^/gm, '  ');
  return readRulebookText(`title: Test\nparameters:\n${indented}\n`, 'test.yaml');
}

function rulebookOf(parameters: string): Rulebook {
  const reading = read(parameters);
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.rulebook;
}

function errorsOf(parameters: string): string[] {
  const reading = read(parameters);
  return reading.ok
    ? []
    : reading.errors.map((error) => `${error.line} ${error.field}: ${error.reason}`);
}

const DATED = `threshold:
  - value: 50000000
    to: 2016-12-31
    ${SOURCE}
  - value: 100000000
    from: 2017-01-01
    ${SOURCE}`;

describe('a dated parameter', () => {
  it.each([
    ['1999-01-01', '50000000.00'],
    ['2016-12-31', '50000000.00'],
    ['2017-01-01', '100000000.00'],
    ['2999-12-31', '100000000.00'],
  ])('on %s the threshold is %s', (date, value) => {
    expect(parameterOn(rulebookOf(DATED), 'threshold', date)).toMatchObject({
      ok: true,
      value: { value },
    });
  });

  it('without "to" holds until the day before the next one begins', () => {
    const open = rulebookOf(DATED.replace('    to: 2016-12-31\n', ''));
    expect(open.parameters.threshold.map(({ from, to }) => [from, to])).toEqual([
      [null, '2016-12-31'],
      ['2017-01-01', null],
    ]);
  });

  it('is refused, never zero, on a day without a value', () => {
    const gap = rulebookOf(DATED.replace('2016-12-31', '2015-12-31'));
    expect(parameterOn(gap, 'threshold', '2016-06-01')).toMatchObject({
      ok: false,
      refusal: {
        code: 'no_parameter_in_force',
        facts: { parameter: 'threshold', date: '2016-06-01' },
      },
    });
    expect(parameterOn(gap, 'windowYears', '2016-06-01').ok).toBe(false);
    expect(missingParameters(gap)).toContain('windowYears');
  });
});

describe('a rulebook is refused, with line and reason', () => {
  const one = (value: string, more = '') => `threshold:\n  - value: ${value}\n    ${SOURCE}${more}`;
  it.each([
    [
      'a value without source',
      'threshold:\n  - value: 1',
      ['4 parameters.threshold.0.source: is missing: every value says its document and heading'],
    ],
    [
      'a source without heading',
      'threshold:\n  - value: 1\n    source: { document: D }',
      ['5 parameters.threshold.0.source.heading: is missing'],
    ],
    [
      'an unknown parameter',
      `treshold:\n  - value: 1\n    ${SOURCE}`,
      ['3 parameters.treshold: unknown key'],
    ],
    [
      'an unknown key of a value',
      one('1', '\n    form: 2017-01-01'),
      ['6 parameters.threshold.0.form: unknown key'],
    ],
    [
      'a bad type',
      one('[1]'),
      [
        '4 parameters.threshold.0.value: must be a decimal number of NOK above zero, at most two decimals',
      ],
    ],
    [
      'an exponent',
      one('1e8'),
      [
        '4 parameters.threshold.0.value: must be a decimal number of NOK above zero, at most two decimals',
      ],
    ],
    [
      'a date that does not exist',
      one('1', '\n    from: 2017-02-29'),
      ['6 parameters.threshold.0.from: must be a date YYYY-MM-DD'],
    ],
    [
      'inverted dates',
      one('1', '\n    from: 2017-01-02\n    to: 2017-01-01'),
      ['7 parameters.threshold.0.to: is before "from" (2017-01-02)'],
    ],
    [
      'overlapping dates',
      DATED.replace('2016-12-31', '2017-01-01'),
      ['7 parameters.threshold.1: overlaps the value in force from the beginning to 2017-01-01'],
    ],
    [
      'two values since always',
      `${one('1')}\n  - value: 2\n    ${SOURCE}`,
      [
        '6 parameters.threshold.1: overlaps the value in force from the beginning to further notice',
      ],
    ],
    [
      'a flag that is not one',
      one('1', '\n    assumption: maybe'),
      ['6 parameters.threshold.0.assumption: must be true or false'],
    ],
    [
      'a floor above one',
      `floorShare:\n  - value: 20\n    ${SOURCE}`,
      ['4 parameters.floorShare.0.value: must be a decimal number from 0 to 1'],
    ],
    [
      'a band for an unknown basis',
      `upperBandShare:\n  - value: { share: 0.8, bases: [sales] }\n    ${SOURCE}`,
      ['4 parameters.upperBandShare.0.value.bases.0: must be one of production, other'],
    ],
    [
      'an obligation above the contract sum',
      `maximumObligationPercentage:\n  - value: 101\n    ${SOURCE}`,
      [
        '4 parameters.maximumObligationPercentage.0.value: must be a decimal number above 0 and at most 100',
      ],
    ],
    [
      'inverted factor bounds',
      `factorBounds:\n  - value: { minimum: 2, maximum: 1 }\n    ${SOURCE}`,
      ['4 parameters.factorBounds.0.value.minimum: is above the maximum'],
    ],
    [
      'an area without its Nynorsk name',
      `technologyAreas:\n  - value: [{ code: a, nb: A, en: A }]\n    ${SOURCE}`,
      ['4 parameters.technologyAreas.0.value.0.nn: is missing'],
    ],
    ['a key that stands twice', `${one('1')}\n${one('2')}`, ['6 yaml: Map keys must be unique']],
  ])('%s', (_, parameters, errors) => expect(errorsOf(parameters)).toEqual(errors));

  it('all errors at once', () => {
    expect(errorsOf('threshold:\n  - value: none\n    to: never\nfloor: []')).toHaveLength(4);
  });

  it('an unknown or missing key hides nothing else', () => {
    const value = 'valeu: 1\n      form: 2017-01-01\n      to: never\n';
    const text = `titel: T\nparameters:\n  threshold:\n    - ${value}`;
    const reading = readRulebookText(text, 'test.yaml');
    expect(reading.ok ? [] : reading.errors.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '1 titel',
      '1 title',
      '4 parameters.threshold.0.valeu',
      '5 parameters.threshold.0.form',
      '4 parameters.threshold.0.value',
      '4 parameters.threshold.0.source',
      '6 parameters.threshold.0.to',
    ]);
  });

  it('a file that is not UTF-8', () => {
    const folder = mkdtempSync(join(tmpdir(), 'motpost-rulebook-'));
    const file = join(folder, 'latin1.yaml');
    writeFileSync(file, Buffer.from('title: T\nparameters: # innkjøp\n', 'latin1'));
    const errors = [{ file, line: 2, field: 'file', reason: 'is not UTF-8' }];
    expect(readRulebookFile(file)).toEqual({ ok: false, errors });
    rmSync(folder, { recursive: true });
  });

  it.each(['', '[]', 'title: T', 'title: T\nparameters: 3'])('%j is not a rulebook', (text) => {
    expect(readRulebookText(text, 'test.yaml').ok).toBe(false);
  });
});

describe('the version', () => {
  const version = (parameters: string) => rulebookOf(parameters).version;

  it('is the hash of the content, not of comments, order or ways of writing a number', () => {
    const values = DATED.split('\n  - ');
    const reordered = [values[0], values[2], values[1]].join('\n  - ');
    expect(version(DATED)).toMatch(/^[0-9a-f]{64}$/);
    expect(version(`# a comment\n${reordered.replace('50000000', '50000000.00')}`)).toBe(
      version(DATED),
    );
  });

  it.each([
    ['a value', DATED.replace('50000000', '50000001')],
    ['a date', DATED.replace('2016-12-31', '2016-12-30')],
    ['a source', DATED.replace('heading: H', 'heading: H2')],
  ])('changes with %s', (_, changed) => expect(version(changed)).not.toBe(version(DATED)));

  it('survives being stored', () => {
    const rulebook = rulebookOf(DATED);
    const again = readRulebook(JSON.parse(JSON.stringify(contentOf(rulebook))));
    expect(again).toEqual({ ok: true, rulebook });
  });

  it('names content that can no longer change', () => {
    const first = rulebookOf(DATED).parameters.threshold[0]!;
    expect(() => Object.assign(first, { value: '1.00' })).toThrow(TypeError);
    expect(() => Object.assign(first.source, { note: 'x' })).toThrow(TypeError);
  });
});

describe('the default rulebook', () => {
  const reading = readRulebookFile(DEFAULT_RULEBOOK_FILE);
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  const { rulebook } = reading;

  it.each([
    ['threshold', '100000000.00', true],
    ['windowYears', 5, false],
    ['floorShare', '0.2', false],
    ['upperBandShare', { share: '0.8', bases: ['production'] }, false],
    ['maximumObligationPercentage', '100', false],
    ['defaultFactor', '1', true],
    ['factorTable', [], true],
  ] as const)('%s is %j (assumption: %s), on any date', (key, value, assumption) => {
    for (const date of ['1990-01-01', '2026-01-01']) {
      expect(parameterOn(rulebook, key, date)).toMatchObject({
        ok: true,
        value: { value, assumption },
      });
    }
  });

  it.each([
    ['2011-01-01', 7],
    ['2021-03-11', 7],
    ['2021-03-12', 8],
    ['2025-05-07', 8],
    ['2025-05-08', 12],
  ])('on %s it has %i technology areas (R-7)', (date, count) => {
    const areas = parameterOn(rulebook, 'technologyAreas', date);
    expect(areas.ok && areas.value.value).toHaveLength(count);
  });

  it('has every parameter', () => expect(missingParameters(rulebook)).toEqual([]));
});
