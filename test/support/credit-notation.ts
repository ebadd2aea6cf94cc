import { computeCredit, type Credit } from '../../src/domain/credit/compute-credit.js';
import type { CreditInput } from '../../src/domain/credit/credit-input.js';
import type { ValueBasis } from '../../src/domain/rulebook/parameters.js';
import { DEFAULT_RULEBOOK_FILE, readRulebookFile } from '../../src/rulebook/read-rulebook-file.js';
import { expectOk } from './duty-notation.js';

const reading = readRulebookFile(DEFAULT_RULEBOOK_FILE);
if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
export const DEFAULT_RULEBOOK = reading.rulebook;

/**
 * A project, one line a line: `date amount norwegian`, then in any order `production` or `other` (production when
 * left out) and `x2.5` for a factor (1 when left out). A line `baseline 2024 amount` records a baseline.
 */
export function project(text: string): CreditInput {
  const words = text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([first]) => first !== '');
  return {
    lines: words
      .filter(([first]) => first !== 'baseline')
      .map(([date = '', amount = '', norwegian = '', ...marks], at) => ({
        lineId: `l${at + 1}`,
        date,
        amount,
        norwegian,
        basis: (marks.find((mark) => !mark.startsWith('x')) ?? 'production') as ValueBasis,
        factor: marks.find((mark) => mark.startsWith('x'))?.slice(1) ?? '1',
      })),
    baselines: words
      .filter(([first]) => first === 'baseline')
      .map(([, year, amount = '']) => ({ year: Number(year), amount })),
  };
}

export function creditOf(text: string, rulebook = DEFAULT_RULEBOOK): Credit {
  return expectOk(computeCredit(project(text), rulebook));
}
