import type { JSX } from 'preact';
import type { IsoDate } from '../../domain/time/iso-date.js';
import type { Instant } from '../../platform/clock.js';
import type { DecimalText } from '../format.js';
import { useHref, usePage } from '../page.js';
import { hrefOf, type PageName, type PathParams } from '../paths.js';

/** An amount in kroner, øre only when there are any. */
export function Money({ amount }: { amount: DecimalText }): JSX.Element {
  const { format } = usePage();
  return (
    <data class="nowrap" value={amount}>
      {format.money(amount)}
    </data>
  );
}

export function DateText({ on, short = false }: { on: IsoDate; short?: boolean }): JSX.Element {
  const { format } = usePage();
  return (
    <time class="nowrap" dateTime={on}>
      {short ? format.shortDate(on) : format.date(on)}
    </time>
  );
}

/** Day and time in Norway. */
export function InstantText({ at }: { at: Instant }): JSX.Element {
  const { format } = usePage();
  return (
    <time class="nowrap" dateTime={at}>
      {format.instant(at)}
    </time>
  );
}

/** An e-mail address, which breaks before the @ where a line must break. */
export function EmailText({ address }: { address: string }): JSX.Element {
  const [mailbox, ...domain] = address.split('@');
  return (
    <span>
      {mailbox}
      <wbr />
      {domain.map((part) => `@${part}`).join('')}
    </span>
  );
}

/** Where the page lies below the front page; the last is the page itself. */
export function Breadcrumbs(props: {
  trail: readonly {
    readonly name: PageName;
    readonly params?: PathParams;
    readonly label: string;
  }[];
  here: string;
}): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  return (
    <nav class="ds-breadcrumbs no-print" aria-label={t.common.youAreHere}>
      <ol>
        <li>
          <a class="ds-link" href={href('front')}>
            {t.common.front}
          </a>
        </li>
        {props.trail.map(({ name, params, label }) => (
          <li>
            <a class="ds-link" href={href(name, params)}>
              {label}
            </a>
          </li>
        ))}
        <li>
          <span aria-current="page">{props.here}</span>
        </li>
      </ol>
    </nav>
  );
}

/** On paper only: the day that the page was of, and where it stands. */
export function PrintedFrom(): JSX.Element {
  const page = usePage();
  const { site, language, name, params, query, today } = page;
  return (
    <p class="print-only">
      <DateText on={today} /> ·{' '}
      <code>{site.baseUrl + hrefOf(language, name ?? 'front', params, query)}</code>
    </p>
  );
}

/** Buttons that need a script are not seen, but keep their place, until there is one. */
export function ShareButtons(): JSX.Element {
  const { t } = usePage();
  return (
    <div class="row no-print needs-script">
      <button
        class="ds-button"
        data-variant="secondary"
        type="button"
        data-action="copy-link"
        data-done={t.common.linkCopied}
      >
        {t.common.copyLink}
      </button>
      <button class="ds-button" data-variant="secondary" type="button" data-action="print">
        {t.common.print}
      </button>
    </div>
  );
}
