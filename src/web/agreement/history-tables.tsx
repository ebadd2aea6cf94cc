import type { JSX } from 'preact';
import type { RegisterMilestone } from '../../register/agreement-history.js';
import { DateText, Money } from '../components/simple.js';
import { StackedTable } from '../components/stacked-table.js';
import { type Page, usePage } from '../page.js';
import type { Happening } from './happenings.js';
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
export function HistoryTable(props: { happenings: readonly Happening[] }): JSX.Element | null {
  const page = usePage();
  const { t } = page;
  if (props.happenings.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history" class="ds-heading" data-size="sm">
        {t.agreement.history}
      </h2>
      <StackedTable
        caption={t.agreement.historyCaption}
        heads={[t.agreement.date, t.agreement.event, { number: t.agreement.change }]}
        rows={props.happenings.map((happening) => [
          <DateText on={happening.on} short />,
          nameOf(happening, page),
          <Changed happening={happening} />,
        ])}
      />
    </section>
  );
}

function nameOf(happening: Happening, { t }: Page): string {
  const { events, amended, contactChanges, ended } = t.agreement;
  switch (happening.of) {
    case 'ledger':
      return events[happening.kind];
    case 'terms':
      return amended[happening.term];
    case 'contact':
      return contactChanges[happening.kind];
    case 'end':
      return ended[happening.status];
  }
}

/** The amount, or the deadlines before and after; where neither is told, a dash. */
function Changed({ happening }: { happening: Happening }): JSX.Element {
  if (happening.of === 'ledger') return <Money amount={happening.amount} />;
  if (happening.of !== 'terms' || happening.days === null) return <>–</>;
  const [from, to] = happening.days;
  return (
    <>
      <DateText on={from} short /> → <DateText on={to} short />
    </>
  );
}
