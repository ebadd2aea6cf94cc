import type { JSX } from 'preact';
import type { OwnPerson } from '../../access/persons/person.view.js';
import type { OwnPasskey } from '../../access/passkeys/own-passkey.view.js';
import { PASSKEY_ISSUER } from '../../access/passkeys/relying-party.js';
import type { SessionItem } from '../../access/sessions/session.view.js';
import { Facts } from '../components/facts.js';
import { Breadcrumbs, EmailText, InstantText } from '../components/simple.js';
import { StackedTable } from '../components/stacked-table.js';
import { OutcomeNotice } from '../forms/outcome-notice.js';
import { useHref, usePage } from '../page.js';
import { CsrfField } from '../sign-in/csrf-field.js';
import { OwnPasskeys } from './own-passkeys.js';

export interface AccountPageProps {
  readonly person: OwnPerson;
  readonly organisation: string | null;
  readonly passkeys: readonly OwnPasskey[];
  readonly sessions: readonly SessionItem[];
  /** What a sign-in service is called, by its name. */
  readonly serviceLabel: (service: string) => string;
}

/** Who somebody is to Motpost, what they sign in with, where they are signed in, and the way out. */
export function AccountPage(props: AccountPageProps): JSX.Element {
  const { person, organisation, passkeys } = props;
  const { t, session } = usePage();
  return (
    <div class="wrap">
      <Breadcrumbs trail={[{ name: 'home', label: t.account.homeTitle }]} here={t.account.title} />
      <OutcomeNotice {...t.account} />
      <h1 class="ds-heading" data-size="xl">
        {t.account.title}
      </h1>
      <section aria-labelledby="who">
        <h2 id="who" class="ds-heading" data-size="sm">
          {t.account.whoTitle}
        </h2>
        <Facts
          facts={[
            [t.persons.name, person.name],
            [t.persons.email, <EmailText address={person.email} />],
            [t.persons.role, t.signIn.roles[person.role]],
            [t.persons.organisation, organisation],
            [
              t.account.reference,
              <>
                <code>{person.id}</code>
                <span class="note small">{t.account.referenceHint}</span>
              </>,
            ],
          ]}
        />
        <p class="quiet">{t.account.whoWrong}</p>
      </section>
      {person.issuer === PASSKEY_ISSUER && <OwnPasskeys passkeys={passkeys} />}
      <OwnSessions {...props} />
      {session !== null && <SignOut />}
    </div>
  );
}

function OwnSessions({ sessions, serviceLabel }: AccountPageProps): JSX.Element {
  const { t, session } = usePage();
  const href = useHref();
  return (
    <section aria-labelledby="own-sessions">
      <h2 id="own-sessions" class="ds-heading" data-size="sm">
        {t.account.sessionsTitle}
      </h2>
      {sessions.length === 0 ? (
        <p>{t.account.sessionsToken}</p>
      ) : (
        <>
          <p class="measure">{t.account.sessionsLead}</p>
          <form method="post" action={href('endOwnSession')}>
            <CsrfField />
            <StackedTable
              caption={t.account.sessionsTitle}
              heads={[t.audit.service, t.audit.signedInAt, t.audit.lastSeenAt, t.audit.endsAt, '']}
              rows={sessions.map(({ id, service, signedInAt, lastSeenAt, endsAt }) => [
                serviceLabel(service),
                <InstantText at={signedInAt} />,
                <InstantText at={lastSeenAt} />,
                <InstantText at={endsAt} />,
                id === session?.id ? (
                  <span class="ds-tag" data-color="neutral">
                    {t.account.thisBrowser}
                  </span>
                ) : (
                  <EndButton id={id} />
                ),
              ])}
            />
          </form>
        </>
      )}
    </section>
  );
}

function EndButton({ id }: { id: string }): JSX.Element {
  const { t } = usePage();
  return (
    <button class="ds-button" data-variant="secondary" data-size="sm" name="id" value={id}>
      {t.audit.end}
    </button>
  );
}

function SignOut(): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  return (
    <section aria-labelledby="sign-out">
      <h2 id="sign-out" class="ds-heading" data-size="sm">
        {t.account.signOutTitle}
      </h2>
      <p>{t.account.signOutLead}</p>
      <form method="post" action={href('signOut')}>
        <CsrfField />
        <button class="ds-button" data-variant="secondary" type="submit">
          {t.signIn.signOut}
        </button>
      </form>
    </section>
  );
}
