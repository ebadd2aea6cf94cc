import type { JSX } from 'preact';
import { Chart } from '../chart/chart.js';
import { DateText, Money, ShareButtons, Table } from '../components/simple.js';
import { type Page, usePage } from '../page.js';
import type { DutyAnswer, ValuedPurchase } from './assess-purchases.js';
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
    <Table
      caption={timeline.windows}
      head={
        <>
          <th scope="col">{timeline.from}</th>
          <th scope="col">{timeline.to}</th>
          <th scope="col" class="number">
            {timeline.sum}
          </th>
          <th scope="col" class="number">
            {timeline.sumExpected}
          </th>
          <th scope="col" class="number">
            {timeline.threshold}
          </th>
        </>
      }
    >
      {windows
        .filter(({ isPurchaseDay }) => isPurchaseDay)
        .map((window) => (
          <tr>
            <td>
              <DateText on={window.from} short />
            </td>
            <td>
              <DateText on={window.to} short />
            </td>
            {[window.sumOre, window.expectedSumOre, window.thresholdOre].map((ore) => (
              <td class="number">
                <Money amount={nok(ore)} />
              </td>
            ))}
          </tr>
        ))}
    </Table>
  );
}

function PurchaseTable({ answer }: { answer: DutyAnswer }): JSX.Element {
  const { t } = usePage();
  return (
    <Table
      caption={t.duty.purchases}
      captionHidden
      head={
        <>
          <th scope="col">{t.duty.what}</th>
          <th scope="col">{t.duty.date}</th>
          <th scope="col" class="number">
            {t.duty.inKroner}
          </th>
          <th scope="col">{t.duty.counted}</th>
          <th scope="col">{t.duty.outcome}</th>
        </>
      }
    >
      {answer.purchases.map((purchase, at) => (
        <PurchaseRow purchase={purchase} answer={answer} at={at} />
      ))}
    </Table>
  );
}

function PurchaseRow(props: {
  purchase: ValuedPurchase;
  answer: DutyAnswer;
  at: number;
}): JSX.Element {
  const { purchase, answer, at } = props;
  const { t } = usePage();
  const { counted, reason } = answer.assessment.events[at]!;
  const { coverage } = answer.assessment.contracts[at]!;
  const calls = coverage === 'uncovered' || coverage === 'conditional-required';
  return (
    <tr>
      <th scope="row">{nameOf(purchase, t)}</th>
      <td>
        <DateText on={purchase.date} short />
      </td>
      <td class="number">
        <Money amount={nok(purchase.ore)} />
      </td>
      <td>{counted || reason === null ? t.common.yes : t.duty.reasons[reason]}</td>
      <td>
        <span class="ds-tag" data-color={calls ? 'brand1' : 'neutral'}>
          {t.duty.coverages[coverage]}
        </span>
      </td>
    </tr>
  );
}
