import type { ComponentChildren, JSX } from 'preact';
import { Decimal } from '../../domain/money/decimal.js';
import type { RegisterOrder } from '../../register/register-order.js';
import type { RegisterStatus } from '../../register/register-status.js';
import type { RegisterAgreementView } from '../../register/register.view.js';
import { DateText } from '../components/simple.js';
import { useHref, usePage } from '../page.js';
import { queryOf, type RegisterQuestion } from './register-query.js';

/**
 * The agreements, a row each. On a narrow screen each row becomes a block of its own: the roles are
 * written out, since a table that is laid out otherwise would lose them.
 */
export function RegisterTable(props: {
  caption: string;
  items: readonly RegisterAgreementView[];
  question: RegisterQuestion;
}): JSX.Element {
  const { t } = usePage();
  const { caption, items, question } = props;
  return (
    <table class="ds-table stacked register" role="table">
      <caption class="ds-sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <SortableHead question={question} field="supplier">
            {t.register.supplierColumn}
          </SortableHead>
          <th role="columnheader" scope="col">
            {t.register.filters.area}
          </th>
          <SortableHead question={question} field="remaining" startsHigh number>
            {t.register.remaining} ({t.common.millionKroner})
          </SortableHead>
          <SortableHead question={question} field="deadline">
            {t.register.deadline}
          </SortableHead>
          <th role="columnheader" scope="col">
            {t.register.filters.status}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <RegisterRow item={item} />
        ))}
      </tbody>
    </table>
  );
}

function SortableHead(props: {
  question: RegisterQuestion;
  field: 'supplier' | 'remaining' | 'deadline';
  startsHigh?: boolean;
  number?: boolean;
  children: ComponentChildren;
}): JSX.Element {
  const { question, field, startsHigh = false, number = false, children } = props;
  const href = useHref();
  const { sort } = question;
  const sorted = sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : undefined;
  const first: RegisterOrder = startsHigh ? `-${field}` : field;
  const other: RegisterOrder = startsHigh ? field : `-${field}`;
  const next = sort === first ? other : first;
  return (
    <th role="columnheader" scope="col" aria-sort={sorted} class={number ? 'number' : undefined}>
      <a class="sort-link" href={href('register', {}, queryOf({ ...question, sort: next }))}>
        {children}
      </a>
    </th>
  );
}

function RegisterRow({ item }: { item: RegisterAgreementView }): JSX.Element {
  const { t, format, language } = usePage();
  const href = useHref();
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a class="ds-link" href={href('agreement', { id: item.id })}>
          {item.supplier.name}
        </a>
        <span class="register__bought">
          {item.bought} · {format.country(item.supplier.country)}
        </span>
      </th>
      <td role="cell" data-label={t.register.filters.area} class="register__areas">
        {item.technologyAreas.map((area) => area[language]).join(' · ')}
      </td>
      <td role="cell" data-label={t.register.remaining} class="number">
        <span>
          <data value={item.remaining}>{format.millions(item.remaining)}</data>
          <span class="register__unit"> {t.common.millionKroner}</span>
          <Fulfilled item={item} />
        </span>
      </td>
      <td role="cell" data-label={t.register.deadline}>
        <DateText on={item.deadlineOn} short />
      </td>
      <td role="cell" data-label={t.register.filters.status}>
        <StatusTag status={item.status} />
      </td>
    </tr>
  );
}

/** How much is fulfilled, in words and as a bar. */
function Fulfilled({ item }: { item: RegisterAgreementView }): JSX.Element {
  const { t, format } = usePage();
  const share = fulfilledShare(item);
  return (
    <span class="fulfilled">
      <svg class="fulfilled__bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="fulfilled__all" width="100" height="6" rx="3" />
        <rect class="fulfilled__part" width={share.times(100).toFixed(1)} height="6" rx="3" />
      </svg>
      <span class="small quiet">{t.register.fulfilledShare(format.percent(share.toFixed(2)))}</span>
    </span>
  );
}

/** What is fulfilled of the obligation, from 0 to 1, rounded down: nothing looks done that is not. */
export function fulfilledShare({
  obligation,
  remaining,
}: Pick<RegisterAgreementView, 'obligation' | 'remaining'>): Decimal {
  const whole = new Decimal(obligation);
  if (whole.isZero()) return new Decimal(1);
  return whole.minus(remaining).dividedBy(whole).toDecimalPlaces(2, Decimal.ROUND_DOWN);
}

const STATUS_COLOURS = {
  open: 'brand1',
  overdue: 'danger',
  fulfilled: 'neutral',
  expired: 'neutral',
  terminated: 'neutral',
} as const satisfies Record<RegisterStatus, string>;

export function StatusTag({ status }: { status: RegisterStatus }): JSX.Element {
  const { t } = usePage();
  return (
    <span class="ds-tag" data-color={STATUS_COLOURS[status]}>
      {t.register.statuses[status]}
    </span>
  );
}
