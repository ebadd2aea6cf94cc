import type { JSX } from 'preact';
import type { RegisterFacets } from '../../register/explain-register.js';
import type { RegisterPage as RegisterItems } from '../../register/register.view.js';
import { Pager } from '../components/pager.js';
import { PrintedFrom } from '../components/simple.js';
import { TakeAway } from '../components/take-away.js';
import { ErrorSummary } from '../forms/fields.js';
import { type Page, useHref, usePage } from '../page.js';
import { hrefOf } from '../paths.js';
import type { ChosenFilter } from './filter-names.js';
import { NotKnown } from './not-known.js';
import { RegisterFilters } from './register-filters.js';
import { queryOf, type RegisterQuestion, withoutValue } from './register-query.js';
import { RegisterTable } from './register-table.js';
import { ZeroHits, type ZeroHitsProps } from './zero-hits.js';

/** What is shown; `effects` and `drops` are asked for when nothing was found. */
export interface RegisterPageProps extends ZeroHitsProps {
  readonly items: RegisterItems;
  readonly facets: RegisterFacets;
}

const API = '/api/v1/register/agreements';

/** The register: filters, what is chosen, the agreements, and ways to take them along. */
export function RegisterPage(props: RegisterPageProps): JSX.Element {
  const { question, items, chosen } = props;
  const page = usePage();
  const { t, format } = page;
  const hits = t.register.hits(items.total, format.number(items.total));
  const href = useHref();
  const hrefAt = (cursor: string): string => {
    const query = queryOf(question);
    query.set('cursor', cursor);
    return href('register', {}, query);
  };
  return (
    <div class="wrap">
      <h1 class="ds-heading" data-size="lg">
        {t.register.title}
      </h1>
      <p class="lead">{t.register.lead}</p>
      <ErrorSummary errors={question.errors} />
      <div class="register-layout">
        <RegisterFilters question={question} facets={props.facets} chosen={chosen} />
        <section class="register-layout__results" aria-labelledby="hits">
          <div class="register-head">
            <h2 id="hits" class="ds-heading" data-size="sm" data-announce>
              {hits}
            </h2>
            {items.total > 0 && <SortLinks question={question} />}
          </div>
          <PrintedFrom />
          <Chips question={question} chosen={chosen} />
          <NotKnown question={question} />
          {items.total === 0 ? (
            <ZeroHits {...props} />
          ) : (
            <>
              <RegisterTable caption={hits} items={items.items} question={question} />
              <Pager {...items} hrefAt={hrefAt} />
              <TakeRegisterAway question={question} />
            </>
          )}
        </section>
      </div>
    </div>
  );
}

/** Each chosen value, with a link that removes it. */
function Chips(props: {
  question: RegisterQuestion;
  chosen: readonly ChosenFilter[];
}): JSX.Element | null {
  const { question, chosen } = props;
  const { t } = usePage();
  const href = useHref();
  if (chosen.length === 0) return null;
  return (
    <ul class="chips" aria-label={t.register.activeFilters}>
      {chosen.map(({ name, value, label }) => (
        <li>
          <a
            class="ds-chip"
            data-removable
            href={href('register', {}, withoutValue(question, name, value))}
            aria-label={t.common.removeFilter(label)}
          >
            {label}
          </a>
        </li>
      ))}
      {chosen.length > 1 && (
        <li class="no-print">
          <a class="ds-link" href={href('register')}>
            {t.register.removeAll}
          </a>
        </li>
      )}
    </ul>
  );
}

/** Every order, for those who cannot use the heads of the table. */
function SortLinks({ question }: { question: RegisterQuestion }): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  const orders = Object.keys(t.register.orders) as (keyof typeof t.register.orders)[];
  return (
    <nav class="sort no-print" aria-label={t.register.sort}>
      <span aria-hidden="true">{t.register.sort}:</span>
      <ul>
        {orders.map((sort) => (
          <li>
            <a
              class="ds-link"
              href={href('register', {}, queryOf({ ...question, sort }))}
              aria-current={sort === question.sort ? 'true' : undefined}
            >
              {t.register.orders[sort]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The whole list that the filter finds, in other forms, and as a feed. */
function TakeRegisterAway({ question }: { question: RegisterQuestion }): JSX.Element {
  const page = usePage();
  const { t } = page;
  const as = (format: string): string => {
    const query = queryOf(question);
    query.set('format', format);
    return `${API}?${query.toString()}`;
  };
  const forms = [
    { href: as('excel-csv'), text: t.register.excel },
    { href: as('csv'), text: t.register.csv },
    { href: as('full-json'), text: t.register.json },
    { href: feedHref(question, page), text: t.register.follow, type: 'application/atom+xml' },
  ];
  return <TakeAway title={t.register.takeAway} forms={forms} />;
}

/** The Atom feed of the same filter. */
export function feedHref(question: RegisterQuestion, { language }: Page): string {
  return hrefOf(language, 'feed', {}, queryOf({ filter: question.filter, sort: 'supplier' }));
}
