import type { JSX } from 'preact';
import { DateText, Money } from '../components/simple.js';
import { StackedTable } from '../components/stacked-table.js';
import { usePage } from '../page.js';
import type { DutyAnswer } from './assess-purchases.js';
import { nameOf, nok } from './names.js';
import { callsForAgreement, type Verdict } from './verdict.js';
import type { DayWindow } from './windows.js';

/** The numbers of the timeline: the sum of each window that ends with a purchase. */
export function WindowTable({ windows }: { windows: readonly DayWindow[] }): JSX.Element {
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

/** Each purchase: its value, whether it counts and why not, and what it leads to. */
export function PurchaseTable(props: { answer: DutyAnswer; verdict: Verdict }): JSX.Element {
  const { answer, verdict } = props;
  const { t } = usePage();
  const { duty } = t;
  return (
    <StackedTable
      caption={duty.purchases}
      heads={[duty.purchaseHead, duty.date, { number: duty.inKroner }, duty.counted, duty.outcome]}
      rows={answer.purchases.map((purchase, at) => {
        const { counted, reason } = answer.assessment.events[at]!;
        const { coverage } = answer.assessment.contracts[at]!;
        const isForeseen = verdict.norwegian.some(
          (one) => one.purchase === purchase && one.isOver && purchase.status === 'expected',
        );
        const calls = callsForAgreement(coverage) || isForeseen;
        return [
          nameOf(purchase, t),
          <DateText on={purchase.date} short />,
          <Money amount={nok(purchase.ore)} />,
          counted || reason === null ? t.common.yes : duty.reasons[reason],
          <span class="ds-tag" data-color={calls ? 'brand1' : 'neutral'}>
            {isForeseen ? duty.whenSigned : duty.coverages[coverage]}
          </span>,
        ];
      })}
    />
  );
}
