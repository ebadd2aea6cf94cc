import type { JSX } from 'preact';
import { usePage } from '../page.js';

/** The session is over; the service that vouched may still know the person. */
export function SignedOutPage({ address }: { address: string | null }): JSX.Element {
  const { t } = usePage();
  return (
    <div class="wrap prose">
      <h1 class="ds-heading" data-size="xl">
        {t.signIn.signedOutTitle}
      </h1>
      <p class="lead">{t.signIn.signedOut}</p>
      {address !== null && (
        <p>
          <a class="ds-button" href={address}>
            {t.signIn.signOutThere}
          </a>
        </p>
      )}
    </div>
  );
}
