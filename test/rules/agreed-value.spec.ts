import { describe, expect, it } from '@jest/globals';
import { type AgreedValue, differsFromAgreed } from '../../src/domain/duty/agreed-value.js';
import { assessSupplier } from '../../src/domain/duty/assess-supplier.js';
import { explainer } from '../../src/domain/duty/explain.js';
import type { SupplierFacts } from '../../src/domain/duty/facts.js';
import { expectOk, MNOK_100, supplier } from '../support/duty-notation.js';

const asAgreed: AgreedValue = {
  agreed: '152000000.00',
  signed: '152000000.00',
  hasUnknown: false,
  isOver: false,
};
const oneMore = { signed: '152000000.01' };
const oneLess = { signed: '151999999.99' };
const unknown = { hasUnknown: true };
const expired = { isOver: true };

/** The supplier of the notation, with this said of the agreement on contract a. */
function agreedOn(text: string, more: Partial<AgreedValue>): SupplierFacts {
  const facts = supplier(text);
  facts.contracts[0]!.agreement!.value = { ...asAgreed, ...more };
  return facts;
}

function coverageOf(text: string, more: Partial<AgreedValue>): string {
  const { contracts } = expectOk(assessSupplier(agreedOn(text, more), MNOK_100));
  return `${contracts[0]!.coverage} ${contracts[0]!.rules.join(' ')}`;
}

describe('D-20: growth of a contract beyond what was agreed', () => {
  const signed = 'a 2024-01-01 152 covered:A';
  const likely = 'a 2024-01-01 60 covered:A\nb 2026-01-01 50 expected';
  it.each([
    ['as agreed', signed, {}, 'covered R-1'],
    ['in force, one øre more', signed, oneMore, 'covered R-1'],
    ['in force, one øre less', signed, oneLess, 'covered R-1'],
    ['in force, unknown', signed, unknown, 'covered R-1'],
    ['in force, conditional', 'a 2024-01-01 152 conditional:A', oneMore, 'conditional R-1'],
    ['expired, as agreed', signed, expired, 'covered R-1'],
    ['expired, one øre less', signed, { ...expired, ...oneLess }, 'covered R-1'],
    ['expired, one øre more', signed, { ...expired, ...oneMore }, 'uncovered R-1 D-20'],
    ['expired, unknown', signed, { ...expired, ...unknown }, 'unknown R-1 D-20'],
    [
      'expired, unknown beside less',
      signed,
      { ...expired, ...unknown, ...oneLess },
      'unknown R-1 D-20',
    ],
    [
      'expired, unknown beside more',
      signed,
      { ...expired, ...unknown, ...oneMore },
      'uncovered R-1 D-20',
    ],
    [
      'expired, a Norwegian seller',
      'a 2024-01-01 500 abroad:101 covered:A',
      { ...expired, ...oneMore },
      'uncovered R-4 D-20',
    ],
    ['expired, only likely', likely, { ...expired, ...oneMore }, 'conditional-required R-3 D-20'],
    ['expired, only likely, unknown', likely, { ...expired, ...unknown }, 'unknown R-3 D-20'],
    [
      'expired, and no duty',
      'a 2024-01-01 1 covered:A',
      { ...expired, ...oneMore },
      'below R-1 R-3',
    ],
  ])('%s', (_, text, more, answer) => expect(coverageOf(text, more)).toBe(answer));

  it.each([
    ['as agreed', {}, false],
    ['one øre more', oneMore, true],
    ['one øre less', oneLess, true],
    ['unknown', unknown, true],
    ['as agreed, expired', expired, false],
  ])('differs: %s', (_, more, differs) => {
    expect(differsFromAgreed({ ...asAgreed, ...more })).toBe(differs);
  });

  const told = (more: Partial<AgreedValue>): string[] => {
    const facts = agreedOn(signed, more);
    const assessed = expectOk(assessSupplier(facts, MNOK_100));
    const steps = explainer(facts, assessed, MNOK_100)('a');
    return steps.slice(2).map(({ rule, text }) => `${rule} ${text}`);
  };

  it('is told with agreed value, present value and the difference', () => {
    expect(told({})).toEqual(['R-1 Covered by an agreement.']);
    expect(told(oneLess)).toEqual([
      'D-20 Agreed at 152000000.00 NOK, signed for 151999999.99 NOK now: a difference of -0.01 NOK. The agreement is to be amended.',
      'R-1 Covered by an agreement.',
    ]);
    expect(told({ ...expired, ...oneMore })).toEqual([
      'D-20 Agreed at 152000000.00 NOK, signed for 152000000.01 NOK now: a difference of 0.01 NOK. The agreement has expired and does not cover more than was agreed.',
      'R-1 An agreement is required for more than was agreed, and there is none.',
    ]);
    expect(told({ ...expired, ...unknown })).toEqual([
      'D-20 Agreed at 152000000.00 NOK, signed for 152000000.00 NOK now: a difference of 0.00 NOK, and something signed has no amount. The agreement has expired and does not cover more than was agreed.',
      'R-1 The value is not known, so the duty cannot be ruled out.',
    ]);
  });
});
