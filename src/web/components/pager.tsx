import type { JSX } from 'preact';
import { usePage } from '../page.js';

/** To the pages before and after, where there are any. */
export function Pager(props: {
  next: string | null;
  previous: string | null;
  hrefAt: (cursor: string) => string;
}): JSX.Element | null {
  const { next, previous, hrefAt } = props;
  const { t } = usePage();
  if (next === null && previous === null) return null;
  return (
    <nav class="pager no-print" aria-label={t.common.pager}>
      {previous !== null && (
        <a class="ds-button" data-variant="secondary" href={hrefAt(previous)} rel="prev">
          {t.common.previous}
        </a>
      )}
      {next !== null && (
        <a class="ds-button" data-variant="secondary" href={hrefAt(next)} rel="next">
          {t.common.next}
        </a>
      )}
    </nav>
  );
}
