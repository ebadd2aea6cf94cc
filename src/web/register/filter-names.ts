import type { FilterName, RegisterFilter } from '../../register/register-filter.js';
import type { RegisterEntry } from '../../register/register-entry.js';
import type { OpenStatus } from '../../register/register-status.js';
import type { Page } from '../page.js';

/** One chosen value of a filter, in words. */
export interface ChosenFilter {
  readonly name: FilterName;
  readonly value: string;
  /** "Land: Sverige" */
  readonly label: string;
}

/** Every chosen value in the order of the filters, each in words. */
export function chosenFilters(
  filter: RegisterFilter,
  active: readonly RegisterEntry[],
  page: Page,
): ChosenFilter[] {
  return (Object.keys(page.t.register.filters) as FilterName[]).flatMap((name) => {
    const values = filter[name] ?? [];
    return (typeof values === 'string' ? [values] : values).map((value) => ({
      name,
      value,
      label: `${page.t.register.filters[name]}: ${wordOf(name, value, active, page)}`,
    }));
  });
}

function wordOf(
  name: FilterName,
  value: string,
  active: readonly RegisterEntry[],
  { t, format, language }: Page,
): string {
  switch (name) {
    case 'area': {
      const areas = active.flatMap((entry) => entry.areas);
      return areas.find(({ code }) => code === value)?.[language] ?? value;
    }
    case 'country':
      return format.country(value);
    case 'supplier':
      return active.find(({ supplier }) => supplier.id === value)?.supplier.name ?? value;
    case 'status':
      return t.register.statuses[value as OpenStatus];
    case 'remainingMin':
    case 'remainingMax':
      return format.money(value);
    case 'deadlineFrom':
    case 'deadlineTo':
      return format.date(value);
    case 'q':
      return value;
  }
}
