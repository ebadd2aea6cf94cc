import type { JSX } from 'preact';
import { type Page, useHref, usePage } from '../page.js';

/** Which kind of trouble a status tells of, in the words of the catalogue. */
function kindOf(status: number): 'notFound' | 'noAccess' | 'tooMany' | 'notUnderstood' | 'failed' {
  if (status === 404) return 'notFound';
  if (status === 429) return 'tooMany';
  if (status === 401 || status === 403) return 'noAccess';
  return status < 500 ? 'notUnderstood' : 'failed';
}

export function titleOfError({ t }: Page, status: number): string {
  return t.common.errors[`${kindOf(status)}Title`];
}

/** Says what went wrong and where to go on; nothing of our insides but the request's number. */
export function ErrorPage({
  status,
  requestId,
}: {
  status: number;
  requestId: string;
}): JSX.Element {
  const page = usePage();
  const { t, site } = page;
  const href = useHref();
  const kind = kindOf(status);
  return (
    <div class="wrap prose">
      <h1 class="ds-heading" data-size="xl">
        {titleOfError(page, status)}
      </h1>
      <p class="lead">{t.common.errors[kind]}</p>
      {kind === 'failed' ? (
        <p>
          {t.common.errors.failedReport} <code>{requestId}</code>.{' '}
          <a class="ds-link" href={`mailto:${site.contactEmail}`}>
            {site.contactEmail}
          </a>
        </p>
      ) : (
        <ul>
          {(['front', 'register', 'calculators', 'rules'] as const).map((name) => (
            <li>
              <a class="ds-link" href={href(name)}>
                {t.common[name]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
