import type { JSX } from 'preact';
import { usePage } from '../page.js';
import { hrefOf } from '../paths.js';
import { DeviceNameField, NeedsScript, PasskeyForm } from './passkey-form.js';

/** Where the link of an invitation leads: one button makes the passkey and signs in. */
export function InvitationPage(): JSX.Element {
  const { t, language } = usePage();
  return (
    <div class="wrap prose">
      <h1 class="ds-heading" data-size="xl">
        {t.passkeys.invitationTitle}
      </h1>
      <p class="lead">{t.passkeys.invitationLead}</p>
      <NeedsScript />
      <PasskeyForm way="invitation" next={hrefOf(language, 'account')} label={t.passkeys.register}>
        <DeviceNameField />
      </PasskeyForm>
    </div>
  );
}
