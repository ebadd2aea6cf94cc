import { describe, expect, it } from '@jest/globals';
import { assessSupplier } from '../../src/domain/duty/assess-supplier.js';
import { Nok } from '../../src/domain/money/nok.js';
import { assessed as assess, coverages, rulebookWith, supplier } from '../support/duty-notation.js';

describe('R-1: the threshold must be exceeded', () => {
  it.each([
    ['99.99999999', 'a below R-1 R-3'],
    ['100', 'a below R-1 R-3'],
    ['100.00000001', 'a uncovered R-1'],
  ])('a contract of %s MNOK: %s', (mnok, answer) => {
    expect(coverages(`a 2024-01-01 ${mnok}`)).toEqual([answer]);
  });

  it.each([
    ['2016-12-31', '60', 'a uncovered R-1'],
    ['2017-01-01', '60', 'a below R-1 R-3'],
    ['2017-12-31', '152', 'a uncovered R-1'],
  ])('the threshold is the one in force on the day: %s, %s MNOK: %s', (date, mnok, answer) => {
    const dated = rulebookWith([
      { value: '50000000', to: '2016-12-31' },
      { value: '100000000', from: '2017-01-01' },
    ]);
    expect(coverages(`a ${date} ${mnok} fms`, dated)).toEqual([answer]);
  });

  it('refuses to answer on a day without a threshold', () => {
    const from2017 = rulebookWith([{ value: '50000000', from: '2017-01-01' }]);
    expect(assessSupplier(supplier('a 2016-12-31 1'), from2017)).toMatchObject({
      ok: false,
      refusal: { code: 'no_parameter_in_force', facts: { date: '2016-12-31' } },
    });
    expect(assessSupplier(supplier('a 2016-12-31 1 foa'), from2017).ok).toBe(true);
    expect(assessSupplier(supplier('a 2016-12-31 1 abroad:1'), from2017).ok).toBe(false);
    const to2016 = rulebookWith([{ value: '50000000', to: '2016-12-31' }]);
    expect(assessSupplier(supplier('a 2016-12-31 1'), to2016).ok).toBe(true);
    expect(assessSupplier(supplier('a 2016-12-31 1\nb 2017-01-01 1'), to2016)).toMatchObject({
      ok: false,
      refusal: { code: 'no_parameter_in_force', facts: { date: '2017-01-01' } },
    });
  });
});

