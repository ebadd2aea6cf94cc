import type { JSX } from 'preact';
import { PASSKEY_ISSUER } from '../../access/passkeys/relying-party.js';
import type { UseCaseName } from '../../access/permissions.js';
import type { PersonView } from '../../access/persons/person.view.js';
import { Breadcrumbs, EmailText, InstantText } from '../components/simple.js';
import { Facts } from '../components/facts.js';
import { TextArea } from '../forms/choices.js';
import { ErrorSummary, type FormError } from '../forms/fields.js';
import { OutcomeNotice } from '../forms/outcome-notice.js';
import { may } from '../home/doors.js';
import { useHref, usePage } from '../page.js';
import { CsrfField } from '../sign-in/csrf-field.js';
import { InviteAgain } from './invite-again.js';
import { AccessTag } from './persons-page.js';

export interface PersonPageProps {
  readonly person: PersonView;
  readonly organisation: string | null;
  /** What they sign in with. */
  readonly service: string;
  /** What was written in the form for taking the access away, and what was wrong with it. */
  readonly reason: string;
  readonly errors: readonly FormError[];
}

/** One person, and what an administrator can do about their access. */
export function PersonPage(props: PersonPageProps): JSX.Element {
  const { person, errors } = props;
  const { t, session } = usePage();
  const allowed = (useCase: UseCaseName) => session !== null && may(session.actor.role, useCase);
  const invited = person.issuer === PASSKEY_ISSUER;
  return (
    <div class="wrap">
      <Breadcrumbs
        trail={[
          { name: 'home', label: t.account.homeTitle },
          { name: 'persons', label: t.persons.title },
        ]}
        here={person.name}
      />
      <OutcomeNotice {...t.persons} />
      <ErrorSummary errors={errors} />
      <h1 class="ds-heading" data-size="lg">
        {person.name}
      </h1>
      <PersonFacts {...props} />
      <SeeAlso person={person} allowed={allowed} />
      {!person.revoked && invited && allowed('invite-again') && (
        <InviteAgain personId={person.id} />
      )}
      {!person.revoked && allowed('revoke-person') && <Revoke {...props} />}
    </div>
  );
}

function PersonFacts({ person, organisation, service }: PersonPageProps): JSX.Element {
  const { t } = usePage();
  const at = (instant: string | null) => instant && <InstantText at={instant} />;
  return (
    <Facts
      facts={[
        [t.persons.access, <AccessTag person={person} />],
        [t.persons.role, t.signIn.roles[person.role]],
        [t.persons.organisation, organisation ?? t.persons.noOrganisation],
        [t.persons.email, <EmailText address={person.email} />],
        [t.persons.signsInWith, service],
        [t.persons.boundAt, at(person.boundAt)],
        [t.persons.lastSignedIn, at(person.lastSignedInAt) ?? t.persons.never],
        [t.persons.revokedAt, at(person.revokedAt)],
        [t.persons.revocationReason, person.revocationReason],
        [t.account.reference, <code>{person.id}</code>],
      ]}
    />
  );
}

function SeeAlso(props: {
  person: PersonView;
  allowed: (useCase: UseCaseName) => boolean;
}): JSX.Element {
  const { person, allowed } = props;
  const { t } = usePage();
  const href = useHref();
  const { id: personId } = person;
  const ways = [
    { name: 'sessions', useCase: 'list-sessions', label: t.persons.sessionsOf },
    { name: 'invitations', useCase: 'list-invitations', label: t.persons.invitationsOf },
    { name: 'auditLog', useCase: 'search-audit-log', label: t.persons.auditOf },
  ] as const;
  return (
    <nav aria-label={t.persons.more}>
      <ul class="row plain">
        {ways
          .filter(({ useCase }) => allowed(useCase))
          .map(({ name, label }) => (
            <li>
              <a class="ds-link" href={href(name, {}, { personId })}>
                {label}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Revoke({ person, reason, errors }: PersonPageProps): JSX.Element {
  const { t, session } = usePage();
  const href = useHref();
  return (
    <section aria-labelledby="revoke">
      <h2 id="revoke" class="ds-heading" data-size="sm">
        {t.persons.revokeTitle}
      </h2>
      {person.id === session?.actor.personId ? (
        <p class="measure">{t.persons.revokeOwn}</p>
      ) : (
        <>
          <p class="measure">{t.persons.revokeLead}</p>
          <form class="form--column" method="post" action={href('revokePerson', { id: person.id })}>
            <CsrfField />
            <input type="hidden" name="version" value={person.version} />
            <TextArea
              id="reason"
              name="reason"
              label={t.persons.revocationReason}
              hint={t.persons.reasonHint}
              value={reason}
              errors={errors}
              length={1000}
            />
            <div>
              <button class="ds-button" data-color="danger" type="submit">
                {t.persons.revokeTitle}
              </button>
            </div>
          </form>
        </>
      )}
    </section>
  );
}
