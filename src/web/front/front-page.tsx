import type { JSX } from 'preact';
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
        <ul class="cards">
          {(
            [
              ['calculators', t.front.calculate, t.front.calculateText],
              ['rules', t.front.understand, t.front.understandText],
            ] as const
          ).map(([name, heading, text]) => (
            <li class="ds-card" data-clickdelegatefor={`to-${name}`}>
              <h2 class="ds-heading" data-size="sm">
                <a id={`to-${name}`} href={href(name)}>
                  {heading}
                </a>
              </h2>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
