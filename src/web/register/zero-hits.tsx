import type { JSX } from 'preact';
import type { Drop, FilterEffect } from '../../register/explain-register.js';
import type { FilterName } from '../../register/register-filter.js';
import { useHref, usePage } from '../page.js';
import type { ChosenFilter } from './filter-names.js';
import { type RegisterQuestion, without } from './register-query.js';

/** Why nothing was found. */
export interface ZeroHitsProps {
  readonly question: RegisterQuestion;
  readonly chosen: readonly ChosenFilter[];
  /** What each filter shuts out. */
  readonly effects: readonly FilterEffect[];
  /** What to drop for something to be found. */
  readonly drops: readonly Drop[];
}

/**
 * With no hits: which filter shuts out what, and a way to drop each that is enough to drop. Where
 * none is, what to drop together.
 */
export function ZeroHits({ question, effects, drops, chosen }: ZeroHitsProps): JSX.Element {
  const { t, format } = usePage();
  const href = useHref();
  const labelsOf = (...names: readonly FilterName[]): string =>
    format.list(chosen.filter(({ name }) => names.includes(name)).map(({ label }) => label));
  if (drops.length === 0) return <p>{t.register.zeroEmpty}.</p>;
  const together = drops.filter(({ filters }) => filters.length > 1);
  return (
    <div class="zero">
      <p class="zero__lead">{t.register.zero}.</p>
      <p>{together.length === 0 ? t.register.zeroHelp : t.register.zeroTogether}</p>
      {together.length > 0 && (
        <ul>
          {together.map(({ filters, found }) => (
            <li>
              <strong>{labelsOf(...filters)}</strong>
              <span>{t.register.withoutThese(found, format.number(found))}</span>
              <a class="ds-link" href={href('register', {}, without(question, ...filters))}>
                {t.register.dropThese}
                <span class="ds-sr-only"> {labelsOf(...filters)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {together.length > 0 && <p>{t.register.zeroEach}</p>}
      <ul>
        {[...effects]
          .sort((a, b) => b.without - a.without || b.alone - a.alone)
          .map((effect) => (
            <li>
              <strong>{labelsOf(effect.filter)}</strong>
              <span>
                {t.register.without(effect.without, format.number(effect.without))}{' '}
                {t.register.alone(effect.alone, format.number(effect.alone))}
              </span>
              {effect.without > 0 && (
                <a class="ds-link" href={href('register', {}, without(question, effect.filter))}>
                  {t.register.drop}
                  <span class="ds-sr-only"> {t.register.filters[effect.filter]}</span>
                </a>
              )}
            </li>
          ))}
      </ul>
    </div>
  );
}
