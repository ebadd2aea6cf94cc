import type { JSX } from 'preact';
import { roles } from '../../access/roles.js';
import { type FormError, SelectField } from '../forms/fields.js';
import { usePage } from '../page.js';

const choices = roles.filter((role) => role !== 'public');

/** A choice among roles, of which none is chosen beforehand. */
export function RoleField(props: {
  value: string;
  /** What stands there while none is chosen. */
  none: string;
  errors?: readonly FormError[];
}): JSX.Element {
  const { value, none, errors = [] } = props;
  const { t } = usePage();
  return (
    <SelectField
      id="role"
      name="role"
      label={t.persons.role}
      value={value}
      errors={errors}
      options={[
        { value: '', label: none },
        ...choices.map((role) => ({ value: role, label: t.signIn.roles[role] })),
      ]}
    />
  );
}
