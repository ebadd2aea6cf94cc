import type { JSX } from 'preact';
import { KeyField } from '../forms/key-field.js';
import { useHref, usePage } from '../page.js';
import { CsrfField } from '../sign-in/csrf-field.js';

/** Sends somebody a new link: what it costs them is said before the button. */
export function InviteAgain({ personId }: { personId: string }): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  return (
    <section aria-labelledby="again">
      <h2 id="again" class="ds-heading" data-size="sm">
        {t.persons.againTitle}
      </h2>
      <p class="measure">{t.persons.againLead}</p>
      <form method="post" action={href('inviteAgain', { id: personId })}>
        <CsrfField />
        <KeyField />
        <button class="ds-button" data-variant="secondary" type="submit">
          {t.persons.again}
        </button>
      </form>
    </section>
  );
}
