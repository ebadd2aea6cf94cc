import type { JSX } from 'preact';
import { Chart } from '../chart/chart.js';
import { DateText, Money, ShareButtons } from '../components/simple.js';
import { StackedTable } from '../components/stacked-table.js';
import { type Page, usePage } from '../page.js';
import type { DutyAnswer } from './assess-purchases.js';
import { DutySteps } from './duty-steps.js';
import type { Timeline } from './draw-timeline.js';
import { nameOf, nok } from './names.js';
import type { Verdict } from './verdict.js';
import type { DayWindow } from './windows.js';

export interface DutyResultProps {
  readonly answer: DutyAnswer;
  readonly verdict: Verdict;
  readonly windows: readonly DayWindow[];
  readonly timeline: Timeline | null;
  readonly rulebookVersion: string;
}

/** The answer: the verdict, the timeline, each purchase, and the way there. */
export function DutyResult(props: DutyResultProps): JSX.Element {
  const { answer, verdict, windows, timeline } = props;
  const page = usePage();
  const { t } = page;
  return (
    <section class="result" aria-labelledby="answer">
      <div class="verdict" data-color={verdict.kind === 'notRequired' ? 'neutral' : 'brand1'}>
        <h2 id="answer" class="ds-heading" data-size="md">
          {t.duty.verdicts[verdict.kind]}
        </h2>
        <p data-announce>{reasonFor(verdict, page)}</p>
      </div>
      {timeline !== null && verdict.window !== null && (
        <>
          <h3 class="ds-heading" data-size="sm">
            {t.duty.timeline.title} ({t.common.millionKroner})
          </h3>
          <Chart
            id="timeline"
            title={t.duty.timeline.description(
              page.format.money(nok(verdict.window.sumOre)),
              page.format.date(verdict.window.to),
              page.format.money(nok(verdict.window.thresholdOre)),
            )}
            {...timeline}
            legend={legendOf(windows, page)}
          >
            <WindowTable windows={windows} />
          </Chart>
        </>
      )}
      <h3 class="ds-heading" data-size="sm">
        {t.duty.purchases}
      </h3>
      <PurchaseTable answer={answer} />
      <h3 class="ds-heading" data-size="sm">
        {t.duty.steps.title}
      </h3>
      <DutySteps {...props} />
      <p class="quiet small">
        {t.calculators.guidance} {t.calculators.rulebook(props.rulebookVersion.slice(0, 12))}.
      </p>
      <ShareButtons />
    </section>
  );
}

/** Why, in one sentence. */
export function reasonFor(verdict: Verdict, { t, format }: Page): string {
  const { because } = t.duty;
  const money = (ore: number): string => format.money(nok(ore));
  const { norwegian, window, isSigned, kind } = verdict;
  if (norwegian !== null && !isSigned) {
    const { purchase, sumOre, thresholdOre } = norwegian;
    return because.norwegian(purchase.number, money(sumOre), money(thresholdOre));
  }
  if (window === null) return because.nothing;
  if (kind === 'notRequired' && window.sumOre === window.thresholdOre) {
    return because.exactly(money(window.sumOre));
  }
  const sentence =
    kind === 'notRequired' ? because.below : isSigned ? because.signed : because.expected;
  return sentence(format.date(window.to), money(window.sumOre), money(window.thresholdOre));
}

function legendOf(windows: readonly DayWindow[], { t }: Page): { key: string; label: string }[] {
  const { timeline } = t.duty;
  const differs = windows.some(({ sumOre, expectedSumOre }) => sumOre !== expectedSumOre);
  return [
    { key: 'first', label: timeline.signed },
    ...(differs ? [{ key: 'second', label: timeline.expected }] : []),
    { key: 'limit', label: timeline.threshold },
    { key: 'window', label: timeline.window },
  ];
}

function WindowTable({ windows }: { windows: readonly DayWindow[] }): JSX.Element {
  const { t } = usePage();
  const { timeline } = t.duty;
  return (
    <StackedTable
      caption={timeline.windows}
      captionShown
      heads={[
        timeline.window,
        { number: timeline.sum },
        { number: timeline.sumExpected },
        { number: timeline.threshold },
      ]}
      rows={windows
        .filter(({ isPurchaseDay }) => isPurchaseDay)
        .map(({ from, to, sumOre, expectedSumOre, thresholdOre }) => [
          <>
            <DateText on={from} short /> – <DateText on={to} short />
          </>,
          ...[sumOre, expectedSumOre, thresholdOre].map((ore) => <Money amount={nok(ore)} />),
        ])}
    />
  );
}

function PurchaseTable({ answer }: { answer: DutyAnswer }): JSX.Element {
  const { t } = usePage();
  return (
    <StackedTable
      caption={t.duty.purchases}
      heads={[
        t.duty.what,
        t.duty.date,
        { number: t.duty.inKroner },
        t.duty.counted,
        t.duty.outcome,
      ]}
      rows={answer.purchases.map((purchase, at) => {
        const { counted, reason } = answer.assessment.events[at]!;
        const { coverage } = answer.assessment.contracts[at]!;
        const calls = coverage === 'uncovered' || coverage === 'conditional-required';
        return [
          nameOf(purchase, t),
          <DateText on={purchase.date} short />,
          <Money amount={nok(purchase.ore)} />,
          counted || reason === null ? t.common.yes : t.duty.reasons[reason],
          <span class="ds-tag" data-color={calls ? 'brand1' : 'neutral'}>
            {t.duty.coverages[coverage]}
          </span>,
        ];
      })}
    />
  );
}
