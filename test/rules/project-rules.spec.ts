import { describe, expect, it } from '@jest/globals';
import { checkFactor, factorForKind } from '../../src/domain/credit/agreed-factor.js';
import { judgeCausality } from '../../src/domain/credit/causality.js';
import { computeEntitlement } from '../../src/domain/credit/compute-entitlement.js';
import { technologyAreasOf } from '../../src/domain/credit/technology-areas.js';
import { refusedFor } from '../../src/domain/faults.js';
import type { Result } from '../../src/domain/result.js';
import { readRulebookFile } from '../../src/rulebook/read-rulebook-file.js';

const reading = readRulebookFile('seed/rulebook/default.yaml');
if (!reading.ok) throw new Error('the default rulebook is not readable');
const { rulebook } = reading;

/** The value, or the code of the refusal. */
const outcome = (result: Result<unknown>): unknown =>
  result.ok ? result.value : result.refusal.code;

describe('R-8: causality', () => {
  const claim = {
    continuity: 'new' as const,
    statement: 'The supplier took the initiative.',
    evidenceCount: 1,
    baselineYears: [],
    continuationReason: null,
  };
  it.each([
    [{}, 'new'],
    [{ statement: ' ' }, 'causality_not_shown'],
    [{ evidenceCount: 0 }, 'causality_not_shown'],
    [{ continuity: 'continuation' as const }, 'continuation_not_credited'],
    [{ continuity: 'continuation' as const, continuationReason: ' ' }, 'continuation_not_credited'],
    [{ continuity: 'continuation' as const, continuationReason: 'Other scope.' }, 'continuation'],
    [{ continuity: 'real-increase' as const }, 'baseline_required'],
    [{ continuity: 'real-increase' as const, baselineYears: [2025] }, 'real-increase'],
  ])('%j: %s', (more, expected) =>
    expect(outcome(judgeCausality({ ...claim, ...more }))).toBe(expected),
  );
});

describe('R-12: a factor within its bounds, both included', () => {
  it.each([
    ['0.5', '0.5'],
    ['0.499999', 'factor_out_of_bounds'],
    ['5', '5'],
    ['5.000001', 'factor_out_of_bounds'],
    ['1.50', '1.5'],
    ['-1', 'factor_out_of_bounds'],
    ['1e0', 'factor_out_of_bounds'],
  ])('%s: %s', (factor, expected) =>
    expect(outcome(checkFactor(factor, '2026-01-01', rulebook))).toBe(expected),
  );

  it('is the default, and says that no source gives it', () =>
    expect(outcome(factorForKind('market_access', '2026-01-01', rulebook))).toMatchObject({
      factor: '1',
      assumption: true,
    }));
});

describe('R-7: technology areas as they are on the date', () => {
  it.each([
    ['space', '2025-05-07', 'technology_area_unknown'],
    ['space', '2025-05-08', [expect.objectContaining({ code: 'space' })]],
    ['underwater', '2010-12-31', 'no_parameter_in_force'],
  ])('%s on %s', (code, date, expected) =>
    expect(outcome(technologyAreasOf([code], date, rulebook))).toEqual(expected),
  );
});

describe('D-8: an entitlement', () => {
  it('is nothing without lines', () => {
    const none = computeEntitlement({ lines: [], baselines: [] }, rulebook);
    expect(none.ok && none.value.entitlement.toString()).toBe('0.00');
  });

  const line = {
    lineId: 'a',
    date: '2026-01-01',
    amount: '1234567.81',
    norwegian: '246913.56',
    basis: 'production' as const,
    factor: '1',
  };
  const exact = { amount: '1234567.81', norwegian: '246913.562' };
  it.each([
    ['rounded down falls below the floor', {}, '0.00'],
    ['before rounding is at the floor', { exact }, '246913.56'],
  ])('whose share %s', (_what, more, expected) => {
    const computed = computeEntitlement({ lines: [{ ...line, ...more }], baselines: [] }, rulebook);
    expect(computed.ok && computed.value.entitlement.toString()).toBe(expected);
  });

  it('refuses exact amounts that are not those of the line', () => {
    const wrong = { ...line, exact: { ...exact, norwegian: '246913.57' } };
    expect(outcome(computeEntitlement({ lines: [wrong], baselines: [] }, rulebook))).toBe(
      'invalid',
    );
  });
});

describe('one refusal of several faults', () => {
  it('is none of none', () => expect(refusedFor([])).toBeNull());
  it('is the first by precedence, with every place', () =>
    expect(
      refusedFor([
        { code: 'share_out_of_range', field: 'b', message: 'too much', rule: 'R-9' },
        { code: 'date_in_future', field: 'a', message: 'too late' },
      ]),
    ).toMatchObject({
      refusal: { code: 'date_in_future', errors: [{ field: 'b' }, { field: 'a' }] },
    }));
});
