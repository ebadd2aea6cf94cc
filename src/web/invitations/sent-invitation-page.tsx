import type { JSX } from 'preact';
import type { InvitationItem } from '../../access/invitations/invitation.view.js';
import { Facts } from '../components/facts.js';
import { Breadcrumbs, EmailText, InstantText } from '../components/simple.js';
import { OutcomeNotice } from '../forms/outcome-notice.js';
import { InviteAgain } from '../persons/invite-again.js';
import { useHref, usePage } from '../page.js';
import { CsrfField } from '../sign-in/csrf-field.js';
import { InvitationTag } from './invitations-page.js';

export interface SentInvitationPageProps {
  readonly invitation: InvitationItem;
  readonly organisation: string | null;
  readonly invitedBy: string;
  /** Whether the person may still act: nobody else is invited again. */
  readonly revoked: boolean;
}

/** One invitation: whom it is for, where it stands, and what can be done about it. */
export function SentInvitationPage(props: SentInvitationPageProps): JSX.Element {
  const { invitation, organisation, invitedBy, revoked } = props;
  const { id, state, name, email, role, personId } = invitation;
  const { t } = usePage();
  const at = (instant: string | null) => instant && <InstantText at={instant} />;
  return (
    <div class="wrap">
      <Breadcrumbs
        trail={[
          { name: 'home', label: t.account.homeTitle },
          { name: 'invitations', label: t.invitations.title },
        ]}
        here={name}
      />
      <OutcomeNotice {...t.invitations} />
      {invitation.letter === 'waiting' && (
        <div class="ds-alert outcome" data-color="warning">
          <p data-announce>{t.invitations.letterWaits}</p>
        </div>
      )}
      <h1 class="ds-heading" data-size="lg">
        {t.invitations.oneTitle(name)}
      </h1>
      <Facts
        facts={[
          [t.invitations.state, <InvitationTag state={state} />],
          [t.invitations.letter, <LetterStanding invitation={invitation} />],
          [t.persons.email, <EmailText address={email} />],
          [t.persons.role, t.signIn.roles[role]],
          [t.persons.organisation, organisation ?? t.persons.noOrganisation],
          [t.invitations.invitedBy, invitedBy],
          [t.invitations.invitedAt, at(invitation.invitedAt)],
          [
            state === 'open' ? t.invitations.endsAt : t.invitations.endedAt,
            state === 'open' || state === 'expired' ? at(invitation.endsAt) : null,
          ],
          [t.invitations.usedAt, at(invitation.usedAt)],
          [t.invitations.withdrawnAt, at(invitation.withdrawnAt)],
        ]}
      />
      {state === 'open' && <Withdraw id={id} />}
      {!revoked && <InviteAgain personId={personId} />}
    </div>
  );
}

/** Whether the letter went out and when; else why not, and when it is tried again. */
function LetterStanding({ invitation }: { invitation: InvitationItem }): JSX.Element {
  const { t } = usePage();
  const { letter, letterFault, letterSentAt, letterDueAt } = invitation;
  return (
    <>
      {t.invitations.letterStates[letter ?? 'unknown']}
      {letterSentAt !== null && (
        <>
          {' '}
          <InstantText at={letterSentAt} />
        </>
      )}
      {letterFault !== null && (
        <span class="note small">{t.invitations.letterFaults[letterFault]}</span>
      )}
      {letterDueAt !== null && (
        <span class="note small">
          {t.invitations.letterDueAt} <InstantText at={letterDueAt} />
        </span>
      )}
    </>
  );
}

function Withdraw({ id }: { id: string }): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  return (
    <section aria-labelledby="withdraw">
      <h2 id="withdraw" class="ds-heading" data-size="sm">
        {t.invitations.withdrawTitle}
      </h2>
      <p class="measure">{t.invitations.withdrawLead}</p>
      <form method="post" action={href('withdrawInvitation', { id })}>
        <CsrfField />
        <button class="ds-button" data-variant="secondary" type="submit">
          {t.invitations.withdraw}
        </button>
      </form>
    </section>
  );
}