describe('R-3 and D-1: accumulation in the window', () => {
  const three = 'a 2021-01-10 40\nb 2022-03-01 35\nc 2023-05-05 24';
  it.each([
    ['99 in three contracts', three, null, []],
    ['1.5 more in time', `${three}\nd 2024-02-01 1.5`, '2024-02-01', ['a', 'b', 'c', 'd']],
    ['1.5 more when the first has left', `${three}\nd 2026-02-01 1.5`, null, []],
    ['five years to the day', 'a 2020-06-01 60\nb 2025-06-01 60', null, []],
    ['one day inside five years', 'a 2020-06-02 60\nb 2025-06-01 60', '2025-06-01', ['a', 'b']],
    ['28 February before a leap day', 'a 2019-02-28 60\nb 2024-02-29 60', null, []],
    ['1 March before a leap day', 'a 2019-03-01 60\nb 2024-02-29 60', '2024-02-29', ['a', 'b']],
    ['leap day, then 28 February', 'a 2020-02-29 60\nb 2025-02-28 60', '2025-02-28', ['a', 'b']],
    ['leap day, then 1 March', 'a 2020-02-29 60\nb 2025-03-01 60', null, []],
  ])('%s', (_, text, crossedOn, contracts) => {
    const answer = assess(text);
    expect(answer.crossedOn).toBe(crossedOn);
    expect(answer.crossing?.contractIds ?? []).toEqual(contracts);
  });

  it('judges a window after all events of its last day', () => {
    expect(assess('a 2024-01-01 120\nb 2024-01-01 -30').crossedOn).toBeNull();
    expect(assess('a 2024-01-01 -30\nb 2024-01-01 120 K:a\nc 2024-01-01 11').crossedOn).toBe(
      '2024-01-01',
    );
  });

  it('looks only on days of counted events: a reduction that leaves on another day crosses nothing', () => {
    const text = 'a 2019-01-01 -30\nb 2023-01-01 120';
    expect(assess(text).crossedOn).toBeNull();
    expect(assess(`${text}\nc 2024-06-01 1 foa`).crossedOn).toBeNull();
    expect(assess(`${text}\nc 2024-06-01 1`).crossedOn).toBe('2024-06-01');
  });

  it('shows the window with its boundaries, sum and threshold', () => {
    expect(assess('a 2018-05-30 54.5505\nb 2019-04-11 50.07465').crossing).toEqual({
      from: '2014-04-12',
      to: '2019-04-11',
      sumOre: Nok.parse('104625150.00').toOre(),
      thresholdOre: Nok.parse('100000000.00').toOre(),
      eventIds: ['a', 'b'],
      contractIds: ['a', 'b'],
    });
  });

  it('takes the length of the window that is in force on its last day', () => {
    const longer = rulebookWith(undefined, [{ value: '2' }, { value: '8', from: '2025-01-01' }]);
    const text = 'a 2018-01-01 60\nb 2024-12-31 30';
    expect(assess(`${text}\nc 2024-12-31 20`, longer).crossedOn).toBeNull();
    expect(assess(`${text}\nc 2025-01-01 20`, longer).crossing?.eventIds).toEqual(['a', 'b', 'c']);
  });

  it('finds the largest signed window, the earliest of several', () => {
    expect(assess('a 2010-01-01 30\nb 2020-01-01 30\nc 2026-01-01 20').peak).toEqual({
      to: '2010-01-01',
      sumOre: 3_000_000_000,
    });
    expect(assess('a 2020-01-01 -5').peak).toEqual({ to: '2020-01-01', sumOre: -500_000_000 });
    expect(assess('a 2020-01-01 5 expected\nb 2020-01-01 5 foa').peak).toBeNull();
  });
});

describe('D-3: crossed, and likely to cross', () => {
  it.each([
    ['60 signed, option of 50', 'a 2024-01-01 60\nb 2026-01-01 50 expected', null, '2026-01-01'],
    ['expected first', 'a 2024-01-01 60 expected\nb 2025-01-01 60', null, '2025-01-01'],
    ['both signed', 'a 2024-01-01 60\nb 2026-01-01 50', '2026-01-01', '2026-01-01'],
    [
      'expected before signed',
      'a 2024-01-01 110 expected\nb 2026-01-01 110',
      '2026-01-01',
      '2024-01-01',
    ],
    [
      'an expected reduction',
      'a 2024-01-01 110\nb 2024-01-01 -20 expected',
      '2024-01-01',
      '2024-01-01',
    ],
    ['neither', 'a 2024-01-01 60\nb 2026-01-01 40 expected', null, null],
  ])('%s', (_, text, crossedOn, likelyCrossingOn) => {
    expect(assess(text)).toMatchObject({ crossedOn, likelyCrossingOn });
  });

  it('names the contracts of the likely window too', () => {
    const answer = assess('a 2024-01-01 60\nb 2026-01-01 50 expected');
    expect(answer.likelyCrossing).toMatchObject({ to: '2026-01-01', contractIds: ['a', 'b'] });
    expect(answer.crossing).toBeNull();
  });

  it('never lets expected values change what is signed', () => {
    const signed = 'a 2019-01-01 -30\nb 2023-01-01 120';
    expect(assess(`${signed}\nc 2024-06-01 1 expected`)).toMatchObject({
      crossedOn: null,
      likelyCrossingOn: '2024-06-01',
      peak: assess(signed).peak,
    });
  });
});
