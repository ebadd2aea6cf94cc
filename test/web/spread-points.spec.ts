import { describe, expect, it } from '@jest/globals';
import { spreadPoints } from '../../src/web/duty/spread-points.js';

const day = (number: number) => new Date(Date.UTC(2024, 0, number));
const frame = { width: 300, height: 200, x: [day(1), day(31)], y: [0, 100] } as const;
const heights = (points: readonly (readonly [number, number])[]) =>
  spreadPoints(
    points.map(([number, y]) => ({ x: day(number), y })),
    frame,
  ).map(({ y }) => y);

describe('marks in a drawing', () => {
  it('stay where they are when they do not hide each other', () =>
    expect(
      heights([
        [1, 10],
        [4, 10],
        [4, 30],
      ]),
    ).toEqual([10, 10, 30]));

  it('of one day stand above each other, in their order', () =>
    expect(
      heights([
        [5, 40],
        [5, 40],
        [5, 40],
      ]),
    ).toEqual([40, 51, 62]));

  it('are raised past every mark that they would hide', () =>
    expect(
      heights([
        [5, 40],
        [5, 51],
        [6, 41],
      ]),
    ).toEqual([40, 51, 62]));
});
