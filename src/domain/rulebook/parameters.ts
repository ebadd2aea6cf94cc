import type { IsoDate } from '../time/iso-date.js';
import type { Source } from './rules.js';

/** How the value of a project is computed; the upper band may hold for some of these only. */
export const VALUE_BASES = ['production', 'other'] as const;
export type ValueBasis = (typeof VALUE_BASES)[number];

/** The kinds of project the guide gives as examples. */
export const PROJECT_KINDS = [
  'technology_cooperation',
  'market_access',
  'research_and_development',
  'materiel_purchase',
  'technology_transfer',
] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

export interface TechnologyArea {
  code: string;
  nb: string;
  nn: string;
  en: string;
}

/** What each parameter holds. Decimals are plain decimal strings, so that a rulebook is plain, exact JSON. */
export interface ParameterValues {
  /** NOK; an acquisition must exceed it. */
  threshold: string;
  /** Calendar years of the window (R-3, D-1). */
  windowYears: number;
  /** A share below it gives nothing; the floor itself counts. */
  floorShare: string;
  /** A share above it counts as the whole, for these value bases; the bound itself does not. */
  upperBandShare: { share: string; bases: readonly ValueBasis[] };
  /** Per cent of the contract sum; the obligation is at most that. */
  maximumObligationPercentage: string;
  /** Both bounds are allowed factors. */
  factorBounds: { minimum: string; maximum: string };
  /** The factor where none is agreed. */
  defaultFactor: string;
  /** Factors by kind of project, where a source gives them. */
  factorTable: readonly { kind: ProjectKind; factor: string }[];
  /** Technology areas of importance to national security. */
  technologyAreas: readonly TechnologyArea[];
}

export type ParameterKey = keyof ParameterValues;

/** A value with the days it is in force (both included; null is open) and where it is from. */
export interface Dated<T> {
  value: T;
  from: IsoDate | null;
  to: IsoDate | null;
  source: Source;
  /** No source gives the value or its date: it was chosen, and everything that uses it says so. */
  assumption: boolean;
}

export type Parameters = {
  readonly [Key in ParameterKey]: readonly Dated<ParameterValues[Key]>[];
};
