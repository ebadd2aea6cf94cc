import type { JSX } from 'preact';
import type { Problem } from '../../platform/http/problem.js';
import { type Page, useHref, usePage } from '../page.js';

type Kind = 'notFound' | 'noAccess' | 'tooMany' | 'stale' | 'notUnderstood' | 'failed';

/** Which kind of trouble a problem tells of, in the words of the catalogue. */
function kindOf({ code, status }: Problem): Kind {
  if (code === 'csrf_refused') return 'stale';
  if (status === 404) return 'notFound';
  if (status === 429) return 'tooMany';
  if (status === 401 || status === 403) return 'noAccess';
  return status < 500 ? 'notUnderstood' : 'failed';
}

export function titleOfError({ t }: Page, problem: Problem): string {
  return t.common.errors[`${kindOf(problem)}Title`];
}

/** Says what went wrong and where to go on; nothing of our insides but the request's number. */
export function ErrorPage({ problem }: { problem: Problem }): JSX.Element {
  const page = usePage();
  const { t, site, session } = page;
  const href = useHref();
  const kind = kindOf(problem);
  return (
    <div class="wrap prose">
      <h1 class="ds-heading" data-size="xl">
        {titleOfError(page, problem)}
      </h1>
      <p class="lead">{t.common.errors[kind]}</p>
      {kind === 'failed' ? (
        <p>
          {t.common.errors.failedReport} <code>{problem.requestId}</code>.{' '}
          <a class="ds-link" href={`mailto:${site.contactEmail}`}>
            {site.contactEmail}
          </a>
        </p>
      ) : (
        <ul>
          {session !== null && (
            <li>
              <a class="ds-link" href={href('home')}>
                {t.account.homeTitle}
              </a>
            </li>
          )}
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
