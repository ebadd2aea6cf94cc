import { describe, expect, it } from '@jest/globals';
import { readDate } from '../../src/web/forms/read-date.js';
import { readAmount, readDecimal } from '../../src/web/forms/read-number.js';

describe('what people write', () => {
  it.each([
    ['1 000 000,50', 'nb', '1000000.50'],
    ['1\u00a0000\u00a0000,50', 'nn', '1000000.50'],
    ['1.000.000', 'nb', '1000000.00'],
    ['1000000.5', 'nb', '1000000.50'],
    ['1,000,000.50', 'en', '1000000.50'],
    ['\u22125 000', 'nb', '-5000.00'],
    ['100 mill.', 'nb', '100000000.00'],
    ['1,5 milliarder', 'nb', '1500000000.00'],
    ['40 MNOK', 'en', '40000000.00'],
    ['kr 40,-', 'nb', '40.00'],
    ['40 000 kr', 'nb', '40000.00'],
  ] as const)('"%s" in %s is the amount %s', (text, language, amount) =>
    expect(readAmount(text, language)?.toFixed(2)).toBe(amount),
  );

  it.each([
    ['', 'nb'],
    ['mye', 'nb'],
    ['1,000,50', 'nb'],
    ['1,00', 'en'],
    ['1e9', 'nb'],
    ['--5', 'nb'],
  ] as const)('"%s" in %s is no amount', (text, language) =>
    expect(readAmount(text, language)).toBeUndefined(),
  );

  it.each([
    ['80,01', '80.01'],
    ['80.01 %', '80.01'],
    ['0,125', '0.125'],
  ])('"%s" is the number %s', (text, number) => expect(readDecimal(text)?.toFixed()).toBe(number));

  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2.3.2026', '2026-03-02'],
    ['02/03/2026', '2026-03-02'],
    ['31.2.2026', undefined],
    ['i dag', undefined],
  ])('"%s" is the date %s', (text, date) => expect(readDate(text)).toBe(date));
});
