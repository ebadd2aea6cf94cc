import type { JSX } from 'preact';
import type { Refusal } from '../../domain/result.js';
import { type Page, usePage } from '../page.js';

/** What a page says about a step that was just taken: by its name, and by the code of a refusal. */
export interface OutcomeTexts {
  readonly done: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
}

const named = (texts: Readonly<Record<string, string>>, name: string | null): string | null =>
  name !== null && Object.hasOwn(texts, name) ? (texts[name] ?? null) : null;

/** Whether the page shows that a step was refused: its title says so then. */
export function hasFault({ query }: Page, { faults }: OutcomeTexts): boolean {
  return named(faults, query.get('fault')) !== null;
}

/** What the address says about a refusal: one of the texts of the page, when it has one for it. */
export function outcomeOf(refusal: Refusal | null, done: string): Record<string, string> {
  return refusal === null ? { done } : { fault: refusal.code };
}

/** After a form was sent and the page came back: that it worked, or why it did not. */
export function OutcomeNotice({ done, faults }: OutcomeTexts): JSX.Element | null {
  const { query } = usePage();
  const fault = named(faults, query.get('fault'));
  if (fault !== null) {
    return (
      <div class="ds-alert outcome" data-color="danger" role="alert">
        <p>{fault}</p>
      </div>
    );
  }
  const success = named(done, query.get('done'));
  if (success === null) return null;
  return (
    <div class="ds-alert outcome" data-color="success">
      <p data-announce>{success}</p>
    </div>
  );
}
