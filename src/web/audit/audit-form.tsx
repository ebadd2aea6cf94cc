import type { JSX } from 'preact';
import { REFUSED, succeeded } from '../../access/audit/search-audit-log.js';
import { permissions } from '../../access/permissions.js';
import { roles } from '../../access/roles.js';
import { refusals } from '../../domain/refusals.js';
import { SelectField, TextField } from '../forms/fields.js';
import { useHref, usePage } from '../page.js';
import type { AuditField, AuditQuestion } from './audit-question.js';

const OUTCOMES = [...succeeded, REFUSED] as const;

/** What to look for in the log. Every field may be left open. */
export function AuditForm({ written, errors }: AuditQuestion): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  const any = { value: '', label: t.audit.any };
  const same = (value: string) => ({ value, label: value });
  const field = (name: AuditField) => ({
    id: name,
    name,
    label: t.audit[name],
    value: written[name] ?? '',
    errors,
  });
  return (
    <form class="search-grid" method="get" action={href('auditLog')} role="search">
      <TextField {...field('from')} hint={t.audit.dateHint} />
      <TextField {...field('to')} hint={t.audit.dateHint} />
      <SelectField
        {...field('action')}
        hint={t.audit.actionHint}
        options={[any, ...Object.keys(permissions).sort().map(same)]}
      />
      <SelectField
        {...field('outcome')}
        options={[
          any,
          ...OUTCOMES.map((value) => ({ value, label: t.audit.outcomes[value] })),
          ...Object.keys(refusals).map((code) => ({
            value: code,
            label: `${t.audit.outcomes.refused}: ${code}`,
          })),
        ]}
      />
      <SelectField
        {...field('role')}
        options={[any, ...roles.map((role) => ({ value: role, label: roleName(role) }))]}
      />
      <TextField {...field('personId')} />
      <TextField {...field('organisationId')} />
      <TextField {...field('objectId')} />
      <TextField {...field('requestId')} />
      <div class="search-grid__send">
        <button class="ds-button" type="submit">
          {t.audit.search}
        </button>
      </div>
    </form>
  );

  function roleName(role: (typeof roles)[number]): string {
    return role === 'public' ? t.audit.everyone : t.signIn.roles[role];
  }
}
