import { describe, expect, it } from '@jest/globals';
import { assessSupplier } from '../../src/domain/duty/assess-supplier.js';
import { crossingsOf } from '../../src/domain/duty/crossings.js';
import { foreseeNorwegianSeller } from '../../src/domain/duty/norwegian-seller.js';
import { expectOk, MNOK_100, rulebookWith, supplier } from '../support/duty-notation.js';

/** Each crossing in words: "to signed a b + c", where c is an additional acquisition. */
function crossings(text: string): string[] {
  const facts = supplier(text);
  return crossingsOf(facts, expectOk(assessSupplier(facts, MNOK_100))).map(
    ({ window, isSigned, contractIds, additionalIds }) =>
      [window.to, isSigned ? 'signed' : 'likely', ...contractIds]
        .concat(additionalIds.length > 0 ? ['+', ...additionalIds] : [])
        .join(' '),
  );
}

describe('D-4: each crossing for itself', () => {
  it.each([
    ['none', 'a 2024-01-01 100', []],
    ['one', 'a 2024-01-01 60\nb 2024-06-01 60', ['2024-06-01 signed a b']],
    [
      'years apart',
      'a 2010-01-01 60\nb 2011-01-01 60\nc 2020-01-01 60\nd 2021-01-01 60',
      ['2011-01-01 signed a b', '2021-01-01 signed c d'],
    ],
    [
      'what comes while the window is still over is added',
      'a 2020-01-01 60\nb 2021-01-01 60\nc 2022-01-01 1',
      ['2021-01-01 signed a b + c'],
    ],
    [
      'what comes when the first has left, with one that is covered in its window',
      'a 2015-01-01 60\nb 2016-01-01 60\nc 2020-06-01 60',
      ['2016-01-01 signed a b + c'],
    ],
    ['likely', 'a 2024-01-01 60\nb 2026-01-01 50 expected', ['2026-01-01 likely a b']],
    [
      'expected on top of what is signed',
      'a 2024-01-01 60\nb 2024-06-01 60\nc 2026-01-01 50 expected',
      ['2024-06-01 signed a b + c'],
    ],
    [
      'expected years after what is signed',
      'a 2010-01-01 120\nb 2026-01-01 120 expected',
      ['2010-01-01 signed a', '2026-01-01 likely b'],
    ],
    [
      'expected before what is signed',
      'a 2024-01-01 60 expected\nb 2024-06-01 60\nc 2025-01-01 60',
      ['2025-01-01 signed b c + a'],
    ],
    ['the same contract twice', 'a 2024-01-01 60\nb 2024-06-01 60 K:a', ['2024-06-01 signed a']],
    ['what does not count', 'a 2024-01-01 60\nb 2024-06-01 60 foa', []],
    ['a Norwegian seller', 'a 2024-01-01 200 abroad:150', []],
  ])('%s', (_, text, expected) => expect(crossings(text)).toEqual(expected));
});

describe('D-7: what a signature will bring a Norwegian seller', () => {
  it.each([
    ['100', false],
    ['100.00000001', true],
  ])('%s MNOK abroad, expected: %s', (mnok, isOver) => {
    const { events } = supplier(`a 2027-01-01 500 abroad:${mnok} expected`);
    expect(expectOk(foreseeNorwegianSeller(events, MNOK_100))).toMatchObject({
      isOver,
      judgedOn: '2027-01-01',
    });
  });

  it('is refused on a day without a threshold', () => {
    const until2016 = rulebookWith([{ value: '50000000', to: '2016-12-31' }]);
    const { events } = supplier('a 2027-01-01 500 abroad:101 expected');
    expect(foreseeNorwegianSeller(events, until2016).ok).toBe(false);
  });
});
