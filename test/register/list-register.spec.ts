import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  explainFilters,
  registerFacets,
  registerFigures,
  smallestDrops,
} from '../../src/register/explain-register.js';
import { listRegister } from '../../src/register/list-register.js';
import type { RegisterEntry } from '../../src/register/register-entry.js';
import type { RegisterFilter } from '../../src/register/register-filter.js';
import { registerOrders } from '../../src/register/register-order.js';
import { entry, space, underwater } from '../support/register-entries.js';

const today = '2026-03-02';

const ids = (entries: RegisterEntry[], search: object): string[] =>
  listRegister(entries, { sort: 'supplier', limit: 100, ...search }, today).items.map(
    ({ id }) => id,
  );

const register = [
  entry('a', { supplier: { name: 'Ærfugl Ødegård A/S', country: 'DK', id: 'aerfugl' } }),
  entry('b', { supplier: { name: 'Åse Marine AB', country: 'SE' }, areas: [underwater] }),
  entry('c', { supplier: { name: 'Aarhus Våben', country: 'DK' }, deadlineOn: '2026-03-02' }),
  entry('d', { supplier: { name: 'Zéphyr', groupName: 'Groupe Noël' }, deadlineOn: '2026-03-01' }),
  entry('e', { supplier: { name: 'Müller & Söhne' }, remainingOre: 0, fulfilledOre: 100_00 }),
  entry('f', { areas: [space, underwater], remainingOre: 60_01, bought: 'Sonar for båter' }),
];

describe('the register finds', () => {
  it.each<[RegisterFilter, string]>([
    [{}, 'f e d a c b'],
    [{ area: ['space'] }, 'f e d a c'],
    [{ area: ['underwater'] }, 'f b'],
    [{ area: ['space', 'underwater'] }, 'f e d a c b'],
    [{ area: ['unheard_of'] }, ''],
    [{ country: ['DK'] }, 'a c'],
    [{ country: ['DK', 'SE'] }, 'a c b'],
    [{ supplier: 'aerfugl' }, 'a'],
    [{ remainingMin: '60.01' }, 'f'],
    [{ remainingMin: '60' }, 'f d a c b'],
    [{ remainingMax: '60' }, 'e d a c b'],
    [{ remainingMax: '59.99' }, 'e'],
    [{ remainingMin: '99999999999999.99' }, ''],
    [{ deadlineFrom: '2026-03-02', deadlineTo: '2026-03-02' }, 'c'],
    [{ deadlineTo: '2026-03-01' }, 'd'],
    [{ status: ['overdue'] }, 'd'],
    [{ status: ['fulfilled'] }, 'e'],
    [{ status: ['open'] }, 'f a c b'],
    [{ status: ['open', 'overdue'] }, 'f d a c b'],
    [{ q: 'ÆRFUGL ødegaard' }, 'a'],
    [{ q: 'ødegård ærfugl' }, 'a'],
    [{ q: 'århus' }, 'c'],
    [{ q: 'aase' }, 'b'],
    [{ q: 'zephyr' }, 'd'],
    [{ q: 'noel groupe' }, 'd'],
    [{ q: 'soehne' }, ''],
    [{ q: 'söhne' }, 'e'],
    [{ q: 'baat sonar' }, 'f'],
    [{ q: 'undervass' }, 'f b'],
    [{ q: 'underwater technology' }, 'f b'],
    [{ q: 'ica-f båt' }, 'f'],
    [{ q: 'sonar', country: ['DK'] }, ''],
    [{ q: '-- %' }, ''],
  ])('%j: %s', (filter, found) => {
    expect(ids(register, filter)).toEqual(found.split(' ').filter(Boolean));
  });
});

describe('the register sorts', () => {
  it.each([
    ['supplier', 'f e d a c b'],
    ['-supplier', 'b c a d e f'],
    ['country', 'a c f e d b'],
    ['deadline', 'd c f e a b'],
    ['remaining', 'e d a c b f'],
    ['-remaining', 'f b c a d e'],
    ['obligation', 'f e d a c b'],
  ])('by %s', (sort, order) => {
    expect(ids(register, { sort })).toEqual(order.split(' '));
  });
});

