import { describe, expect, it } from '@jest/globals';
import { assessSupplier } from '../../src/domain/duty/assess-supplier.js';
import {
  assessed as assess,
  coverages,
  MNOK_100,
  rulebookWith,
  supplier,
} from '../support/duty-notation.js';

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
  it('finds what lies between contracts that were over already, once windows reach further back', () => {
    const longer = rulebookWith(undefined, [{ value: '1' }, { value: '9', from: '2022-01-01' }]);
    const before = 'a 2015-01-01 101\ng 2017-01-01 1\nb 2019-01-01 101';
    expect(coverages(before, longer)[1]).toBe('g below R-1 R-3');
    expect(coverages(`${before}\nz 2022-02-01 1`, longer)).toEqual([
      'a uncovered R-1',
      'g uncovered R-3',
      'b uncovered R-1',
      'z uncovered R-3',
    ]);
  });

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

describe('amounts beyond the exact range together', () => {
  const HUGE = '60000000';
  it.each([
    ['windows years apart', `a 2010-01-01 ${HUGE}\nb 2024-01-01 ${HUGE}`, ['a R-1', 'b R-1']],
    [
      'what does not count',
      `a 2024-01-01 ${HUGE} foa\nb 2024-01-01 ${HUGE} foa\nc 2024-01-01 101`,
      ['c R-1'],
    ],
    [
      'a sum that wanders off and comes back to the øre',
      'a 2024-01-01 90000000\nb 2024-01-01 90000000\nc 2024-01-01 -90000000\nd 2024-01-01 -89999899.99999999',
      ['a R-1', 'b R-1', 'c R-3', 'd R-3'],
    ],
    [
      'the same, without the last øre',
      'a 2024-01-01 90000000\nb 2024-01-01 90000000\nc 2024-01-01 -90000000\nd 2024-01-01 -89999900',
      [],
    ],
    [
      'one contract beyond it, and the window inside',
      `a 2024-01-01 ${HUGE}\na2 2024-01-01 ${HUGE} K:a\nb 2024-01-01 -${HUGE}`,
      ['a R-1', 'b R-3'],
    ],
    [
      'parts abroad of two contracts',
      `a 2024-01-01 1 abroad:${HUGE}\nb 2024-01-01 1 abroad:${HUGE}`,
      ['a R-4', 'b R-4'],
    ],
  ])('are decided where each sum is exact: %s', (_case, text, uncovered) => {
    const answer = assess(text).contracts.filter(({ coverage }) => coverage === 'uncovered');
    expect(answer.map(({ contractId, rules }) => `${contractId} ${rules.join(' ')}`)).toEqual(
      uncovered,
    );
  });

  it.each([
    ['a window', `a 2024-01-01 ${HUGE}\nb 2024-01-02 ${HUGE}`, 'b', 'D-1'],
    ['a window below zero', `a 2024-01-02 -${HUGE}\nb 2024-01-01 -${HUGE}`, 'a', 'D-1'],
    ['a likely window', `a 2024-01-01 ${HUGE}\nb 2024-01-02 ${HUGE} expected`, 'b', 'D-1'],
    [
      'parts abroad of one contract',
      `a 2024-01-01 1 abroad:${HUGE}\nb 2024-01-02 1 abroad:${HUGE} K:a`,
      'b',
      'R-4',
    ],
  ])('are refused where one is not, naming the event: %s', (_case, text, eventId, rule) => {
    expect(assessSupplier(supplier(text), MNOK_100)).toMatchObject({
      ok: false,
      refusal: { code: 'amount_out_of_range', rule, facts: { eventId } },
    });
  });
});
