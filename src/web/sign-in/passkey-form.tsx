import type { ComponentChildren, JSX } from 'preact';
import { assetHref } from '../assets.js';
import { usePage } from '../page.js';
import { CsrfField } from './csrf-field.js';

/** A form that a passkey answers. It appears when its script is there: without it nothing could. */
export function PasskeyForm({
  way,
  next,
  label,
  children,
}: {
  way: 'sign-in' | 'invitation' | 'add';
  /** Where to go when it worked. */
  next: string;
  label: string;
  children?: ComponentChildren;
}): JSX.Element {
  const { t } = usePage();
  const { failed, spent, unnamed } = t.passkeys;
  return (
    <form
      class="passkey-form"
      data-passkey={way}
      data-next={next}
      data-failed={failed}
      data-spent={spent}
      data-unnamed={unnamed}
      hidden
    >
      <CsrfField />
      {children}
      <button class="ds-button" type="submit">
        {label}
      </button>
      <p class="ds-validation-message" role="alert" />
    </form>
  );
}

/** What a passkey is called: its owner knows their devices. */
export function DeviceNameField(): JSX.Element {
  const { t } = usePage();
  return (
    <div class="ds-field">
      <label class="ds-label" data-weight="medium" for="device-name">
        {t.passkeys.name}
      </label>
      <div data-field="description" id="device-name-hint">
        {t.passkeys.nameHint}
      </div>
      <input
        class="ds-input"
        id="device-name"
        name="name"
        maxlength={60}
        aria-describedby="device-name-hint"
      />
    </div>
  );
}

/** The script of the page's passkey forms, and what is said where scripts do not run. */
export function PasskeyScript(): JSX.Element {
  const { nonce } = usePage();
  return <script src={assetHref('passkeys.js')} nonce={nonce} defer />;
}

export function NeedsScript(): JSX.Element {
  const { t } = usePage();
  return (
    <noscript>
      <p>{t.passkeys.needsScript}</p>
    </noscript>
  );
}