describe('pages', () => {
  const name = fc.constantFrom('Alfa', 'Bravo', 'Åse', 'Aase');
  const some = fc
    .array(fc.record({ name, remainingOre: fc.integer({ min: 0, max: 2 }) }), { maxLength: 30 })
    .map((list) =>
      list.map(({ name, remainingOre }, at) =>
        entry(`${at}`, { supplier: { name }, remainingOre }),
      ),
    );

  it('put together are the whole list, forth and back, also under equal keys', () => {
    fc.assert(
      fc.property(
        some,
        fc.constantFrom(...registerOrders),
        fc.integer({ min: 1, max: 7 }),
        (entries, sort, limit) => {
          const whole = ids(entries, { sort });
          const forth: string[] = [];
          let page = listRegister(entries, { sort, limit }, today);
          expect(page.previous).toBeNull();
          forth.push(...page.items.map(({ id }) => id));
          while (page.next !== null) {
            page = listRegister(entries, { sort, limit, cursor: page.next }, today);
            forth.push(...page.items.map(({ id }) => id));
          }
          expect(forth).toEqual(whole);
          const back = page.items.map(({ id }) => id);
          while (page.previous !== null) {
            page = listRegister(entries, { sort, limit, cursor: page.previous }, today);
            back.unshift(...page.items.map(({ id }) => id));
          }
          expect(back).toEqual(whole);
        },
      ),
    );
  });

  it('go on from a place whose row has left the list', () => {
    const first = listRegister(register, { sort: 'supplier', limit: 2 }, today);
    const without = register.filter(({ id }) => id !== 'e');
    expect(ids(without, { cursor: first.next })).toEqual(['d', 'a', 'c', 'b']);
  });

  it('of another order are refused', () => {
    const { next } = listRegister(register, { sort: 'deadline', limit: 2 }, today);
    expect(() => ids(register, { sort: 'supplier', cursor: next })).toThrow('cursor');
    expect(() => ids(register, { sort: 'supplier', cursor: 'abc' })).toThrow('cursor');
  });

  it('count everything that is found', () => {
    const page = listRegister(register, { sort: 'supplier', limit: 1, country: ['DK'] }, today);
    expect(page).toMatchObject({ total: 2, items: [{ id: 'a' }] });
  });
});

it('countries stand in the order of their Norwegian names', () => {
  const of = (country: string) => entry(country, { supplier: { country } });
  const entries = ['DE', 'SE', 'AT', 'GB', 'FI', 'US', 'ES'].map(of);
  // Finland, Spania, Storbritannia, Sverige, Tyskland, USA, Østerrike
  expect(ids(entries, { sort: 'country' })).toEqual(['FI', 'ES', 'GB', 'SE', 'DE', 'US', 'AT']);
});

describe('the register explains', () => {
  it('which filter excludes what', () => {
    const filter = { q: 'sonar', country: ['DK'], status: ['open' as const] };
    expect(explainFilters(register, filter, today)).toEqual([
      { filter: 'country', alone: 2, without: 1 },
      { filter: 'status', alone: 4, without: 0 },
      { filter: 'q', alone: 1, without: 2 },
    ]);
  });

  it.each<[string, RegisterFilter, string[]]>([
    ['one is enough', { q: 'sonar', country: ['DK'], status: ['open'] }, ['q 2', 'country 1']],
    [
      'none is enough alone, since two together shut out each',
      { q: 'sonar', country: ['DK'], deadlineTo: '2026-03-01' },
      ['country+deadlineTo 1', 'deadlineTo+q 2', 'country+q 1'],
    ],
    ['both ends of an amount', { remainingMin: '70', remainingMax: '50' }, ['remainingMin 1']],
    ['nothing finds by three', { q: 'x', country: ['NO'], area: ['none'] }, ['area+country+q 6']],
  ])('what must be dropped: %s', (_what, filter, expected) => {
    const found = smallestDrops(register, filter, today);
    const told = found.map(({ filters, found }) => `${[...filters].sort().join('+')} ${found}`);
    expect(told.sort()).toEqual([...expected].sort());
    for (const { filters, found: count } of found) {
      const left = { ...filter, ...Object.fromEntries(filters.map((name) => [name, undefined])) };
      expect(ids(register, left)).toHaveLength(count);
    }
  });

  it('that nothing is to be dropped in an empty register', () =>
    expect(smallestDrops([], { q: 'sonar' }, today)).toEqual([]));

  it('what each value would find beside the other filters', () => {
    const facets = registerFacets(register, { country: ['DK'] }, today);
    expect(facets.areas.map(({ area, count }) => [area.code, count])).toEqual([
      ['space', 2],
      ['underwater', 0],
    ]);
    expect(facets.countries).toEqual([
      { country: 'DK', count: 2 },
      { country: 'GB', count: 3 },
      { country: 'SE', count: 1 },
    ]);
    expect(facets.statuses.map(({ count }) => count)).toEqual([2, 0, 0]);
  });

  it('its figures', () => {
    expect(registerFigures(register, today)).toEqual({
      agreements: 6,
      suppliers: 2,
      obligationOre: 600_00n,
      fulfilledOre: 300_00n,
      remainingOre: 300_01n,
      overdue: 1,
      dueSoon: 1,
    });
  });

  it.each([
    ['2026-11-26', '2027-11-26', 1],
    ['2026-11-26', '2027-11-27', 0],
    // A year with a leap day has 366 days, and is a year all the same.
    ['2027-11-26', '2028-11-26', 1],
    ['2027-02-28', '2028-02-29', 1],
    ['2027-02-27', '2028-02-29', 0],
  ])('on %s a deadline on %s is within a year: %d', (on, deadlineOn, dueSoon) =>
    expect(registerFigures([entry('a', { deadlineOn })], on).dueSoon).toBe(dueSoon),
  );
});
