import { Nok } from '../../domain/money/nok.js';
import { addDays, type IsoDate } from '../../domain/time/iso-date.js';
import { dayOf, millionsOf, yearOrMonth } from '../chart/dates.js';
import { type Drawing, drawing } from '../chart/svg.js';
import { spreadPoints } from './spread-points.js';
import type { Format } from '../format.js';
import type { DutyAnswer } from './assess-purchases.js';
import type { DayWindow } from './windows.js';

const MARGIN_DAYS = 200;

export interface Timeline {
  readonly wide: Drawing;
  readonly narrow: Drawing;
}

/** A window that the answer rests on: from its first day to its last. */
export interface ShadedWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The sum of the last five years as steps, signed and with expected purchases, beside the threshold
 * and the windows that decide. Numbers stand where the purchases are.
 */
export async function drawTimeline(
  answer: DutyAnswer,
  windows: readonly DayWindow[],
  deciding: readonly ShadedWindow[],
  format: Format,
): Promise<Timeline> {
  const draw = await drawing();
  const dates = answer.purchases
    .map(({ date }) => date)
    .concat(deciding.flatMap(({ from, to }) => [from, to]))
    .sort();
  const first = addDays(dates[0]!, -MARGIN_DAYS / 2);
  const last = addDays(dates.at(-1)!, MARGIN_DAYS);
  const signed = stepsOf(windows, first, last, ({ sumOre }) => sumOre);
  const expected = stepsOf(windows, first, last, ({ expectedSumOre }) => expectedSumOre);
  const differs = windows.some(({ sumOre, expectedSumOre }) => sumOre !== expectedSumOre);
  const thresholds = stepsOf(windows, first, last, ({ thresholdOre }) => thresholdOre, true);
  const highest = Math.max(...[...expected, ...signed, ...thresholds].map(({ y }) => y));
  const lowest = Math.min(0, ...[...expected, ...signed].map(({ y }) => y));
  const points = answer.purchases.map(({ number, date }, at) => {
    const window = windows.find(({ to }) => to === date);
    const isCounted = answer.assessment.events[at]!.counted;
    const isSigned = answer.purchases[at]!.status === 'signed';
    const ore = isSigned ? window?.sumOre : window?.expectedSumOre;
    return { number, isCounted, x: dayOf(date), y: isCounted ? millionsOfOre(ore ?? 0) : 0 };
  });
  const days: [Date, Date] = [dayOf(first), dayOf(last)];
  const [bottom, top] = [lowest * 1.1, highest * 1.15 || 1];
  const marks = (width: number, height: number) => {
    const { marginLeft, marginRight, marginTop, marginBottom } = margins(width);
    const inside = {
      width: width - marginLeft - marginRight,
      height: height - marginTop - marginBottom,
    };
    // What does not count stands on the axis, and not on the years below it.
    const above = points.map((point) =>
      point.isCounted ? point : { ...point, y: ((top - bottom) / inside.height) * 14 },
    );
    return spreadPoints(above, { ...inside, x: days, y: [bottom, top] });
  };
  const of = (width: number, height: number): Drawing =>
    draw((plot) => ({
      width,
      height,
      ...margins(width),
      x: { type: 'utc', domain: days, label: null, ticks: width / 90 },
      y: { domain: [bottom, top], label: null, grid: true, ticks: 5 },
      marks: [
        plot.rectY(deciding, {
          x1: ({ from: start }: ShadedWindow) => dayOf(start),
          x2: ({ to }: ShadedWindow) => dayOf(addDays(to, 1)),
          y1: bottom,
          y2: top,
          fill: 'var(--chart-window)',
        }),
        plot.axisX({ tickSize: 0, tickFormat: yearOrMonth(format) }),
        plot.axisY({ tickSize: 0, tickFormat: (value: number) => format.number(value) }),
        plot.ruleY([0], { stroke: 'var(--chart-axis)' }),
        plot.line(thresholds, {
          x: 'x',
          y: 'y',
          curve: 'step-after',
          stroke: 'var(--chart-limit)',
          strokeWidth: 2,
        }),
        ...(differs
          ? [
              plot.line(expected, {
                x: 'x',
                y: 'y',
                curve: 'step-after',
                stroke: 'var(--chart-second)',
                strokeWidth: 2,
                strokeDasharray: '5 4',
              }),
            ]
          : []),
        plot.line(signed, {
          x: 'x',
          y: 'y',
          curve: 'step-after',
          stroke: 'var(--chart-first)',
          strokeWidth: 2.5,
        }),
        plot.dot(marks(width, height), {
          x: 'x',
          y: 'y',
          r: 10,
          fill: ({ isCounted }: { isCounted: boolean }) =>
            isCounted ? 'var(--chart-first)' : 'var(--chart-background)',
          stroke: 'var(--chart-first)',
          strokeWidth: 1.5,
        }),
        plot.text(marks(width, height), {
          x: 'x',
          y: 'y',
          text: 'number',
          fontWeight: 600,
          fill: ({ isCounted }: { isCounted: boolean }) =>
            isCounted ? 'var(--chart-on-first)' : 'var(--chart-first)',
        }),
      ],
    }));
  return { wide: of(760, 320), narrow: of(340, 280) };
}

function margins(width: number) {
  return { marginLeft: width < 500 ? 40 : 56, marginRight: 16, marginTop: 24, marginBottom: 30 };
}

/** A value as steps from the first day shown to the last; carried back when it has always held. */
function stepsOf(
  windows: readonly DayWindow[],
  first: IsoDate,
  last: IsoDate,
  oreOf: (window: DayWindow) => number,
  carriesBack = false,
): { x: Date; y: number }[] {
  const inside = windows.filter(({ to }) => to <= last);
  const begins = carriesBack && inside[0] !== undefined ? oreOf(inside[0]) : 0;
  const ends = inside.at(-1);
  return [
    { x: dayOf(first), y: millionsOfOre(begins) },
    ...inside.map((window) => ({ x: dayOf(window.to), y: millionsOfOre(oreOf(window)) })),
    { x: dayOf(last), y: millionsOfOre(ends === undefined ? begins : oreOf(ends)) },
  ];
}

function millionsOfOre(ore: number): number {
  return millionsOf(Nok.ofOre(ore).toString());
}
