import type { JSX } from 'preact';
import { Cards } from '../components/cards.js';
import { useHref, usePage } from '../page.js';

/** What this is, and the ways in. */
export function FrontPage(): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  return (
    <>
      <div class="hero">
        <div class="wrap">
          <h1 class="ds-heading" data-size="xl">
            {t.front.title}
          </h1>
          <p class="lead">{t.front.lead}</p>
        </div>
      </div>
      <div class="wrap section">
        <Cards
          cards={[
            { href: href('calculators'), heading: t.front.calculate, text: t.front.calculateText },
            { href: href('rules'), heading: t.front.understand, text: t.front.understandText },
          ]}
        />
      </div>
    </>
  );
}
