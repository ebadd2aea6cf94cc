import type { IsoDate } from '../domain/time/iso-date.js';
import { nearFrom } from './near-deadline.js';
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

/** Filters that find something when they are dropped together, and how much. */
export interface Drop {
  readonly filters: readonly FilterName[];
  readonly found: number;
}

/**
 * The fewest filters to drop for something to be found where nothing is: every such set, the one
 * that finds most first. An agreement is found once all the filters that shut it out are gone.
 */
export function smallestDrops(
  active: readonly RegisterEntry[],
  filter: RegisterFilter,
  today: IsoDate,
): Drop[] {
  const set = [...testsOf(filter, today)];
  const drops = new Map<string, { filters: readonly FilterName[]; found: number }>();
  for (const entry of active) {
    const filters = set.filter(([, test]) => !test(entry)).map(([name]) => name);
    const drop = drops.get(filters.join()) ?? { filters, found: 0 };
    drop.found += 1;
    drops.set(filters.join(), drop);
  }
  const all = [...drops.values()];
  const fewest = Math.min(...all.map(({ filters }) => filters.length));
  return all.filter(({ filters }) => filters.length === fewest).sort((a, b) => b.found - a.found);
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
  if (testsOf(filter, today).size > 0) return countFacets(active, filter, today);
  // Most readers come without a filter: what they may choose is counted once a day and change.
  const before = unfiltered.get(active);
  if (before?.today === today) return before.facets;
  const facets = countFacets(active, filter, today);
  unfiltered.set(active, { today, facets });
  return facets;
}

const unfiltered = new WeakMap<
  readonly RegisterEntry[],
  { readonly today: IsoDate; readonly facets: RegisterFacets }
>();

function countFacets(
  active: readonly RegisterEntry[],
  filter: RegisterFilter,
  today: IsoDate,
): RegisterFacets {
  const { areas, countries } = valuesIn(active);
  const byArea = countBeside(active, filter, 'area', today, ({ areas: own }) =>
    own.length === 1 ? [own[0]!.code] : new Set(own.map(({ code }) => code)),
  );
  const byCountry = countBeside(active, filter, 'country', today, (entry) => [
    entry.supplier.country,
  ]);
  const byStatus = countBeside(active, filter, 'status', today, (entry) => [
    statusOn(entry, today),
  ]);
  return {
    areas: areas.map((area) => ({ area, count: byArea.get(area.code) ?? 0 })),
    countries: countries.map((country) => ({ country, count: byCountry.get(country) ?? 0 })),
    statuses: openStatuses.map((status) => ({ status, count: byStatus.get(status) ?? 0 })),
  };
}

interface RegisterValues {
  readonly areas: readonly TechnologyAreaView[];
  readonly countries: readonly string[];
}

const known = new WeakMap<readonly RegisterEntry[], RegisterValues>();

/** The areas and countries of one state of the register, found once. */
function valuesIn(active: readonly RegisterEntry[]): RegisterValues {
  const before = known.get(active);
  if (before !== undefined) return before;
  const areas = new Map(active.flatMap(({ areas }) => areas.map((area) => [area.code, area])));
  const values = {
    areas: [...areas.keys()].sort().map((code) => areas.get(code)!),
    countries: [...new Set(active.map(({ supplier }) => supplier.country))].sort(),
  };
  known.set(active, values);
  return values;
}

/** In one pass: how many agreements each value of a filter would find beside the other filters. */
function countBeside(
  active: readonly RegisterEntry[],
  filter: RegisterFilter,
  name: FilterName,
  today: IsoDate,
  valuesOf: (entry: RegisterEntry) => Iterable<string>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of filterRegister(active, { ...filter, [name]: undefined }, today)) {
    for (const value of valuesOf(entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The figures of all active agreements on a day; amounts in øre, exact beyond the range of one. */
export interface RegisterFigures {
  readonly agreements: number;
  readonly suppliers: number;
  readonly obligationOre: bigint;
  readonly fulfilledOre: bigint;
  readonly remainingOre: bigint;
  readonly overdue: number;
  /** Something remains and the deadline is within a year, and has not passed. */
  readonly dueSoon: number;
}

export function registerFigures(active: readonly RegisterEntry[], today: IsoDate): RegisterFigures {
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
    dueSoon: open.filter(({ deadlineOn }) => nearFrom(deadlineOn) <= today).length,
  };
}
