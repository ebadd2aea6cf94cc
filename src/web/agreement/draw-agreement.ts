import { addDays, type IsoDate } from '../../domain/time/iso-date.js';
import type { RegisterHistory } from '../../register/agreement-history.view.js';
import type { RegisterAgreementView } from '../../register/register.view.js';
import { dayOf, millionsOf, yearOrMonth } from '../chart/dates.js';
import { type Drawing, drawing } from '../chart/svg.js';
import type { Format } from '../format.js';
import type { Progress } from './progress.js';

export interface AgreementDrawing {
  readonly wide: Drawing;
  readonly narrow: Drawing;
}

const MARGIN_DAYS = 120;

/**
 * The obligation as steps, the credit as it came, milestones, the deadline, and the straight way
 * from where it stands today to where it must be on the deadline.
 */
export async function drawAgreement(
  agreement: RegisterAgreementView,
  progress: readonly Progress[],
  { milestones }: Pick<RegisterHistory, 'milestones'>,
  today: IsoDate,
  format: Format,
): Promise<AgreementDrawing> {
  const draw = await drawing();
  const { deadlineOn, obligation, fulfilled, remaining, active, closedOn } = agreement;
  // What is closed stands as it stood on its last day: nothing is expected of it today.
  const end = closedOn ?? today;
  const days = [...progress.map(({ on }) => on), ...milestones.map(({ dueOn }) => dueOn)];
  const first = addDays([agreement.signedOn, ...days].sort()[0]!, -MARGIN_DAYS / 2);
  const last = addDays([deadlineOn, end, ...days].sort().at(-1)!, MARGIN_DAYS);
  const owed = stepsOf(
    progress,
    end,
    active ? deadlineOn : end,
    ({ obligationAfter }) => obligationAfter,
  );
  const credited = stepsOf(progress, end, end, ({ fulfilledAfter }) => fulfilledAfter);
  const due = milestones.map(({ dueOn, amount }) => ({ x: dayOf(dueOn), y: millionsOf(amount) }));
  const isDue = active && today < deadlineOn && remaining !== '0.00';
  const needed = isDue
    ? [
        { x: dayOf(today), y: millionsOf(fulfilled) },
        { x: dayOf(deadlineOn), y: millionsOf(obligation) },
      ]
    : [];
  const top = Math.max(...[...owed, ...credited, ...due].map(({ y }) => y)) * 1.12 || 1;
  const bottom = Math.min(0, ...credited.map(({ y }) => y));
  const of = (width: number, height: number): Drawing =>
    draw((plot) => ({
      width,
      height,
      marginLeft: width < 500 ? 48 : 64,
      marginRight: 16,
      marginTop: 16,
      marginBottom: 30,
      x: { type: 'utc', domain: [dayOf(first), dayOf(last)], label: null, ticks: width / 90 },
      y: { domain: [bottom, top], label: null, grid: true, ticks: 5 },
      marks: [
        plot.axisX({ tickSize: 0, tickFormat: yearOrMonth(format) }),
        plot.axisY({ tickSize: 0, tickFormat: (value: number) => format.number(value) }),
        plot.areaY(credited, {
          x: 'x',
          y: 'y',
          curve: 'step-after',
          fill: 'var(--chart-window)',
        }),
        plot.ruleX([dayOf(deadlineOn)], { stroke: 'var(--chart-limit)', strokeWidth: 2 }),
        plot.ruleX(active ? [dayOf(today)] : [], {
          stroke: 'var(--chart-axis)',
          strokeDasharray: '2 3',
        }),
        plot.ruleY([0], { stroke: 'var(--chart-axis)' }),
        plot.line(owed, {
          x: 'x',
          y: 'y',
          curve: 'step-after',
          stroke: 'var(--chart-third)',
          strokeWidth: 2.5,
        }),
        plot.line(needed, {
          x: 'x',
          y: 'y',
          stroke: 'var(--chart-second)',
          strokeWidth: 2,
          strokeDasharray: '5 4',
        }),
        plot.line(credited, {
          x: 'x',
          y: 'y',
          curve: 'step-after',
          stroke: 'var(--chart-first)',
          strokeWidth: 2.5,
        }),
        plot.dot(due, {
          x: 'x',
          y: 'y',
          r: 6,
          symbol: 'diamond',
          fill: 'var(--chart-background)',
          stroke: 'var(--chart-third)',
          strokeWidth: 2,
        }),
      ],
    }));
  return { wide: of(760, 320), narrow: of(340, 280) };
}

/** A sum as steps from its first day, held until a day. */
function stepsOf(
  progress: readonly Progress[],
  today: IsoDate,
  until: IsoDate,
  amountOf: (event: Progress) => string,
): { x: Date; y: number }[] {
  const last = progress.at(-1);
  if (last === undefined) return [];
  const end = [until, today, last.on].sort().at(-1)!;
  return [
    ...progress.map((event) => ({ x: dayOf(event.on), y: millionsOf(amountOf(event)) })),
    { x: dayOf(end), y: millionsOf(amountOf(last)) },
  ];
}
