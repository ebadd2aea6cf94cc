import type { JSX } from 'preact';
import type { RegisterMilestone } from '../../register/agreement-history.js';
import { DateText, Money, Table } from '../components/simple.js';
import { usePage } from '../page.js';
import type { Progress } from './progress.js';

/** The numbers of the chart: where the agreement stood after each event. */
export function ProgressTable({ progress }: { progress: readonly Progress[] }): JSX.Element {
  const { t } = usePage();
  return (
    <Table
      caption={t.agreement.chart}
      captionHidden
      head={
        <>
          <th scope="col">{t.agreement.date}</th>
          <th scope="col" class="number">
            {t.agreement.obligationAfter}
          </th>
          <th scope="col" class="number">
            {t.agreement.fulfilledAfter}
          </th>
        </>
      }
    >
      {progress.map(({ on, obligationAfter, fulfilledAfter }) => (
        <tr>
          <th scope="row">
            <DateText on={on} short />
          </th>
          <td class="number">
            <Money amount={obligationAfter} />
          </td>
          <td class="number">
            <Money amount={fulfilledAfter} />
          </td>
        </tr>
      ))}
    </Table>
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
      <Table
        caption={t.agreement.milestones}
        captionHidden
        head={
          <>
            <th scope="col">{t.agreement.deadline}</th>
            <th scope="col">{t.agreement.legend.milestone}</th>
            <th scope="col" class="number">
              {t.agreement.amount}
            </th>
          </>
        }
      >
        {props.milestones.map(({ dueOn, title, amount }) => (
          <tr>
            <th scope="row">
              <DateText on={dueOn} short />
            </th>
            <td>{title}</td>
            <td class="number">
              <Money amount={amount} />
            </td>
          </tr>
        ))}
      </Table>
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
      <Table
        caption={t.agreement.historyCaption}
        captionHidden
        head={
          <>
            <th scope="col">{t.agreement.date}</th>
            <th scope="col">{t.agreement.event}</th>
            <th scope="col" class="number">
              {t.agreement.change}
            </th>
          </>
        }
      >
        {[...progress].reverse().map(({ on, kind, obligation, fulfilled }) => (
          <tr>
            <th scope="row">
              <DateText on={on} short />
            </th>
            <td>{t.agreement.events[kind]}</td>
            <td class="number">
              <Money amount={kind.startsWith('obligation') ? obligation : fulfilled} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
