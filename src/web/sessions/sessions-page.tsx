import type { JSX } from 'preact';
import type { SessionPage as SessionList } from '../../access/sessions/session.view.js';
import { Pager } from '../components/pager.js';
import { Breadcrumbs, InstantText } from '../components/simple.js';
import { StackedTable } from '../components/stacked-table.js';
import { OutcomeNotice } from '../forms/outcome-notice.js';
import { useHref, usePage } from '../page.js';
import { CsrfField } from '../sign-in/csrf-field.js';

export interface SessionsPageProps {
  readonly list: SessionList;
  readonly names: ReadonlyMap<string, string>;
  /** Whose sessions are shown when it is one person's. */
  readonly only: string | null;
  readonly serviceLabel: (service: string) => string;
}

/** Who is signed in now, and a button for each that ends it. */
export function SessionsPage(props: SessionsPageProps): JSX.Element {
  const { list, names, only, serviceLabel } = props;
  const { t, query, session } = usePage();
  const href = useHref();
  const hrefAt = (cursor: string): string => {
    const next = new URLSearchParams(query);
    next.set('cursor', cursor);
    return href('sessions', {}, next);
  };
  return (
    <div class="wrap">
      <Breadcrumbs
        trail={[{ name: 'home', label: t.account.homeTitle }]}
        here={t.audit.sessionsTitle}
      />
      <OutcomeNotice {...t.audit} />
      <h1 class="ds-heading" data-size="lg">
        {t.audit.sessionsTitle}
      </h1>
      <p class="lead">{t.audit.sessionsLead}</p>
      {only !== null && (
        <p>
          {t.audit.sessionsOfOne(only)}{' '}
          <a class="ds-link" href={href('sessions')}>
            {t.audit.sessionsOfAll}
          </a>
        </p>
      )}
      {list.items.length === 0 ? (
        <p>{t.audit.sessionsNone}</p>
      ) : (
        <StackedTable
          caption={t.audit.sessionsTitle}
          heads={[t.audit.person, t.audit.signedInAt, t.audit.lastSeenAt, t.audit.endsAt, '']}
          rows={list.items.map(({ id, personId, service, signedInAt, lastSeenAt, endsAt }) => [
            <>
              <a class="ds-link" href={href('person', { id: personId })}>
                {names.get(personId) ?? personId}
              </a>
              <span class="note small">{serviceLabel(service)}</span>
            </>,
            <InstantText at={signedInAt} />,
            <InstantText at={lastSeenAt} />,
            <InstantText at={endsAt} />,
            id === session?.id ? (
              <span class="ds-tag" data-color="neutral">
                {t.account.thisBrowser}
              </span>
            ) : (
              <form method="post" action={href('endSession', { id })}>
                <CsrfField />
                <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
                  {t.audit.end}
                  <span class="ds-sr-only"> {t.audit.endOf(names.get(personId) ?? personId)}</span>
                </button>
              </form>
            ),
          ])}
        />
      )}
      <Pager {...list} hrefAt={hrefAt} />
    </div>
  );
}
