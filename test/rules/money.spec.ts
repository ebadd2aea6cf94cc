import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal, parseDecimal } from '../../src/domain/money/decimal.js';
import { exchange, RateTable } from '../../src/domain/money/exchange.js';
import { Nok, ORE_MAX, roundToOre, splitExactly } from '../../src/domain/money/nok.js';
import { Ratio } from '../../src/domain/money/ratio.js';

const rate = (date: string, currency: string, perUnit: string, unit = '1') => ({
  date,
  currency,
  rate: new Decimal(perUnit),
  unit: new Decimal(unit),
});

describe('a decimal in text', () => {
  it.each(['0', '-0', '007', '12.50', '-3', '100000000.00000001'])('%s is read', (text) => {
    expect(parseDecimal(text)?.toString()).toBe(new Decimal(text).toString());
  });

  it.each([
    '',
    ' 1',
    '1 ',
    '+1',
    '1e3',
    '1,5',
    '1 000',
    '.5',
    '5.',
    'NaN',
    'Infinity',
    '0x10',
    '--1',
    '١',
  ])('%j is refused', (text) => expect(parseDecimal(text)).toBeUndefined());

  it('is refused beyond thirty significant digits, where products would no longer be exact', () => {
    expect(parseDecimal('1'.repeat(30))).toBeDefined();
    expect(parseDecimal('1'.repeat(31))).toBeUndefined();
  });

  it('is never written with an exponent', () => {
    expect(new Decimal('1e-12').toString()).toBe('0.000000000001');
    expect(new Decimal('1e25').toString()).toBe('10000000000000000000000000');
  });
});

describe('Nok', () => {
  it.each([
    ['1234.5', '1234.50'],
    ['-0.05', '-0.05'],
    ['0', '0.00'],
    ['-0', '0.00'],
    ['100000000.01', '100000000.01'],
    ['1.500', '1.50'],
  ])('%s is shown as %s', (text, shown) => expect(Nok.parse(text).toString()).toBe(shown));

  it('is never finer than an øre', () => {
    expect(Nok.tryParse('1.005')).toBeUndefined();
    expect(() => Nok.ofDecimal(new Decimal('1.005'))).toThrow(RangeError);
  });

  it.each([
    ['1.004', '1.00'],
    ['1.005', '1.01'],
    ['-1.005', '-1.01'],
    ['-1.004', '-1.00'],
  ])('%s rounds to %s: a tie goes away from zero', (text, rounded) => {
    expect(roundToOre(new Decimal(text)).toString()).toBe(rounded);
  });

  it('hands out øre up to the largest safe integer and throws beyond it', () => {
    expect(Nok.ofOre(ORE_MAX).toOre()).toBe(9_007_199_254_740_991);
    expect(Nok.ofOre(-ORE_MAX).toOre()).toBe(-9_007_199_254_740_991);
    expect(() => Nok.ofOre(BigInt(ORE_MAX) + 1n).toOre()).toThrow(RangeError);
    expect(() => Nok.ofOre(0.5)).toThrow(RangeError);
  });

  it('adds, subtracts, negates and compares', () => {
    const [a, b] = [Nok.parse('10.10'), Nok.parse('-3.05')];
    expect([a.plus(b), a.minus(b), b.negate(), Nok.sum([a, b, b])].map(String)).toEqual([
      '7.05',
      '13.15',
      '3.05',
      '4.00',
    ]);
    expect([a.compare(b), b.compare(a), a.compare(Nok.parse('10.1'))]).toEqual([1, -1, 0]);
  });
});

describe('exchange (D-5)', () => {
  it.each([
    ['5000000', '10.9101', '1', '54550500.00'],
    ['4500000', '11.1277', '1', '50074650.00'],
    ['30000000', '137.31', '100', '41193000.00'],
    ['1000000000', '6.9012', '100', '69012000.00'],
    ['30000000', '97.85', '100', '29355000.00'],
    ['0.5', '0.01', '1', '0.01'],
    ['-0.5', '0.01', '1', '-0.01'],
  ])('%s at %s per %s is %s NOK', (amount, perUnit, unit, nok) => {
    expect(exchange(new Decimal(amount), rate('2020-01-01', 'X', perUnit, unit)).toString()).toBe(
      nok,
    );
  });

  const table = new RateTable([
    rate('2024-05-10', 'EUR', '11.7'),
    rate('2024-05-13', 'EUR', '11.8'),
    rate('2024-05-06', 'EUR', '11.6'),
  ]);
  it.each([
    ['2024-05-05', undefined],
    ['2024-05-06', '2024-05-06'],
    ['2024-05-10', '2024-05-10'],
    ['2024-05-12', '2024-05-10'],
    ['2024-05-13', '2024-05-13'],
    ['2030-01-01', '2024-05-13'],
  ])('on %s the rate of %s is used', (date, rateDate) => {
    expect(table.rateOn('EUR', date)?.date).toBe(rateDate);
  });

  it('takes kroner one for one, and knows no currency it was not given', () => {
    const kroner = table.rateOn('NOK', '1999-01-01')!;
    expect(kroner.date).toBe('1999-01-01');
    expect(exchange(new Decimal('1234.56'), kroner).toString()).toBe('1234.56');
    expect(['NOK', 'EUR', 'USD'].map((code) => table.knows(code))).toEqual([true, true, false]);
    expect(table.rateOn('USD', '2024-05-13')).toBeUndefined();
  });
});

describe('splitExactly', () => {
  it('gives the øre left over to the largest remainders, the earlier first', () => {
    expect(splitExactly(Nok.parse('1.00'), [1n, 1n, 1n]).map(String)).toEqual([
      '0.34',
      '0.33',
      '0.33',
    ]);
    expect(splitExactly(Nok.parse('-1.00'), [1n, 2n]).map(String)).toEqual(['-0.33', '-0.67']);
  });

  it('always sums to the whole, and no part is an øre away from its exact share', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 12 }),
        (ore, weights) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0n);
          fc.pre(total > 0n);
          const parts = splitExactly(Nok.ofOre(ore), weights);
          expect(Nok.sum(parts).toBigOre()).toBe(ore);
          parts.forEach((part, index) => {
            const away = part.toBigOre() * total - ore * weights[index]!;
            expect(away < total && away > -total).toBe(true);
          });
        },
      ),
    );
  });

  it('throws on weights that cannot be shares', () => {
    expect(() => splitExactly(Nok.zero, [])).toThrow(RangeError);
    expect(() => splitExactly(Nok.zero, [2n, -1n])).toThrow(RangeError);
  });
});

describe('Ratio', () => {
  it('compares exactly and shows decimals half up, away from zero', () => {
    const floor = Ratio.ofDecimal(new Decimal('0.20'));
    expect(Ratio.of(1_999_999_999n, 10_000_000_000n).compare(floor)).toBe(-1);
    expect(Ratio.of(1_999_999_999n, 10_000_000_000n).toFixed(6)).toBe('0.200000');
    expect(
      [Ratio.of(1n, 3n), Ratio.of(-1n, 8n), Ratio.of(5n, 2n)].map((r) => r.toFixed(2)),
    ).toEqual(['0.33', '-0.13', '2.50']);
  });

  it('adds thirds to one', () => {
    const third = Ratio.of(1n, -3n).times(Ratio.of(-1n));
    expect(third.plus(third).plus(third).compare(Ratio.one)).toBe(0);
  });
});
