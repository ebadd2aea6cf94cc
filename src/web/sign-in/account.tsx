import type { JSX } from 'preact';
import { usePage } from '../page.js';
import { hrefOf } from '../paths.js';
import { CsrfField } from './csrf-field.js';

/** The way in; or who is signed in, and the way out. */
export function Account(): JSX.Element {
  const { language, t, session } = usePage();
  if (session === null) {
    return (
      <a class="account" href={hrefOf(language, 'signIn')}>
        {t.signIn.signIn}
      </a>
    );
  }
  return (
    <form class="account" method="post" action={hrefOf(language, 'signOut')}>
      <CsrfField />
      <a href={hrefOf(language, 'account')}>
        <span class="ds-sr-only">{t.signIn.signedInAs} </span>
        {session.personName}
      </a>
      <button class="ds-button" data-variant="tertiary" data-size="sm" type="submit">
        {t.signIn.signOut}
      </button>
    </form>
  );
}
