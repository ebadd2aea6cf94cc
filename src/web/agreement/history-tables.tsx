import type { JSX } from 'preact';
import type { RegisterMilestone } from '../../register/agreement-history.js';
import { DateText, Money } from '../components/simple.js';
import { StackedTable } from '../components/stacked-table.js';
import { usePage } from '../page.js';
import type { Progress } from './progress.js';

/** The numbers of the chart: where the agreement stood after each event. */
export function ProgressTable({ progress }: { progress: readonly Progress[] }): JSX.Element {
  const { t } = usePage();
  return (
    <StackedTable
      caption={t.agreement.chart}
      heads={[
        t.agreement.date,
        { number: t.agreement.obligationAfter },
        { number: t.agreement.fulfilledAfter },
      ]}
      rows={progress.map(({ on, obligationAfter, fulfilledAfter }) => [
        <DateText on={on} short />,
        <Money amount={obligationAfter} />,
        <Money amount={fulfilledAfter} />,
      ])}
    />
  );
}

export function MilestoneTable(props: {
  milestones: readonly RegisterMilestone[];
}): JSX.Element | null {
  const { t } = usePage();
  if (props.milestones.length === 0) return null;
  return (
    <section aria-labelledby="milestones">
      <h2 id="milestones" class="ds-heading" data-size="sm">
        {t.agreement.milestones}
      </h2>
      <StackedTable
        caption={t.agreement.milestones}
        heads={[t.agreement.deadline, t.agreement.legend.milestone, { number: t.agreement.amount }]}
        rows={props.milestones.map(({ dueOn, title, amount }) => [
          <DateText on={dueOn} short />,
          title,
          <Money amount={amount} />,
        ])}
      />
    </section>
  );
}

/** What has happened to the agreement, the latest first. */
export function HistoryTable({ progress }: { progress: readonly Progress[] }): JSX.Element | null {
  const { t } = usePage();
  if (progress.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history" class="ds-heading" data-size="sm">
        {t.agreement.history}
      </h2>
      <StackedTable
        caption={t.agreement.historyCaption}
        heads={[t.agreement.date, t.agreement.event, { number: t.agreement.change }]}
        rows={[...progress]
          .reverse()
          .map(({ on, kind, obligation, fulfilled }) => [
            <DateText on={on} short />,
            t.agreement.events[kind],
            <Money amount={kind.startsWith('obligation') ? obligation : fulfilled} />,
          ])}
      />
    </section>
  );
}
