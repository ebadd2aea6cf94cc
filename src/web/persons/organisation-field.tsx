import type { JSX } from 'preact';
import type { OrganisationChoice } from '../../registry/organisation-choices.js';
import { type FormError, SelectField } from '../forms/fields.js';
import { usePage } from '../page.js';

/** A choice among the registered organisations: name, country and number tell two apart. */
export function OrganisationField(props: {
  value: string;
  hint: string;
  choices: readonly OrganisationChoice[];
  errors: readonly FormError[];
  optional?: boolean;
}): JSX.Element {
  const { value, hint, choices, errors, optional = false } = props;
  const { t, format } = usePage();
  return (
    <SelectField
      id="organisationId"
      name="organisationId"
      label={t.persons.organisation}
      hint={hint}
      value={value}
      errors={errors}
      optional={optional}
      options={[
        { value: '', label: t.persons.choose },
        ...choices.map(({ id, name, country, identifier }) => ({
          value: id,
          label: [name, format.country(country), identifier].filter(Boolean).join(' – '),
        })),
      ]}
    />
  );
}
