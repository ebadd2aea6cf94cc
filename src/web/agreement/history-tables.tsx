import type { JSX } from 'preact';
import type {
  RegisterChange,
  RegisterEvent,
  RegisterHistory,
  RegisterMilestone,
} from '../../register/agreement-history.view.js';
import { DateText, Money } from '../components/simple.js';
import { StackedTable } from '../components/stacked-table.js';
import { type Page, usePage } from '../page.js';
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
export function HistoryTable({
  events,
  changes,
}: Pick<RegisterHistory, 'events' | 'changes'>): JSX.Element | null {
  const page = usePage();
  const { t } = page;
  const rows = [
    ...events.map((event) => ({ on: event.on, text: t.agreement.events[event.kind], event })),
    ...changes.map((change) => ({ on: change.on, text: textOf(change, page), event: null })),
  ].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history" class="ds-heading" data-size="sm">
        {t.agreement.history}
      </h2>
      <StackedTable
        caption={t.agreement.historyCaption}
        heads={[t.agreement.date, t.agreement.event, { number: t.agreement.change }]}
        rows={rows
          .reverse()
          .map(({ on, text, event }) => [
            <DateText on={on} short />,
            text,
            event === null ? '–' : <Money amount={amountOf(event)} />,
          ])}
      />
    </section>
  );
}

function textOf({ kind, from, to }: RegisterChange, { t, format }: Page): string {
  return kind === 'deadline' && from !== null && to !== null
    ? t.agreement.deadlineMoved(format.date(from), format.date(to))
    : t.agreement.changes[kind];
}

/** An entry changes one of the two. */
function amountOf({ obligation, fulfilled }: RegisterEvent): string {
  return fulfilled === '0.00' ? obligation : fulfilled;
}
