import type { JSX } from 'preact';
import type { OrganisationChoice } from '../../registry/organisation-choices.js';
import { Breadcrumbs } from '../components/simple.js';
import { ChoiceField } from '../forms/choices.js';
import { ErrorSummary, type FormError, TextField } from '../forms/fields.js';
import { KeyField } from '../forms/key-field.js';
import { writtenIn } from '../forms/read-form.js';
import { useHref, usePage } from '../page.js';
import { OrganisationField } from '../persons/organisation-field.js';
import { CsrfField } from '../sign-in/csrf-field.js';

export interface InvitePageProps {
  readonly organisations: readonly OrganisationChoice[];
  readonly written: Readonly<Record<string, unknown>>;
  readonly errors: readonly FormError[];
}

/** Invites somebody: who they are, where the link goes, and whom they act for as what. */
export function InvitePage({ organisations, written, errors }: InvitePageProps): JSX.Element {
  const { t } = usePage();
  return (
    <div class="wrap">
      <Breadcrumbs
        trail={[
          { name: 'home', label: t.account.homeTitle },
          { name: 'invitations', label: t.invitations.title },
        ]}
        here={t.invitations.newTitle}
      />
      <ErrorSummary errors={errors} />
      <h1 class="ds-heading" data-size="lg">
        {t.invitations.newTitle}
      </h1>
      <p class="lead">{t.invitations.newLead}</p>
      {organisations.length === 0 ? (
        <p>{t.invitations.noOrganisations}</p>
      ) : (
        <InviteForm organisations={organisations} written={written} errors={errors} />
      )}
    </div>
  );
}

function InviteForm({ organisations, written, errors }: InvitePageProps): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  const field = (name: string) => ({ id: name, name, value: writtenIn(written, name), errors });
  return (
    <form class="form--column" method="post" action={href('invitePerson')}>
      <CsrfField />
      <KeyField />
      <TextField
        {...field('name')}
        label={t.persons.name}
        hint={t.invitations.nameHint}
        length={200}
      />
      <TextField
        {...field('email')}
        label={t.persons.email}
        hint={t.invitations.emailHint}
        inputMode="email"
        length={254}
      />
      <OrganisationField
        value={writtenIn(written, 'organisationId')}
        hint={t.invitations.organisationHint}
        choices={organisations}
        errors={errors}
      />
      <ChoiceField
        {...field('role')}
        label={t.persons.role}
        options={(['supplier', 'firm'] as const).map((role) => ({
          value: role,
          label: t.signIn.roles[role],
        }))}
      />
      <div>
        <button class="ds-button" type="submit">
          {t.invitations.send}
        </button>
      </div>
    </form>
  );
}
