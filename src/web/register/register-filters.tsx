import type { ComponentChildren, JSX } from 'preact';
import type { RegisterFacets } from '../../register/explain-register.js';
import type { FilterName } from '../../register/register-filter.js';
import { TextField } from '../forms/fields.js';
import { useHref, usePage } from '../page.js';
import type { ChosenFilter } from './filter-names.js';
import type { RegisterQuestion } from './register-query.js';

/**
 * The form of every filter. Groups with something chosen stand open; nothing is chosen beforehand.
 * It leads to the hits, which a narrow window has far below the filters.
 */
export function RegisterFilters(props: {
  question: RegisterQuestion;
  facets: RegisterFacets;
  chosen: readonly ChosenFilter[];
}): JSX.Element {
  const { question, facets, chosen } = props;
  const { filter, written, errors } = question;
  const { t, format, language } = usePage();
  const href = useHref();
  const field = (name: 'remainingMin' | 'remainingMax' | 'deadlineFrom' | 'deadlineTo') => {
    const value = filter[name];
    const isDate = name.startsWith('deadline');
    const spelled =
      value === undefined
        ? (written.get(name) ?? '')
        : isDate
          ? format.plainDate(value)
          : format.number(value);
    return { id: name, name, label: t.register.filters[name], value: spelled, errors };
  };
  const countries = [...facets.countries].sort((a, b) =>
    format.compare(format.country(a.country), format.country(b.country)),
  );
  const areas = [...facets.areas].sort((a, b) =>
    format.compare(a.area[language], b.area[language]),
  );
  const hasAmount = filter.remainingMin !== undefined || filter.remainingMax !== undefined;
  const hasDate = filter.deadlineFrom !== undefined || filter.deadlineTo !== undefined;
  const isWrong = (...names: string[]): boolean => errors.some((one) => names.includes(one.field));
  return (
    <form
      class="filters"
      method="get"
      action={`${href('register')}#hits`}
      aria-labelledby="filters"
    >
      <h2 id="filters" class="ds-heading" data-size="xs">
        {t.register.filter}
      </h2>
      <div class="ds-field">
        <label class="ds-label" data-weight="medium" for="q">
          {t.register.searchLabel}
        </label>
        <input
          class="ds-input"
          type="search"
          id="q"
          name="q"
          value={filter.q ?? ''}
          maxLength={100}
          autoComplete="off"
        />
      </div>
      <div class="filters__groups">
        <FilterGroup label={t.register.filters.area} open={filter.area !== undefined}>
          <Choices
            name="area"
            legend={t.register.filters.area}
            chosen={chosen}
            options={areas.map(({ area, count }) => ({
              value: area.code,
              label: area[language],
              count,
            }))}
          />
        </FilterGroup>
        <FilterGroup label={t.register.filters.country} open={filter.country !== undefined}>
          <Choices
            name="country"
            legend={t.register.filters.country}
            chosen={chosen}
            options={countries.map(({ country, count }) => ({
              value: country,
              label: format.country(country),
              count,
            }))}
          />
        </FilterGroup>
        <FilterGroup
          label={t.register.remaining}
          open={hasAmount || isWrong('remainingMin', 'remainingMax')}
        >
          <TextField {...field('remainingMin')} hint={t.register.amountHint} />
          <TextField {...field('remainingMax')} />
        </FilterGroup>
        <FilterGroup
          label={t.register.deadline}
          open={hasDate || isWrong('deadlineFrom', 'deadlineTo')}
        >
          <TextField {...field('deadlineFrom')} hint={t.register.dateHint} />
          <TextField {...field('deadlineTo')} />
        </FilterGroup>
        <FilterGroup label={t.register.filters.status} open={filter.status !== undefined}>
          <Choices
            name="status"
            legend={t.register.filters.status}
            chosen={chosen}
            options={facets.statuses.map(({ status, count }) => ({
              value: status,
              label: t.register.statuses[status],
              count,
            }))}
          />
        </FilterGroup>
      </div>
      {filter.supplier !== undefined && (
        <input type="hidden" name="supplier" value={filter.supplier} />
      )}
      {question.sort !== 'supplier' && <input type="hidden" name="sort" value={question.sort} />}
      <button class="ds-button" type="submit">
        {t.register.show}
      </button>
    </form>
  );
}

function FilterGroup(props: {
  label: string;
  open: boolean;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <details class="ds-details" open={props.open}>
      <summary>{props.label}</summary>
      <div class="filters__group">{props.children}</div>
    </details>
  );
}

/**
 * Values to tick, each with how many agreements it would find beside the other filters. What is
 * chosen is there also when no agreement has it: sending the form must not drop it unseen.
 */
function Choices(props: {
  name: FilterName;
  legend: string;
  chosen: readonly ChosenFilter[];
  options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}): JSX.Element {
  const { format } = usePage();
  const chosen = props.chosen.filter(({ name }) => name === props.name);
  const missing = chosen
    .filter(({ value }) => !props.options.some((option) => option.value === value))
    .map(({ value, word }) => ({ value, label: word, count: 0 }));
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-sr-only">{props.legend}</legend>
      {[...props.options, ...missing].map(({ value, label, count }) => (
        <div class="ds-field">
          <input
            class="ds-input"
            type="checkbox"
            id={`${props.name}-${value}`}
            name={props.name}
            value={value}
            checked={chosen.some((one) => one.value === value)}
          />
          <label class="ds-label" data-weight="regular" for={`${props.name}-${value}`}>
            {label} <span class="quiet">({format.number(count)})</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
