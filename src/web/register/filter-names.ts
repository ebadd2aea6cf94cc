import type { FilterName, RegisterFilter } from '../../register/register-filter.js';
import type { Register } from '../../register/load-register.js';
import type { OpenStatus } from '../../register/register-status.js';
import type { Page } from '../page.js';

/** One chosen value of a filter, in words. */
export interface ChosenFilter {
  readonly name: FilterName;
  readonly value: string;
  /** "Sverige" */
  readonly word: string;
  /** "Land: Sverige" */
  readonly label: string;
}

/** Every chosen value in the order of the filters, each in words. */
export function chosenFilters(
  filter: RegisterFilter,
  register: Pick<Register, 'byId' | 'areas'>,
  page: Page,
): ChosenFilter[] {
  return (Object.keys(page.t.register.filters) as FilterName[]).flatMap((name) => {
    const values = filter[name] ?? [];
    return (typeof values === 'string' ? [values] : values).map((value) => {
      const word = wordOf(name, value, register, page);
      return { name, value, word, label: `${page.t.register.filters[name]}: ${word}` };
    });
  });
}

function wordOf(
  name: FilterName,
  value: string,
  { byId, areas }: Pick<Register, 'byId' | 'areas'>,
  { t, format, language }: Page,
): string {
  switch (name) {
    case 'area':
      return areas.get(value)?.[language] ?? t.register.unknownValue(value);
    case 'country':
      return format.country(value);
    case 'supplier':
      return supplierName(byId, value) ?? t.register.unknownValue(value);
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

/** Also of a supplier whose agreements are all over. */
function supplierName(byId: Register['byId'], id: string): string | undefined {
  for (const { supplier } of byId.values()) if (supplier.id === id) return supplier.name;
  return undefined;
}
