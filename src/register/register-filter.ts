import { Nok } from '../domain/money/nok.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import { searchKeyOf } from '../registry/name-keys.js';
import { type RegisterEntry, statusOn } from './register-entry.js';
import type { OpenStatus } from './register-status.js';

/** What one may ask of the register. Values of one filter widen it, filters narrow each other. */
export interface RegisterFilter {
  readonly area?: readonly string[];
  readonly country?: readonly string[];
  readonly supplier?: string;
  /** Kroner, as decimal text. */
  readonly remainingMin?: string;
  readonly remainingMax?: string;
  readonly deadlineFrom?: IsoDate;
  readonly deadlineTo?: IsoDate;
  readonly status?: readonly OpenStatus[];
  readonly q?: string;
}

export type FilterName = keyof RegisterFilter;
export type Test = (entry: RegisterEntry) => boolean;

const tests: {
  [Name in FilterName]: (value: NonNullable<RegisterFilter[Name]>, today: IsoDate) => Test;
} = {
  area: (codes) => (entry) => entry.areas.some(({ code }) => codes.includes(code)),
  country: (codes) => (entry) => codes.includes(entry.supplier.country),
  supplier: (id) => (entry) => entry.supplier.id === id,
  remainingMin: (amount) => {
    const leastOre = Nok.parse(amount).toBigOre();
    return (entry) => BigInt(entry.remainingOre) >= leastOre;
  },
  remainingMax: (amount) => {
    const mostOre = Nok.parse(amount).toBigOre();
    return (entry) => BigInt(entry.remainingOre) <= mostOre;
  },
  deadlineFrom: (date) => (entry) => entry.deadlineOn >= date,
  deadlineTo: (date) => (entry) => entry.deadlineOn <= date,
  status: (statuses, today) => (entry) =>
    (statuses as readonly string[]).includes(statusOn(entry, today)),
  q: (text) => {
    // What has no letter and no digit is in no name: it finds nothing, rather than everything.
    const words = searchKeyOf(text)
      .split(' ')
      .filter((word) => word !== '');
    return (entry) => words.length > 0 && words.every((word) => entry.searchText.includes(word));
  },
};

/** The filters that are set, in a fixed order, each with its test. */
export function testsOf(filter: RegisterFilter, today: IsoDate): Map<FilterName, Test> {
  const set = new Map<FilterName, Test>();
  for (const name of Object.keys(tests) as FilterName[]) {
    const test = testOf(name, filter[name], today);
    if (test !== null) set.set(name, test);
  }
  return set;
}

function testOf<Name extends FilterName>(
  name: Name,
  value: RegisterFilter[Name],
  today: IsoDate,
): Test | null {
  if (value === undefined || value.length === 0) return null;
  return tests[name](value, today);
}

/** The agreements that pass every filter that is set. */
export function filterRegister(
  entries: readonly RegisterEntry[],
  filter: RegisterFilter,
  today: IsoDate,
): RegisterEntry[] {
  const set = [...testsOf(filter, today).values()];
  return entries.filter((entry) => set.every((test) => test(entry)));
}
