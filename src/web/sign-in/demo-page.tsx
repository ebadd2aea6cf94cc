import type { JSX } from 'preact';
import { demoPersons } from '../../access/demo-issuer/demo-persons.js';
import { usePage } from '../page.js';
import { CsrfField } from './csrf-field.js';

/** The demo issuer's own page: who do you want to be? */
export function DemoPage(): JSX.Element {
  const { t } = usePage();
  return (
    <div class="wrap prose">
      <h1 class="ds-heading" data-size="xl">
        {t.signIn.demoTitle}
      </h1>
      <p class="lead">{t.signIn.demoLead}</p>
      <form method="post">
        <CsrfField />
        <ul class="plain-list">
          {demoPersons.map(({ subject, role, name }) => (
            <li>
              <button class="ds-button" data-variant="secondary" name="subject" value={subject}>
                {name} – {t.signIn.roles[role]}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </div>
  );
}
