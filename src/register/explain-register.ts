import type { IsoDate } from '../domain/time/iso-date.js';
import { type RegisterEntry, statusOn } from './register-entry.js';
import {
  type FilterName,
  filterRegister,
  type RegisterFilter,
  testsOf,
} from './register-filter.js';
import { type OpenStatus, openStatuses } from './register-status.js';
import type { TechnologyAreaView } from './register.view.js';

/** What one filter does to the answer. */
export interface FilterEffect {
  readonly filter: FilterName;
  /** How many agreements it lets through by itself. */
  readonly alone: number;
  /** How many the other filters would find if this one were dropped. */
  readonly without: number;
}

/** For each filter that is set, what it excludes: with no hits, this says which one to drop. */
export function explainFilters(
  active: readonly RegisterEntry[],
  filter: RegisterFilter,
  today: IsoDate,
): FilterEffect[] {
  return [...testsOf(filter, today)].map(([name, test]) => ({
    filter: name,
    alone: active.filter(test).length,
    without: filterRegister(active, { ...filter, [name]: undefined }, today).length,
  }));
}

/** The values to choose from, each with how many agreements it would find beside the other filters. */
export interface RegisterFacets {
  readonly areas: readonly { readonly area: TechnologyAreaView; readonly count: number }[];
  readonly countries: readonly { readonly country: string; readonly count: number }[];
  readonly statuses: readonly { readonly status: OpenStatus; readonly count: number }[];
}

/** Areas in their own order of appearance by code, countries by code; also those that find nothing now. */
export function registerFacets(
  active: readonly RegisterEntry[],
  filter: RegisterFilter,
  today: IsoDate,
): RegisterFacets {
  const countOf = (change: RegisterFilter): number =>
    filterRegister(active, { ...filter, ...change }, today).length;
  const areas = new Map(active.flatMap(({ areas }) => areas.map((area) => [area.code, area])));
  const countries = new Set(active.map(({ supplier }) => supplier.country));
  return {
    areas: [...areas.keys()].sort().map((code) => ({
      area: areas.get(code)!,
      count: countOf({ area: [code] }),
    })),
    countries: [...countries].sort().map((country) => ({
      country,
      count: countOf({ country: [country] }),
    })),
    statuses: openStatuses.map((status) => ({ status, count: countOf({ status: [status] }) })),
  };
}

/** The figures of all active agreements on a day; amounts in øre, exact beyond the range of one. */
export interface RegisterFigures {
  readonly agreements: number;
  readonly suppliers: number;
  readonly obligationOre: bigint;
  readonly fulfilledOre: bigint;
  readonly remainingOre: bigint;
  readonly overdue: number;
  /** Something remains and the deadline is no earlier than today and before `dueBefore`. */
  readonly dueSoon: number;
}

export function registerFigures(
  active: readonly RegisterEntry[],
  today: IsoDate,
  dueBefore: IsoDate,
): RegisterFigures {
  const sum = (of: (entry: RegisterEntry) => number): bigint =>
    active.reduce((total, entry) => total + BigInt(of(entry)), 0n);
  const open = active.filter((entry) => statusOn(entry, today) === 'open');
  return {
    agreements: active.length,
    suppliers: new Set(active.map(({ supplier }) => supplier.id)).size,
    obligationOre: sum(({ obligationOre }) => obligationOre),
    fulfilledOre: sum(({ fulfilledOre }) => fulfilledOre),
    remainingOre: sum(({ remainingOre }) => remainingOre),
    overdue: active.filter((entry) => statusOn(entry, today) === 'overdue').length,
    dueSoon: open.filter(({ deadlineOn }) => deadlineOn < dueBefore).length,
  };
}
