import type { JSX } from 'preact';
import type { SignInFault } from '../../access/sign-in/finish-sign-in.js';
import type { SignInService } from '../../platform/issuers.js';
import { useHref, usePage } from '../page.js';
import { PasskeyForm } from './passkey-form.js';

const faultKeys = {
  expired: 'expired',
  'not-confirmed': 'notConfirmed',
  level: 'level',
  'no-access': 'noAccess',
} as const satisfies Record<SignInFault, string>;

/** The fault that an address names, when it names one. */
export function readFault(text: string | null): SignInFault | null {
  return text !== null && Object.hasOwn(faultKeys, text) ? (text as SignInFault) : null;
}

/** The ways of signing in; after a failed try also why it failed. */
export function SignInPage({
  services,
  fault,
  returnPath,
}: {
  services: readonly SignInService[];
  fault: SignInFault | null;
  returnPath: string | null;
}): JSX.Element {
  const { t, language } = usePage();
  const href = useHref();
  const next = returnPath ?? href('home');
  const query = new URLSearchParams({ language, to: next });
  return (
    <div class="wrap prose">
      {fault !== null && (
        <div class="ds-alert outcome" data-color="danger" role="alert">
          <p>{t.signIn.faults[faultKeys[fault]]}</p>
        </div>
      )}
      <h1 class="ds-heading" data-size="xl">
        {t.signIn.signIn}
      </h1>
      <p class="lead">{t.signIn.lead}</p>
      {services.length === 0 ? (
        <p>{t.signIn.none}</p>
      ) : (
        <nav aria-label={t.signIn.choose}>
          <ul class="plain-list">
            {services.map(({ name, label }) => (
              <li>
                <a class="ds-button" href={`/sign-in/${name}?${query.toString()}`}>
                  {t.signIn.with(label[language])}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <PasskeyForm way="sign-in" next={next} label={t.passkeys.signIn} />
    </div>
  );
}
