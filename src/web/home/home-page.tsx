import type { JSX } from 'preact';
import type { Role } from '../../access/roles.js';
import { Cards } from '../components/cards.js';
import { useHref, usePage } from '../page.js';
import { type Door, doorsFor } from './doors.js';

/** Where somebody who is signed in may go, each with what they find there. */
export function HomePage({ role }: { role: Role }): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  const headings: Record<Door, string> = {
    invitations: t.invitations.title,
    persons: t.persons.title,
    sessions: t.audit.sessionsTitle,
    auditLog: t.audit.title,
    register: t.common.register,
    account: t.account.title,
  };
  return (
    <div class="wrap">
      <h1 class="ds-heading" data-size="xl">
        {t.account.homeTitle}
      </h1>
      <p class="lead">{t.account.homeLead(t.signIn.roles[role])}</p>
      <Cards
        cards={doorsFor(role).map((door) => ({
          href: href(door),
          heading: headings[door],
          text: t.account.doors[door],
        }))}
      />
    </div>
  );
}
