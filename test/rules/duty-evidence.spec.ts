import { describe, expect, it } from '@jest/globals';
import { assessGroup } from '../../src/domain/duty/assess-group.js';
import { explainer } from '../../src/domain/duty/explain.js';
import { citationOf } from '../../src/domain/rulebook/rules.js';
import { DEFAULT_RULEBOOK } from '../support/credit-notation.js';
import { assessed, expectOk, MNOK_100, supplier } from '../support/duty-notation.js';

function told(text: string, contractId: string): string[] {
  const steps = explainer(supplier(text), assessed(text), MNOK_100)(contractId);
  return steps.map(({ rule, text: words }) => `${rule} ${words}`);
}

describe('the evidence behind a coverage', () => {
  it.each([
    [
      'accumulated',
      'a 2022-01-01 60 covered:A7\nb 2024-01-01 60',
      'a',
      [
        'D-5 Event a, signed on 2022-01-01 of 60000000.00 NOK: counted.',
        'R-3 Signed values from 2019-01-02 to 2024-01-01 sum to 120000000.00 NOK, which exceeds the threshold of 100000000.00 NOK in force on 2024-01-01.',
        'R-3 Covered by an agreement.',
      ],
    ],
    [
      'likely',
      'a 2024-01-01 60\nb 2026-01-01 50 expected',
      'b',
      [
        'D-5 Event b, expected on 2026-01-01 of 50000000.00 NOK: counted.',
        'R-3 Signed and expected values from 2021-01-02 to 2026-01-01 sum to 110000000.00 NOK, which exceeds the threshold of 100000000.00 NOK in force on 2026-01-01.',
        'R-3 The threshold is likely to be passed: a conditional agreement is required.',
      ],
    ],
    [
      'below',
      'a 2024-01-01 60',
      'a',
      [
        'D-5 Event a, signed on 2024-01-01 of 60000000.00 NOK: counted.',
        'R-1 Below the threshold. The largest window of signed values is 60000000.00 NOK, ending 2024-01-01.',
      ],
    ],
    [
      'a Norwegian seller',
      'a 2024-01-01 500 abroad:120\na2 2024-02-01 5 norwegian K:a',
      'a',
      [
        'R-4 Event a, signed on 2024-01-01 of 500000000.00 NOK; 120000000.00 NOK of it is produced abroad: not accumulated: the seller is Norwegian and the contract is judged alone.',
        'R-4 Event a2, signed on 2024-02-01 of 5000000.00 NOK; the value produced abroad is not stated: not accumulated: the seller is Norwegian and the contract is judged alone.',
        'R-4 Signed parts produced abroad sum to 120000000.00 NOK, which exceeds the threshold of 100000000.00 NOK in force on 2024-02-01.',
        'R-4 An agreement is required and there is none.',
      ],
    ],
    [
      'exempt and unknown',
      'a 2024-01-01 ? foa',
      'a',
      [
        'R-5 Event a, signed on 2024-01-01 of unknown amount: not counted: carried out under FOA, or decided to be.',
        'R-5 Exempt.',
      ],
    ],
  ])('%s', (_, text, contractId, words) => expect(told(text, contractId)).toEqual(words));

  it('names rate, source, assumption and rulebook, and is plain JSON', () => {
    const facts = supplier('a 2018-05-30 54.5505\nb 2019-04-11 50.07465');
    const exchange = {
      amount: '5000000',
      currency: 'GBP',
      rate: '10.9101',
      unit: '1',
      rateDate: '2018-05-30',
    };
    Object.assign(facts.events[0]!, { exchange });
    const steps = explainer(
      facts,
      assessed('a 2018-05-30 54.5505\nb 2019-04-11 50.07465', DEFAULT_RULEBOOK),
      DEFAULT_RULEBOOK,
    )('a');
    expect(steps[0]!.text).toContain('from 5000000 GBP at 10.9101 per 1 on 2018-05-30');
    expect(steps[0]!.figures).toMatchObject(exchange);
    expect(steps[1]).toMatchObject({
      figures: { events: ['a', 'b'], contracts: ['a', 'b'], sum: '104625150.00' },
      source: citationOf(DEFAULT_RULEBOOK.parameters.threshold[0]!.source),
      assumption: true,
      rulebookVersion: DEFAULT_RULEBOOK.version,
    });
    expect(JSON.parse(JSON.stringify(steps))).toEqual(steps);
  });
});

describe('D-6: a corporate group is a wider window that only warns', () => {
  const group = (...texts: string[]) =>
    expectOk(
      assessGroup(
        texts.map((text, at) => supplier(text, `S${at}`)),
        MNOK_100,
      ),
    );

  it.each([
    ['together over', ['a 2023-01-01 60', 'b 2024-01-01 60'], '2024-01-01', ['S0', 'S1']],
    ['together likely over', ['a 2023-01-01 60', 'b 2024-01-01 60 expected'], null, ['S0', 'S1']],
    [
      'one over alone',
      ['a 2023-01-01 160', 'b 2024-01-01 1', 'c 2024-01-01 1 foa'],
      '2023-01-01',
      ['S1'],
    ],
    ['all over alone', ['a 2023-01-01 160', 'b 2024-01-01 160'], '2023-01-01', []],
    ['not over', ['a 2018-01-01 60', 'b 2024-01-01 60'], null, []],
  ])('%s', (_, texts, crossedOn, membersToLookAt) => {
    expect(group(...texts)).toMatchObject({ crossedOn, membersToLookAt });
  });
});
