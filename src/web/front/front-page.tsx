import type { JSX } from 'preact';
import { Nok } from '../../domain/money/nok.js';
import type { RegisterFacets, RegisterFigures } from '../../register/explain-register.js';
import { Cards } from '../components/cards.js';
import { type Page, useHref, usePage } from '../page.js';

export interface FrontPageProps {
  readonly figures: RegisterFigures;
  readonly areas: RegisterFacets['areas'];
}

/** What this is, a search, the figures of the whole portfolio, and the ways in. */
export function FrontPage({ figures, areas }: FrontPageProps): JSX.Element {
  const page = usePage();
  const { t } = page;
  const href = useHref();
  return (
    <>
      <div class="hero">
        <div class="wrap">
          <h1 class="ds-heading" data-size="xl">
            {t.front.title}
          </h1>
          <p class="lead">{t.front.lead}</p>
          <SearchForm />
        </div>
      </div>
      <div class="wrap">
        <Figures figures={figures} />
        <section aria-labelledby="areas">
          <h2 id="areas" class="ds-heading" data-size="sm">
            {t.front.byArea}
          </h2>
          <AreaLinks areas={areas} />
        </section>
        <section class="section" aria-label={t.front.waysTitle}>
          <Cards
            cards={[
              { href: href('register'), heading: t.front.find, text: t.front.findText },
              {
                href: href('calculators'),
                heading: t.front.calculate,
                text: t.front.calculateText,
              },
              { href: href('rules'), heading: t.front.understand, text: t.front.understandText },
            ]}
          />
        </section>
      </div>
    </>
  );
}

function SearchForm(): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  return (
    <form class="hero__search" method="get" action={href('register')} role="search">
      <div class="ds-field">
        <label class="ds-label" data-weight="medium" for="q">
          {t.front.search}
        </label>
        <div data-field="description" id="q-hint">
          {t.front.searchHint}
        </div>
        <span class="hero__line">
          <input
            class="ds-input"
            type="search"
            id="q"
            name="q"
            maxLength={100}
            autoComplete="off"
            aria-describedby="q-hint"
          />
          <button class="ds-button" type="submit">
            {t.front.searchButton}
          </button>
        </span>
      </div>
    </form>
  );
}

function Figures({ figures }: { figures: RegisterFigures }): JSX.Element {
  const page = usePage();
  const { t, format, today } = page;
  const shown = [
    [t.front.figures.agreements, format.number(figures.agreements)],
    [t.front.figures.remaining, inShort(Nok.ofOre(figures.remainingOre).toString(), page)],
    [t.front.figures.suppliers, format.number(figures.suppliers)],
    [t.front.figures.dueSoon, format.number(figures.dueSoon)],
  ] as const;
  return (
    <section class="portfolio" aria-labelledby="portfolio">
      <h2 id="portfolio" class="ds-heading" data-size="sm">
        {t.front.figuresTitle(format.date(today))}
      </h2>
      <dl class="figures">
        {shown.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {figures.overdue > 0 && (
        <p class="quiet small">{t.front.figures.overdue(format.number(figures.overdue))}.</p>
      )}
    </section>
  );
}

/** Billions from a billion up, else millions: a portfolio is read at a glance. */
function inShort(amount: string, { t, format }: Page): string {
  return amount.length >= '1000000000.00'.length
    ? t.front.billion(format.billions(amount))
    : t.front.million(format.millions(amount));
}

function AreaLinks({ areas }: Pick<FrontPageProps, 'areas'>): JSX.Element {
  const { language, format } = usePage();
  const href = useHref();
  const sorted = [...areas].sort((a, b) => format.compare(a.area[language], b.area[language]));
  return (
    <ul class="chips">
      {sorted.map(({ area, count }) => (
        <li>
          <a class="ds-chip area-chip" href={href('register', {}, { area: area.code })}>
            {area[language]} ({format.number(count)})
          </a>
        </li>
      ))}
    </ul>
  );
}
