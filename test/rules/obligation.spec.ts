import { beforeAll, describe, expect, it } from '@jest/globals';
import { computeObligation } from '../../src/domain/obligation/compute-obligation.js';
import type { Rulebook } from '../../src/domain/rulebook/rulebook.js';
import { DEFAULT_RULEBOOK_FILE, readRulebookFile } from '../../src/rulebook/read-rulebook-file.js';

describe('the obligation: a percentage of the signed contract sum (R-6)', () => {
  let rulebook: Rulebook;
  beforeAll(() => {
    const read = readRulebookFile(DEFAULT_RULEBOOK_FILE);
    if (!read.ok) throw new Error(JSON.stringify(read));
    rulebook = read.rulebook;
  });

  const computed = (percentage: string, ...sums: string[]) => {
    const contracts = sums.map((signed, i) => ({ acquisitionId: `contract-${i}`, signed }));
    return computeObligation({ percentage, on: '2026-03-02', contracts }, rulebook);
  };

  it.each([
    ['100', ['104625150.00'], '104625150.00'],
    ['80', ['54550500.00', '50074650.00'], '83700120.00'],
    ['0.000001', ['100000000.00'], '1.00'],
    ['50', ['0.01'], '0.01'],
    ['49.999999', ['0.01'], '0.00'],
    ['33.333333', ['100.00'], '33.33'],
    ['12.5', ['0.20', '0.20'], '0.05'],
    ['100', ['90071992547409.91'], '90071992547409.91'],
    ['80', ['200000000.00', '-200000000.00'], '0.00'],
  ])('%s %% of %j is %s', (percentage, sums, expected) => {
    const result = computed(percentage, ...sums);
    expect(result.ok && result.value.obligation.toString()).toBe(expected);
  });

  it.each([
    ['0', ['1.00'], 'percentage_out_of_range'],
    ['-1', ['1.00'], 'percentage_out_of_range'],
    ['100.000001', ['1.00'], 'percentage_out_of_range'],
    ['most', ['1.00'], 'percentage_out_of_range'],
    ['80', ['-0.01'], 'obligation_negative'],
    ['1', ['90071992547409.91', '0.01'], 'amount_out_of_range'],
    ['1', ['90071992547409.92', '-0.01'], 'amount_out_of_range'],
  ])('%s %% of %j is refused: %s', (percentage, sums, code) => {
    expect(computed(percentage, ...sums)).toMatchObject({ refusal: { code } });
  });

  it('says every step with its rule and source', () => {
    const result = computed('80', '54550500.00', '50074650.00');
    expect(result.ok && result.value.calculation).toMatchObject({
      input: { percentage: '80', on: '2026-03-02' },
      contractSum: '104625150.00',
      obligation: '83700120.00',
      steps: [
        {
          rule: 'D-4',
          figures: { contractSum: '104625150.00' },
          rulebookVersion: rulebook.version,
        },
        { rule: 'R-6', figures: { percentage: '80', maximum: '100' } },
        {
          rule: 'R-6',
          figures: { obligation: '83700120.00' },
          source: { heading: expect.any(String) },
        },
      ],
    });
  });
});
