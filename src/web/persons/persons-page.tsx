import type { ComponentChildren, JSX } from 'preact';
import type { PersonPage as PersonList, PersonView } from '../../access/persons/person.view.js';
import type { ListPersonsQuery } from '../../access/persons/persons.dto.js';
import { Pager } from '../components/pager.js';
import { Breadcrumbs, EmailText, InstantText } from '../components/simple.js';
import { StackedTable } from '../components/stacked-table.js';
import { SelectField } from '../forms/fields.js';
import { OutcomeNotice } from '../forms/outcome-notice.js';
import { may } from '../home/doors.js';
import { useHref, usePage } from '../page.js';
import { ActsAs } from './acts-as.js';
import { RoleField } from './role-field.js';

export interface PersonsPageProps {
  readonly asked: ListPersonsQuery;
  readonly list: PersonList;
  readonly organisations: ReadonlyMap<string, string>;
}

/** Those who may act, and those who may no more, with the way to give access for those who may. */
export function PersonsPage({ asked, list, organisations }: PersonsPageProps): JSX.Element {
  const { t, query, session } = usePage();
  const href = useHref();
  const hrefAt = (cursor: string): string => {
    const next = new URLSearchParams(query);
    next.set('cursor', cursor);
    return href('persons', {}, next);
  };
  return (
    <div class="wrap">
      <Breadcrumbs trail={[{ name: 'home', label: t.account.homeTitle }]} here={t.persons.title} />
      <OutcomeNotice {...t.persons} />
      <h1 class="ds-heading" data-size="lg">
        {t.persons.title}
      </h1>
      <p class="lead">{t.persons.lead}</p>
      {session !== null && may(session.actor.role, 'bind-person') && (
        <ul class="row plain">
          <li>
            <a class="ds-button" href={href('invitePerson')}>
              {t.persons.bindInvite}
            </a>
          </li>
          <li>
            <a class="ds-button" data-variant="secondary" href={href('bindPerson')}>
              {t.persons.bindTitle}
            </a>
          </li>
        </ul>
      )}
      <PersonsFilter asked={asked} />
      {list.items.length === 0 ? (
        <p>{t.persons.none}</p>
      ) : (
        <StackedTable
          caption={t.persons.title}
          heads={[t.persons.name, t.persons.actsAs, t.persons.access, t.persons.lastSignedIn]}
          rows={list.items.map((person) => cellsOf(person))}
        />
      )}
      <Pager {...list} hrefAt={hrefAt} />
    </div>
  );

  function cellsOf(person: PersonView): ComponentChildren[] {
    const { id, name, email, role, organisationId, lastSignedInAt } = person;
    return [
      <>
        <a class="ds-link" href={href('person', { id })}>
          {name}
        </a>
        <span class="note small">
          <EmailText address={email} />
        </span>
      </>,
      <ActsAs role={role} organisation={organisations.get(organisationId ?? '') ?? null} />,
      <AccessTag person={person} />,
      lastSignedInAt === null ? t.persons.never : <InstantText at={lastSignedInAt} />,
    ];
  }
}

/** Whether somebody may act. */
export function AccessTag({ person }: { person: Pick<PersonView, 'revoked'> }): JSX.Element {
  const { t } = usePage();
  return (
    <span class="ds-tag" data-color={person.revoked ? 'neutral' : 'success'}>
      {person.revoked ? t.persons.states.revoked : t.persons.states.active}
    </span>
  );
}

function PersonsFilter({ asked }: { asked: ListPersonsQuery }): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  const state = asked.revoked === undefined ? '' : String(asked.revoked);
  return (
    <form class="list-filter" method="get" action={href('persons')} aria-label={t.persons.filter}>
      <RoleField value={asked.role ?? ''} none={t.persons.all} />
      <SelectField
        id="revoked"
        name="revoked"
        label={t.persons.access}
        value={state}
        options={[
          { value: '', label: t.persons.all },
          { value: 'false', label: t.persons.states.active },
          { value: 'true', label: t.persons.states.revoked },
        ]}
      />
      <button class="ds-button" data-variant="secondary" type="submit">
        {t.persons.show}
      </button>
    </form>
  );
}
