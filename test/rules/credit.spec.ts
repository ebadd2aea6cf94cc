import { describe, expect, it } from '@jest/globals';
import { computeCredit } from '../../src/domain/credit/compute-credit.js';
import { factorOn } from '../../src/domain/credit/factor.js';
import { creditOf, DEFAULT_RULEBOOK, project } from '../support/credit-notation.js';
import { rulebookWith } from '../support/duty-notation.js';

describe('R-10 and R-11: the bands, on a value of 50 000 000 NOK', () => {
  it.each([
    ['production', '0', '0.00'],
    ['production', '9995000', '0.00'],
    ['production', '9999999.99', '0.00'],
    ['production', '10000000', '10000000.00'],
    ['production', '10000000.01', '10000000.01'],
    ['production', '40000000', '40000000.00'],
    ['production', '40000000.01', '50000000.00'],
    ['production', '40005000', '50000000.00'],
    ['production', '50000000', '50000000.00'],
    ['other', '9995000', '0.00'],
    ['other', '10000000', '10000000.00'],
    ['other', '40000000', '40000000.00'],
    ['other', '40005000', '40005000.00'],
    ['other', '50000000', '50000000.00'],
  ])('%s, %s of it Norwegian: %s', (basis, norwegian, credit) => {
    expect(creditOf(`2024-01-01 50000000 ${norwegian} ${basis}`).credit.toString()).toBe(credit);
  });

  it('are compared exactly, not on the share that is shown', () => {
    const justBelow = creditOf('2024-01-01 90000000000000 17999999999999.99');
    expect(justBelow).toMatchObject({ share: '0.200000', recognisedShare: '0.000000' });
    const justAbove = creditOf('2024-01-01 90000000000000 72000000000000.01');
    expect(justAbove).toMatchObject({ share: '0.800000', recognisedShare: '1.000000' });
  });

  it.each([
    ['17999999999999.99', 'The share is below the floor of 0.2', '0.1999999999999999'],
    ['18000000000000.00', 'The share is at least the floor of 0.2', '0.200000'],
    ['72000000000000.00', 'The share is at least the floor of 0.2', '0.800000'],
    ['72000000000000.01', 'the share exceeds 0.8', '0.8000000000000001'],
  ])('show %s of 90 trillion with the decimals that make it true', (norwegian, text, share) => {
    const { steps } = creditOf(`2024-01-01 90000000000000 ${norwegian}`);
    const [ofProject, band] = steps.slice(-4);
    expect(ofProject).toMatchObject({ rule: 'D-8', figures: { share } });
    expect(ofProject!.text).toContain(`= ${share}.`);
    expect(band!.text).toContain(text);
    expect(band!.figures).toMatchObject({ share });
  });

  it('say that nothing has no share', () => {
    const { steps } = creditOf('2024-01-01 100 50\n2024-02-01 -100 -50');
    expect(steps.find(({ rule }) => rule === 'D-8')!.text).toBe(
      'The whole project reports 0.00 NOK, which nothing can be a share of: the share is taken as 0.',
    );
  });

  it('are those in force on the date of the latest line', () => {
    const source = { document: 'D', heading: 'H' };
    const changed = {
      ...DEFAULT_RULEBOOK,
      parameters: {
        ...DEFAULT_RULEBOOK.parameters,
        floorShare: [
          { value: '0.2', from: null, to: '2024-12-31', source, assumption: false },
          { value: '0.3', from: '2025-01-01', to: null, source, assumption: false },
        ],
      },
    };
    expect(creditOf('2025-01-01 1 0.25\n2024-12-31 1 0.25', changed).credit.toString()).toBe(
      '0.00',
    );
    expect(creditOf('2024-12-31 1 0.25\n2024-12-31 1 0.25', changed).credit.toString()).toBe(
      '0.50',
    );
  });

  it('are refused, never taken for zero, when the rulebook has none', () => {
    expect(computeCredit(project('2024-01-01 1 1'), rulebookWith())).toMatchObject({
      ok: false,
      refusal: { code: 'no_parameter_in_force' },
    });
  });
});

