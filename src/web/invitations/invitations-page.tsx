import type { ComponentChildren, JSX } from 'preact';
import {
  type InvitationItem,
  type InvitationPage as InvitationList,
  type InvitationState,
  invitationStates,
} from '../../access/invitations/invitation.view.js';
import type { ListInvitationsQuery } from '../../access/invitations/invitations.dto.js';
import { Pager } from '../components/pager.js';
import { Breadcrumbs, EmailText, InstantText } from '../components/simple.js';
import { StackedTable } from '../components/stacked-table.js';
import { SelectField } from '../forms/fields.js';
import { OutcomeNotice } from '../forms/outcome-notice.js';
import { useHref, usePage } from '../page.js';
import { ActsAs } from '../persons/acts-as.js';

export interface InvitationsPageProps {
  readonly asked: ListInvitationsQuery;
  readonly list: InvitationList;
  readonly organisations: ReadonlyMap<string, string>;
}

/** The invitations that were sent, and the way to send one. */
export function InvitationsPage({ asked, list, organisations }: InvitationsPageProps): JSX.Element {
  const { t, query } = usePage();
  const href = useHref();
  const hrefAt = (cursor: string): string => {
    const next = new URLSearchParams(query);
    next.set('cursor', cursor);
    return href('invitations', {}, next);
  };
  const cellsOf = (item: InvitationItem): ComponentChildren[] => [
    <>
      <a class="ds-link" href={href('sentInvitation', { id: item.id })}>
        {item.name}
      </a>
      <span class="note small">
        <EmailText address={item.email} />
      </span>
    </>,
    <ActsAs role={item.role} organisation={organisations.get(item.organisationId ?? '') ?? null} />,
    <div>
      <InvitationTag state={item.state} />
      {(item.letter === 'waiting' || item.letter === 'not_sent') && (
        <span class="note small">
          {t.invitations.letter}: {t.invitations.letterStates[item.letter].toLowerCase()}
        </span>
      )}
    </div>,
    <InstantText at={item.invitedAt} />,
    <InstantText at={item.endsAt} />,
  ];
  return (
    <div class="wrap">
      <Breadcrumbs
        trail={[{ name: 'home', label: t.account.homeTitle }]}
        here={t.invitations.title}
      />
      <OutcomeNotice {...t.invitations} />
      <h1 class="ds-heading" data-size="lg">
        {t.invitations.title}
      </h1>
      <p class="lead">{t.invitations.lead}</p>
      <p>
        <a class="ds-button" href={href('invitePerson')}>
          {t.invitations.newTitle}
        </a>
      </p>
      <StateFilter asked={asked} />
      {list.items.length === 0 ? (
        <p>{t.invitations.none}</p>
      ) : (
        <StackedTable
          caption={t.invitations.title}
          heads={[
            t.persons.name,
            t.persons.actsAs,
            t.invitations.state,
            t.invitations.invitedAt,
            t.invitations.endsAt,
          ]}
          rows={list.items.map(cellsOf)}
        />
      )}
      <Pager {...list} hrefAt={hrefAt} />
    </div>
  );
}

const STATE_COLOURS = {
  open: 'info',
  used: 'success',
  expired: 'warning',
  withdrawn: 'neutral',
} as const satisfies Record<InvitationState, string>;

export function InvitationTag({ state }: { state: InvitationState }): JSX.Element {
  const { t } = usePage();
  return (
    <span class="ds-tag" data-color={STATE_COLOURS[state]}>
      {t.invitations.states[state]}
    </span>
  );
}

function StateFilter({ asked }: { asked: ListInvitationsQuery }): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  const { state = '', personId } = asked;
  return (
    <form
      class="list-filter"
      method="get"
      action={href('invitations')}
      aria-label={t.persons.filter}
    >
      {personId !== undefined && <input type="hidden" name="personId" value={personId} />}
      <SelectField
        id="state"
        name="state"
        label={t.invitations.state}
        value={state}
        options={[
          { value: '', label: t.persons.all },
          ...invitationStates.map((each) => ({ value: each, label: t.invitations.states[each] })),
        ]}
      />
      <button class="ds-button" data-variant="secondary" type="submit">
        {t.persons.show}
      </button>
    </form>
  );
}
