import type { JSX } from 'preact';
import type { OrganisationChoice } from '../../registry/organisation-choices.js';
import { Breadcrumbs } from '../components/simple.js';
import { ErrorSummary, type FormError, SelectField, TextField } from '../forms/fields.js';
import { KeyField } from '../forms/key-field.js';
import { writtenIn } from '../forms/read-form.js';
import { useHref, usePage } from '../page.js';
import { CsrfField } from '../sign-in/csrf-field.js';
import { OrganisationField } from './organisation-field.js';
import { RoleField } from './role-field.js';

export interface BindPageProps {
  readonly services: readonly { readonly issuer: string; readonly label: string }[];
  readonly organisations: readonly OrganisationChoice[];
  readonly written: Readonly<Record<string, unknown>>;
  readonly errors: readonly FormError[];
}

/** Gives somebody access who signs in elsewhere: the service, who they are there, and their role. */
export function BindPage({ services, organisations, written, errors }: BindPageProps): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  const field = (name: string) => ({ id: name, name, value: writtenIn(written, name), errors });
  return (
    <div class="wrap">
      <Breadcrumbs
        trail={[
          { name: 'home', label: t.account.homeTitle },
          { name: 'persons', label: t.persons.title },
        ]}
        here={t.persons.bindTitle}
      />
      <ErrorSummary errors={errors} />
      <h1 class="ds-heading" data-size="lg">
        {t.persons.bindTitle}
      </h1>
      <p class="lead">
        {t.persons.bindLead}{' '}
        <a class="ds-link" href={href('invitePerson')}>
          {t.persons.bindInvite}
        </a>
      </p>
      <form class="form--column" method="post" action={href('bindPerson')}>
        <CsrfField />
        <KeyField />
        <SelectField
          {...field('issuer')}
          label={t.persons.service}
          options={[
            { value: '', label: t.persons.choose },
            ...services.map(({ issuer, label }) => ({ value: issuer, label })),
          ]}
        />
        <TextField
          {...field('subject')}
          label={t.persons.subject}
          hint={t.persons.subjectHint}
          length={200}
        />
        <TextField {...field('name')} label={t.persons.name} length={200} />
        <TextField {...field('email')} label={t.persons.email} inputMode="email" length={254} />
        <RoleField value={writtenIn(written, 'role')} none={t.persons.choose} errors={errors} />
        <OrganisationField
          value={writtenIn(written, 'organisationId')}
          hint={t.persons.organisationHint}
          choices={organisations}
          errors={errors}
          optional
        />
        <div>
          <button class="ds-button" type="submit">
            {t.persons.bind}
          </button>
        </div>
      </form>
    </div>
  );
}
