import type { JSX } from 'preact';
import { type Page, useHref, usePage } from '../page.js';
import { queryOf, type RegisterQuestion, type Unknown, withoutUnknown } from './register-query.js';

/** Each chip carries the whole address but one part, so that their sum must have an end. */
const CHIPS_MAX = 10;

/** What the address has that the register does not know: it is said, and can be taken out. */
export function NotKnown({ question }: { question: RegisterQuestion }): JSX.Element | null {
  const { t, format } = usePage();
  const href = useHref();
  if (question.unknown.length === 0) return null;
  return (
    <div class="ds-alert" data-color="warning">
      <p>{t.register.notKnown}</p>
      <ul class="chips">
        {question.unknown.slice(0, CHIPS_MAX).map((unknown) => {
          const label = labelOf(unknown, t);
          return (
            <li>
              <a
                class="ds-chip"
                data-removable
                href={href('register', {}, withoutUnknown(question, unknown))}
                aria-label={t.register.removeNotKnown(label)}
              >
                {label}
              </a>
            </li>
          );
        })}
        {question.unknown.length > 1 && (
          <li>
            <a class="ds-link" href={href('register', {}, queryOf(question))}>
              {t.register.removeAllNotKnown(
                question.unknown.length,
                format.number(question.unknown.length),
              )}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}

const SHOWN_MAX = 40;

function labelOf({ name, value }: Unknown, { register }: Page['t']): string {
  const names: Readonly<Record<string, string>> = { ...register.filters, sort: register.sort };
  const field = Object.hasOwn(names, name) ? names[name]! : shortened(name);
  return `${field}: ${shortened(value)}`;
}

function shortened(text: string): string {
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
}
