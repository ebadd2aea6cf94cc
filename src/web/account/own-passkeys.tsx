import type { JSX } from 'preact';
import type { OwnPasskey } from '../../access/passkeys/own-passkey.view.js';
import { InstantText } from '../components/simple.js';
import { StackedTable } from '../components/stacked-table.js';
import { useHref, usePage } from '../page.js';
import { CsrfField } from '../sign-in/csrf-field.js';
import { DeviceNameField, NeedsScript, PasskeyForm } from '../sign-in/passkey-form.js';

/** The passkeys of whoever is signed in: add one for each device, remove what is lost. */
export function OwnPasskeys({ passkeys }: { passkeys: readonly OwnPasskey[] }): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys" class="ds-heading" data-size="sm">
        {t.passkeys.ownTitle}
      </h2>
      <p class="measure">{t.passkeys.ownLead}</p>
      <form method="post" action={href('removePasskey')}>
        <CsrfField />
        <StackedTable
          caption={t.passkeys.ownTitle}
          heads={[t.passkeys.name, t.passkeys.registeredAt, t.passkeys.lastUsedAt, '']}
          rows={passkeys.map(({ id, name, registeredAt, lastUsedAt }) => [
            name,
            <InstantText at={registeredAt} />,
            lastUsedAt === null ? t.passkeys.never : <InstantText at={lastUsedAt} />,
            passkeys.length > 1 && (
              <button
                class="ds-button"
                data-variant="secondary"
                data-size="sm"
                name="id"
                value={id}
              >
                {t.passkeys.remove}
                <span class="ds-sr-only"> {name}</span>
              </button>
            ),
          ])}
        />
      </form>
      <NeedsScript />
      <PasskeyForm way="add" next={href('account')} label={t.passkeys.add}>
        <DeviceNameField />
      </PasskeyForm>
    </section>
  );
}
