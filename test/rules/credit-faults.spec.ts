import { describe, expect, it } from '@jest/globals';
import { computeCredit } from '../../src/domain/credit/compute-credit.js';
import { DEFAULT_RULEBOOK, project } from '../support/credit-notation.js';

describe('what cannot be credited', () => {
  it.each([
    [
      'more Norwegian than there is',
      '2024-01-01 100 100.01',
      ['lines.0.norwegian: is 100.01 of 100.00: a share above 1'],
    ],
    [
      'less than nothing',
      '2024-01-01 100 -0.01',
      ['lines.0.norwegian: is -0.01 of 100.00: a share below 0'],
    ],
    [
      'a correction of more than there is',
      '2024-01-01 100 50\n2024-01-01 -10 -11',
      ['lines.1.norwegian: is -11.00 of -10.00: a share above 1'],
    ],
    [
      'a correction the wrong way',
      '2024-01-01 100 50\n2024-01-01 -10 5',
      ['lines.1.norwegian: is 5.00 of -10.00: a share below 0'],
    ],
    [
      'corrections that turn the whole',
      '2024-01-01 100 10\n2024-01-01 -50 -50',
      ['lines.1.norwegian: makes the project’s Norwegian part -40.00 of 50.00: a share below 0'],
    ],
    [
      'a Norwegian part of nothing',
      '2024-01-01 100 50\n2024-01-01 0 51',
      ['lines.1.norwegian: makes the project’s Norwegian part 101.00 of 100.00: a share above 1'],
    ],
    [
      'two bases',
      '2024-01-01 1 1\n2024-01-01 1 1 other',
      [
        'lines.1.basis: is other, but the project’s first line is production: one project has one basis',
      ],
    ],
    [
      'an unknown basis',
      '2024-01-01 1 1 sales',
      ['lines.0.basis: is not one of production, other'],
    ],
    ['a negative factor', '2024-01-01 1 1 x-1', ['lines.0.factor: is negative: -1']],
    ['a bad date', '2024-02-30 1 1', ['lines.0.date: is not a date']],
    [
      'an amount finer than an øre',
      '2024-01-01 1.001 1',
      ['lines.0.amount: is not an amount in NOK'],
    ],
    [
      'a negative baseline',
      '2024-01-01 1 1\nbaseline 2024 -1',
      ['baselines.0.amount: is negative: -1'],
    ],
    [
      'a year twice',
      '2024-01-01 1 1\nbaseline 2024 1\nbaseline 2024 2',
      ['baselines.1.year: 2024 stands twice'],
    ],
    [
      'several',
      '2024-01-01 1 2 x-1\n2024-01-01 1 -1 other',
      [
        'lines.0.norwegian: is 2.00 of 1.00: a share above 1',
        'lines.0.factor: is negative: -1',
        'lines.1.norwegian: is -1.00 of 1.00: a share below 0',
        'lines.1.basis: is other, but the project’s first line is production: one project has one basis',
      ],
    ],
  ])('%s', (_, text, errors) => {
    const result = computeCredit(project(text), DEFAULT_RULEBOOK);
    expect(
      result.ok
        ? []
        : (result.refusal.errors ?? []).map(({ field, message }) => `${field}: ${message}`),
    ).toEqual(errors);
  });

  it('is no lines, or amounts beyond the exact range', () => {
    expect(computeCredit(project(''), DEFAULT_RULEBOOK)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid' },
    });
    const big = '2024-01-01 90000000000000 90000000000000 x2';
    expect(computeCredit(project(big), DEFAULT_RULEBOOK)).toMatchObject({
      ok: false,
      refusal: { code: 'amount_out_of_range' },
    });
  });
});