describe('D-8: the share is the whole project’s, and a later report can take credit back', () => {
  it.each([
    ['one report', '2024-01-01 10000000 1000000 x2', '0.100000', '0.000000', '0.00'],
    [
      'two',
      '2024-01-01 10000000 1000000 x2\n2024-06-01 10000000 6000000 x2',
      '0.350000',
      '0.350000',
      '14000000.00',
    ],
    [
      'three',
      '2024-01-01 10000000 1000000 x2\n2024-06-01 10000000 6000000 x2\n2025-01-01 20000000 0 x2',
      '0.175000',
      '0.000000',
      '0.00',
    ],
    ['a report above the upper band', '2024-01-01 100 90', '0.900000', '1.000000', '100.00'],
    [
      'the project on the upper band',
      '2024-01-01 100 90\n2024-06-01 100 70',
      '0.800000',
      '0.800000',
      '160.00',
    ],
    [
      'the project an øre above it',
      '2024-01-01 100 90\n2024-06-01 100 70.01',
      '0.800050',
      '1.000000',
      '200.00',
    ],
    [
      'the project on the floor, with a report below it',
      '2024-01-01 100 5\n2024-06-01 100 35',
      '0.200000',
      '0.200000',
      '40.00',
    ],
    [
      'the project an øre below the floor, with a report above it',
      '2024-01-01 100 5\n2024-06-01 100 34.99',
      '0.199950',
      '0.000000',
      '0.00',
    ],
    ['a correction', '2024-01-01 100 50\n2024-02-01 -100 -50', '0.000000', '0.000000', '0.00'],
    [
      'more taken back than given',
      '2024-01-01 100 50\n2024-02-01 -150 -50',
      '0.000000',
      '0.000000',
      '0.00',
    ],
    [
      'only the Norwegian part corrected',
      '2024-01-01 100 50\n2024-02-01 0 -20',
      '0.300000',
      '0.300000',
      '30.00',
    ],
  ])('%s', (_, text, share, recognisedShare, credit) => {
    const answer = creditOf(text);
    expect({ ...answer, credit: answer.credit.toString() }).toMatchObject({
      share,
      recognisedShare,
      credit,
    });
  });
});

describe('D-9: an increase counts above its baseline, year by year', () => {
  const two = '2023-12-31 100 50\n2024-01-01 300 150';
  it.each([
    ['no baseline', two, '400.00', '200.00'],
    ['below what was reported', `${two}\nbaseline 2024 200`, '200.00', '100.00'],
    ['all that was reported', `${two}\nbaseline 2024 300`, '100.00', '50.00'],
    ['more than was reported', `${two}\nbaseline 2024 300.01`, '100.00', '50.00'],
    ['of nothing', `${two}\nbaseline 2024 0`, '400.00', '200.00'],
    ['for a year without lines', `${two}\nbaseline 2022 500`, '400.00', '200.00'],
    ['for both years', `${two}\nbaseline 2023 40\nbaseline 2024 240`, '120.00', '60.00'],
    [
      'a year that sums to nothing',
      '2024-01-01 100 50\n2024-02-01 -100 -50\n2025-01-01 10 5\nbaseline 2024 0',
      '10.00',
      '5.00',
    ],
    [
      'a year that sums below nothing',
      '2024-01-01 -100 -50\n2025-01-01 400 200\nbaseline 2024 10',
      '400.00',
      '200.00',
    ],
    ['the same without a baseline', '2024-01-01 -100 -50\n2025-01-01 400 200', '300.00', '150.00'],
  ])('%s', (_, text, counted, credit) => {
    const answer = creditOf(text);
    expect([answer.counted, answer.credit].map(String)).toEqual([counted, credit]);
  });

  it('is spread over the lines of the year in proportion, each with its own factor', () => {
    // 100 of 300 counted: a third of each line. 100/3 × 1 + 200/3 × 4 = 300; half of it is Norwegian.
    const text = '2024-01-01 100 50 x1\n2024-07-01 200 100 x4\nbaseline 2024 200';
    expect(creditOf(text).credit.toString()).toBe('150.00');
  });

  it('leaves the share that of everything reported', () => {
    expect(creditOf('2023-01-01 100 0\n2024-01-01 100 100\nbaseline 2023 100').share).toBe(
      '0.500000',
    );
  });

  it('keeps thirds exact up to the one rounding', () => {
    // Counted 0.01 over three lines of a third each, factor 1.5, all of it Norwegian: 0.015 is a tie, and rounds up.
    const line = '2024-01-01 1 1 x1.5';
    expect(creditOf(`${line}\n${line}\n${line}\nbaseline 2024 2.99`).credit.toString()).toBe(
      '0.02',
    );
  });
});

