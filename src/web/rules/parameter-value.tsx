import type { JSX } from 'preact';
import { Decimal } from '../../domain/money/decimal.js';
import type { ParameterKey, ParameterValues } from '../../domain/rulebook/parameters.js';
import { usePage } from '../page.js';

type Shown = { readonly [Key in ParameterKey]: (value: ParameterValues[Key]) => JSX.Element };

/** The value of a parameter, the way a reader understands it. */
export function ParameterValue<Key extends ParameterKey>(props: {
  name: Key;
  value: ParameterValues[Key];
}): JSX.Element {
  const { t, format, language } = usePage();
  const text = (value: string): JSX.Element => <>{value}</>;
  const shown: Shown = {
    threshold: (amount) => text(format.money(amount)),
    windowYears: (years) => text(t.rulebook.years(format.number(years))),
    floorShare: (share) => text(format.percent(share)),
    upperBandShare: ({ share, bases }) =>
      text(
        t.rulebook.onlyFor(
          format.percent(share),
          format.list(bases.map((basis) => t.rulebook.bases[basis])),
        ),
      ),
    maximumObligationPercentage: (percentage) =>
      text(format.percent(new Decimal(percentage).dividedBy(100).toFixed())),
    factorBounds: ({ minimum, maximum }) =>
      text(t.rulebook.between(format.number(minimum), format.number(maximum))),
    defaultFactor: (factor) => text(format.number(factor)),
    factorTable: (rows) =>
      rows.length === 0 ? (
        text(t.rulebook.none)
      ) : (
        <ul class="plain">
          {rows.map(({ kind, factor }) => (
            <li>
              {t.rulebook.projectKinds[kind]}: {format.number(factor)}
            </li>
          ))}
        </ul>
      ),
    technologyAreas: (areas) => (
      <details>
        <summary>{t.rulebook.areas(format.number(areas.length))}</summary>
        <ul>
          {areas.map((area) => (
            <li>{area[language]}</li>
          ))}
        </ul>
      </details>
    ),
  };
  return shown[props.name](props.value);
}
