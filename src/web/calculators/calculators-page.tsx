import type { JSX } from 'preact';
import { Cards } from '../components/cards.js';
import { useHref, usePage } from '../page.js';

export function CalculatorsPage(): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  return (
    <div class="wrap">
      <h1 class="ds-heading" data-size="lg">
        {t.calculators.title}
      </h1>
      <p class="lead">{t.calculators.lead}</p>
      <Cards
        cards={[
          { href: href('duty'), heading: t.duty.title, text: t.duty.teaser },
          { href: href('credit'), heading: t.credit.title, text: t.credit.teaser },
        ]}
      />
    </div>
  );
}
