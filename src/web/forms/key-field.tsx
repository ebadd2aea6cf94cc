import type { JSX } from 'preact';
import { newId } from '../../platform/ids.js';

const KEY_FIELD = '_key';

/** Belongs into a form that creates something: sent twice by mistake, it is done once. */
export function KeyField(): JSX.Element {
  return <input type="hidden" name={KEY_FIELD} value={newId()} />;
}

/** The key of a form as it came back; null for one without, or with something else in its place. */
export function keyIn(form: Readonly<Record<string, unknown>>): string | null {
  const key = form[KEY_FIELD];
  return typeof key === 'string' && /^[0-9a-f-]{36}$/.test(key) ? key : null;
}
