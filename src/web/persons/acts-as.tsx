import type { JSX } from 'preact';
import type { Role } from '../../access/roles.js';
import { usePage } from '../page.js';

/** As what somebody acts, and for whom when they act for somebody. */
export function ActsAs(props: { role: Role; organisation: string | null }): JSX.Element {
  const { t } = usePage();
  return (
    <span>
      {t.signIn.roles[props.role]}
      {props.organisation !== null && <span class="note small">{props.organisation}</span>}
    </span>
  );
}
