import type { JSX } from 'preact';
import type { OwnPasskey } from '../../access/passkeys/own-passkey.view.js';
import { usePage } from '../page.js';
import { hrefOf } from '../paths.js';
import { CsrfField } from './csrf-field.js';
import { DeviceNameField, NeedsScript, PasskeyForm } from './passkey-form.js';

/** The passkeys of whoever is signed in: add one for each device, remove what is lost. */
export function OwnPasskeysPage({ passkeys }: { passkeys: readonly OwnPasskey[] }): JSX.Element {
  const { t, language } = usePage();
  const address = hrefOf(language, 'ownPasskeys');
  return (
    <div class="wrap prose">
      <h1 class="ds-heading" data-size="xl">
        {t.passkeys.ownTitle}
      </h1>
      {passkeys.length === 0 ? (
        <p class="lead">{t.passkeys.ownNone}</p>
      ) : (
        <>
          <p class="lead">{t.passkeys.ownLead}</p>
          <form method="post" action={address}>
            <CsrfField />
            <PasskeyTable passkeys={passkeys} />
          </form>
          <NeedsScript />
          <PasskeyForm way="add" next={address} label={t.passkeys.add}>
            <DeviceNameField />
          </PasskeyForm>
        </>
      )}
    </div>
  );
}

function PasskeyTable({ passkeys }: { passkeys: readonly OwnPasskey[] }): JSX.Element {
  const { t } = usePage();
  const day = (instant: string) => <time datetime={instant}>{instant.slice(0, 10)}</time>;
  return (
    <table class="ds-table">
      <caption>{t.passkeys.ownTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{t.passkeys.name}</th>
          <th scope="col">{t.passkeys.registeredAt}</th>
          <th scope="col">{t.passkeys.lastUsedAt}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {passkeys.map(({ id, name, registeredAt, lastUsedAt }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>{day(registeredAt)}</td>
            <td>{lastUsedAt === null ? t.passkeys.never : day(lastUsedAt)}</td>
            <td>
              {passkeys.length > 1 && (
                <button
                  class="ds-button"
                  data-variant="secondary"
                  data-size="sm"
                  name="remove"
                  value={id}
                >
                  {t.passkeys.remove}
                  <span class="ds-sr-only"> {name}</span>
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