describe('R-12 and D-10: factors, and rounding once', () => {
  it.each([
    ['factors by line', '2024-01-01 100 50 x1\n2024-07-01 100 50 x2.5', '175.00'],
    ['factor zero', '2024-01-01 100 50 x0\n2024-07-01 100 50 x1', '50.00'],
    ['a tie goes up', '2024-01-01 0.05 0.01 other\n2024-01-01 0.05 0.02 other x0.5', '0.02'],
    ['a third', '2024-01-01 3 1 other', '1.00'],
    [
      'one rounding, not one a line',
      '2024-01-01 0.01 0.01 x0.4\n2024-01-01 0.01 0.01 x0.4',
      '0.01',
    ],
    ['a tie below zero goes down', '2024-01-01 1 1 x1\n2024-01-01 -0.03 -0.03 x33.5', '-0.01'],
    ['below zero, away from zero', '2024-01-01 0.04 0.04 x0\n2024-01-01 -0.03 -0.03 x0.5', '-0.02'],
  ])('%s', (_, text, credit) => expect(creditOf(text).credit.toString()).toBe(credit));
});

describe('D-10: a changed factor applies to lines dated on or after its date', () => {
  const agreed = [
    { from: '2024-06-01', factor: '3' },
    { from: null, factor: '2' },
  ];
  it.each([
    ['2024-05-31', agreed, '2'],
    ['2024-06-01', agreed, '3'],
    ['2030-01-01', agreed, '3'],
    ['2024-05-31', [{ from: '2024-06-01', factor: '3' }], '1'],
    ['2024-06-01', [], '1'],
  ])('a line of %s with %j: %s', (date, factors, value) => {
    expect(factorOn(factors, date, DEFAULT_RULEBOOK)).toEqual({ ok: true, value });
  });
});

describe('the steps', () => {
  const { steps } = creditOf(
    '2024-01-01 10000000 1000000 x2\n2024-06-01 10000000 8000000 x2\nbaseline 2024 5000000',
  );

  it('tell the way from value to credit in words and numbers', () => {
    expect(steps.map(({ rule, text }) => `${rule} ${text}`)).toEqual([
      'R-9 The 2 lines of the project report 20000000.00 NOK, of which 9000000.00 NOK is created in Norway.',
      'D-9 2024: 20000000.00 NOK reported, baseline 5000000.00 NOK: 15000000.00 NOK counted.',
      'D-8 The Norwegian share of the whole project is 9000000.00 / 20000000.00 = 0.450000.',
      'R-10 The share is at least the floor of 0.2 and no upper band applies: it stays as it is.',
      'R-12 Counted 15000000.00 NOK has factor 2.',
      'D-10 Counted value times factor is 30000000.00 NOK; times the recognised share of 0.450000, rounded once to øre, it gives 13500000.00 NOK.',
    ]);
  });

  it('name rule, source and rulebook, and survive being stored', () => {
    for (const step of steps) {
      expect(step.rulebookVersion).toBe(DEFAULT_RULEBOOK.version);
      expect(step.source.document).not.toBe('');
    }
    expect(JSON.parse(JSON.stringify(steps))).toEqual(steps);
  });
});
