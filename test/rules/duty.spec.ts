import { describe, expect, it } from '@jest/globals';
import { assessSupplier } from '../../src/domain/duty/assess-supplier.js';
import { Nok } from '../../src/domain/money/nok.js';
import { rulebookWith, supplier } from '../support/duty-notation.js';

const MNOK_100 = rulebookWith();

function assess(text: string, rulebook = MNOK_100) {
  const result = assessSupplier(supplier(text), rulebook);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

/** The coverage of each contract with its rules: "a uncovered R-1". */
function coverages(text: string, rulebook = MNOK_100): string[] {
  return assess(text, rulebook).contracts.map(
    ({ contractId, coverage, rules }) => `${contractId} ${coverage} ${rules.join(' ')}`,
  );
}

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

describe('D-2: what counts, and the first reason that does not', () => {
  it.each([
    ['1', null],
    ['1 fms', null],
    ['1 nspa', null],
    ['1 shared', null],
    ['-1', null],
    ['0', null],
    ['1 expected', null],
    ['1 fms shared', 'R-2'],
    ['1 nspa shared', 'R-2'],
    ['1 foa', 'R-5'],
    ['1 foa fms shared', 'R-5'],
    ['? foa norwegian', 'R-5'],
    ['1 abroad:1', 'R-4'],
    ['1 abroad:1 nspa shared', 'R-2'],
    ['? norwegian', 'R-4'],
    ['?', 'unknown-amount'],
    ['? fms shared', 'R-2'],
    ['1 exempt:R-2', 'R-2'],
    ['1 exempt:R-5', 'R-5'],
  ])('%s: %s', (marks, reason) => {
    expect(assess(`a 2024-01-01 ${marks}`).events).toEqual([
      { eventId: 'a', counted: reason === null, reason },
    ]);
  });

  it.each([
    ['an event that would count', 'a 2024-01-01 ?', true],
    ['under FOA', 'a 2024-01-01 ? foa', false],
    ['of a Norwegian seller', 'a 2024-01-01 ? norwegian', false],
  ])('unknown is flagged, never zero: %s', (_, text, hasUnknown) => {
    expect(assess(text).hasUnknown).toBe(hasUnknown);
  });
});

describe('D-4: exactly one coverage status', () => {
  it.each([
    ['an alarm', 'a 2024-01-01 152 fms', ['a uncovered R-1']],
    ['covered', 'a 2024-01-01 152 covered:A', ['a covered R-1']],
    ['conditional', 'a 2024-01-01 152 conditional:A', ['a conditional R-1']],
    [
      'the earlier ones too',
      'a 2022-01-01 60 covered:A\nb 2024-01-01 60',
      ['a covered R-3', 'b uncovered R-3'],
    ],
    ['alone and along', 'a 2022-01-01 1\nb 2024-01-01 152', ['a uncovered R-3', 'b uncovered R-1']],
    [
      'an additional acquisition',
      'a 2022-01-01 152 covered:A\nb 2024-01-01 1',
      ['a covered R-1', 'b uncovered R-3'],
    ],
    [
      'after the window',
      'a 2018-01-01 152 covered:A\nb 2024-01-01 1',
      ['a covered R-1', 'b below R-1 R-3'],
    ],
    [
      'a later window than the crossing',
      'a 2018-01-01 152 covered:A\nb 2024-01-01 60\nc 2025-01-01 60',
      ['a covered R-1', 'b uncovered R-3', 'c uncovered R-3'],
    ],
    [
      'crossed, then reduced',
      'a 2022-01-01 152\na2 2023-01-01 -100 K:a\nb 2024-01-01 1',
      ['a uncovered R-1', 'b below R-1 R-3'],
    ],
    [
      'likely',
      'a 2024-01-01 60\nb 2026-01-01 50 expected',
      ['a conditional-required R-3', 'b conditional-required R-3'],
    ],
    [
      'likely, with agreements',
      'a 2024-01-01 60 covered:A\nb 2026-01-01 50 expected conditional:B',
      ['a covered R-3', 'b conditional R-3'],
    ],
    [
      'expected beside a signed crossing',
      'a 2024-01-01 152 covered:A\nb 2026-01-01 50 expected',
      ['a covered R-1', 'b conditional-required R-3'],
    ],
    [
      'exempt',
      'a 2024-01-01 152 foa\nb 2024-01-01 152 nspa shared',
      ['a exempt R-5', 'b exempt R-2'],
    ],
    [
      'exempt on both grounds',
      'a 2024-01-01 152 nspa shared\na2 2024-01-01 1 K:a foa',
      ['a exempt R-5 R-2'],
    ],
    ['exempt in part only', 'a 2024-01-01 152 foa\na2 2024-01-01 1 K:a', ['a below R-1 R-3']],
    ['exempt by decision', 'a 2024-01-01 152 exempt:R-5', ['a exempt R-5']],
    ['unknown', 'a 2024-01-01 ?\nb 2024-01-01 1', ['a unknown D-2', 'b below R-1 R-3']],
    ['unknown in part', 'a 2024-01-01 ?\na2 2024-01-01 1 K:a', ['a unknown D-2']],
    ['unknown in part, over already', 'a 2024-01-01 ?\na2 2024-01-01 152 K:a', ['a uncovered R-1']],
    ['exempt before unknown', 'a 2024-01-01 ?\na2 2024-01-01 1 K:a foa', ['a exempt R-5']],
    ['an agreement that was not needed', 'a 2024-01-01 1 conditional:A', ['a below R-1 R-3']],
  ])('%s', (_, text, answer) => expect(coverages(text)).toEqual(answer));

  it('of a contract without any event is unknown', () => {
    const facts = { ...supplier(''), contracts: [{ id: 'a', agreement: null, exemption: null }] };
    const result = assessSupplier(facts, MNOK_100);
    expect(result.ok && result.value.contracts[0]!.coverage).toBe('unknown');
  });
});

describe('R-4 and D-7: a Norwegian seller is judged on parts produced abroad, contract by contract', () => {
  it.each([
    ['the threshold itself', 'a 2024-01-01 500 abroad:100', ['a below R-4']],
    ['one øre more', 'a 2024-01-01 500 abroad:100.00000001', ['a uncovered R-4']],
    ['covered', 'a 2024-01-01 500 abroad:101 covered:A', ['a covered R-4']],
    [
      'two contracts are not added',
      'a 2024-01-01 90 abroad:90\nb 2024-01-01 90 abroad:90',
      ['a below R-4', 'b below R-4'],
    ],
    [
      'two events of one contract are, however far apart',
      'a 2014-01-01 90 abroad:90\na2 2024-01-01 20 abroad:20 K:a',
      ['a uncovered R-4'],
    ],
    [
      'expected parts are not',
      'a 2024-01-01 90 abroad:90\na2 2024-01-01 20 abroad:20 K:a expected',
      ['a below R-4'],
    ],
    ['only expected', 'a 2024-01-01 200 abroad:200 expected', ['a below R-4']],
    [
      'a reduction',
      'a 2024-01-01 120 abroad:120\na2 2024-02-01 -20 abroad:-20 K:a',
      ['a below R-4'],
    ],
    ['not stated', 'a 2024-01-01 500 norwegian', ['a below R-4']],
    ['under FOA', 'a 2024-01-01 500 abroad:400 foa', ['a exempt R-5']],
  ])('%s', (_, text, answer) => expect(coverages(text)).toEqual(answer));

  it('is never part of an accumulation', () => {
    expect(assess('a 2024-01-01 500 abroad:400\nb 2024-01-01 60')).toMatchObject({
      crossedOn: null,
      peak: { sumOre: 6_000_000_000 },
    });
  });

  it('uses the threshold in force on the last signed day', () => {
    const dated = rulebookWith([
      { value: '50000000', to: '2016-12-31' },
      { value: '100000000', from: '2017-01-01' },
    ]);
    const first = 'a 2016-06-01 60 abroad:60';
    expect(coverages(first, dated)).toEqual(['a uncovered R-4']);
    expect(coverages(`${first}\na2 2017-01-01 1 abroad:1 K:a`, dated)).toEqual(['a below R-4']);
    expect(coverages(`${first}\na2 2017-01-01 1 abroad:1 K:a expected`, dated)).toEqual([
      'a uncovered R-4',
    ]);
  });
});

describe('amounts that together leave the exact range', () => {
  it('are refused, naming the event', () => {
    const facts = supplier('a 2024-01-01 60000000\nb 2024-01-01 -60000000');
    expect(assessSupplier(facts, MNOK_100)).toMatchObject({
      ok: false,
      refusal: { code: 'amount_out_of_range', facts: { eventId: 'b' } },
    });
  });
});
