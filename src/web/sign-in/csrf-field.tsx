import type { JSX } from 'preact';
import { CSRF_FIELD } from '../../access/sessions/csrf.js';
import { usePage } from '../page.js';

/** Belongs into every form that posts: it proves that the form is from a page of this session. */
export function CsrfField(): JSX.Element | null {
  const { session } = usePage();
  return session && <input type="hidden" name={CSRF_FIELD} value={session.csrfToken} />;
}
