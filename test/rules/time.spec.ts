import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { fromDayNumber, isIsoDate, latestOf, toDayNumber } from '../../src/domain/time/iso-date.js';
import { windowFirstDay, windowStartExclusive } from '../../src/domain/time/window.js';

describe('a date', () => {
  it.each(['2024-02-29', '1900-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '2024-13-01',
    '2024-6-1',
    '20240601',
    '2024-06-01T00:00',
    '1899-12-31',
    '0202-01-01',
    '',
  ])('%j is not', (text) => expect(isIsoDate(text)).toBe(false));

  it('survives the way to a number and back', () => {
    expect(toDayNumber('2024-02-29')).toBe(20_240_229);
    expect(fromDayNumber(20_240_229)).toBe('2024-02-29');
    expect(latestOf(['2024-01-02', '2024-03-01', '2023-12-31'])).toBe('2024-03-01');
  });
});

describe('the five-year window (D-1)', () => {
  it.each([
    // ends on, starts after, first day inside
    ['2025-06-01', '2020-06-01', '2020-06-02'],
    ['2024-02-29', '2019-02-28', '2019-03-01'],
    ['2024-02-28', '2019-02-28', '2019-03-01'],
    ['2025-02-28', '2020-02-28', '2020-02-29'],
    ['2025-03-01', '2020-03-01', '2020-03-02'],
    ['2105-02-28', '2100-02-28', '2100-03-01'],
    ['2104-02-29', '2099-02-28', '2099-03-01'],
  ])('ending on %s it starts after %s: its first day is %s', (endsOn, after, first) => {
    expect(windowStartExclusive(endsOn, 5)).toBe(after);
    expect(windowFirstDay(endsOn, 5)).toBe(first);
  });

  it('of four years keeps 29 February', () => {
    expect(windowStartExclusive('2024-02-29', 4)).toBe('2020-02-29');
  });

  it('agrees with calendar arithmetic on every day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 1, max: 12 }),
        (days, years) => {
          const date = Temporal.PlainDate.from('1960-01-01').add({ days });
          expect(windowStartExclusive(date.toString(), years)).toBe(
            date.subtract({ years }).toString(),
          );
        },
      ),
    );
  });
});
