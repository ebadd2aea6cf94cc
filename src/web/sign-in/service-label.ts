import { PASSKEY_SERVICE } from '../../access/passkeys/relying-party.js';
import type { SignInServices } from '../../access/sign-in/services.js';
import type { Page } from '../page.js';

/** What people call a way of signing in: the label of the service; a service that is gone, its name. */
export function serviceLabels(services: SignInServices, page: Page): (name: string) => string {
  return (name) =>
    name === PASSKEY_SERVICE
      ? page.t.persons.passkey
      : (services.find(name)?.label[page.language] ?? name);
}
