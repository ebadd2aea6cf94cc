import type { ParameterKey, ProjectKind, ValueBasis } from '../../domain/rulebook/parameters.js';
import type { Message, Messages } from './message.js';

/** What each parameter of a rulebook is called, and what it decides. */
const parameters = {
  threshold: {
    name: {
      nb: 'Terskel for krav om avtale',
      nn: 'Terskel for krav om avtale',
      en: 'Threshold for an agreement',
    },
  },
  windowYears: {
    name: { nb: 'Lengden på vinduet', nn: 'Lengda på vindauget', en: 'Length of the window' },
  },
  floorShare: {
    name: {
      nb: 'Gulv for norsk andel',
      nn: 'Golv for norsk del',
      en: 'Floor of the Norwegian share',
    },
  },
  upperBandShare: {
    name: {
      nb: 'Øvre grense for norsk andel',
      nn: 'Øvre grense for norsk del',
      en: 'Upper band of the Norwegian share',
    },
  },
  maximumObligationPercentage: {
    name: { nb: 'Største forpliktelse', nn: 'Største plikt', en: 'Largest obligation' },
  },
  factorBounds: {
    name: {
      nb: 'Laveste og høyeste faktor',
      nn: 'Lågaste og høgaste faktor',
      en: 'Lowest and highest factor',
    },
  },
  defaultFactor: {
    name: {
      nb: 'Faktor når ingen er avtalt',
      nn: 'Faktor når ingen er avtalt',
      en: 'Factor where none is agreed',
    },
  },
  factorTable: {
    name: {
      nb: 'Faktorer for hver type prosjekt',
      nn: 'Faktorar for kvar type prosjekt',
      en: 'Factors by kind of project',
    },
  },
  technologyAreas: {
    name: { nb: 'Teknologiområder', nn: 'Teknologiområde', en: 'Technology areas' },
  },
} as const satisfies Record<ParameterKey, { name: Message<string> }>;

const projectKinds = {
  technology_cooperation: {
    nb: 'Teknologisamarbeid',
    nn: 'Teknologisamarbeid',
    en: 'Technology cooperation',
  },
  market_access: { nb: 'Markedsadgang', nn: 'Marknadstilgang', en: 'Market access' },
  research_and_development: {
    nb: 'Forskning og utvikling',
    nn: 'Forsking og utvikling',
    en: 'Research and development',
  },
  materiel_purchase: {
    nb: 'Kjøp av forsvarsmateriell',
    nn: 'Kjøp av forsvarsmateriell',
    en: 'Purchase of defence materiel',
  },
  technology_transfer: {
    nb: 'Overføring av teknologi',
    nn: 'Overføring av teknologi',
    en: 'Transfer of technology',
  },
} as const satisfies Record<ProjectKind, Message<string>>;

const bases = {
  production: { nb: 'produksjon', nn: 'produksjon', en: 'production' },
  other: { nb: 'annet', nn: 'anna', en: 'other' },
} as const satisfies Record<ValueBasis, Message<string>>;

export const rulebookMessages = {
  parameters,
  projectKinds,
  bases,
  inForce: { nb: 'Regelboka som gjelder', nn: 'Regelboka som gjeld', en: 'The rulebook in force' },
  earlier: { nb: 'Tidligere regelbøker', nn: 'Tidlegare regelbøker', en: 'Earlier rulebooks' },
  noneEarlier: {
    nb: 'Det finnes ingen tidligere regelbøker.',
    nn: 'Det finst ingen tidlegare regelbøker.',
    en: 'There are no earlier rulebooks.',
  },
  version: {
    nb: (version: string, date: string) => `Versjon ${version}, publisert ${date}`,
    nn: (version: string, date: string) => `Versjon ${version}, publisert ${date}`,
    en: (version: string, date: string) => `Version ${version}, published ${date}`,
  },
  superseded: {
    nb: 'Denne regelboka gjelder ikke lenger. Den står her fordi eldre beregninger bygger på den.',
    nn: 'Denne regelboka gjeld ikkje lenger. Ho står her fordi eldre utrekningar byggjer på henne.',
    en: 'This rulebook is no longer in force. It is here because older calculations rest on it.',
  },
  value: { nb: 'Verdi', nn: 'Verdi', en: 'Value' },
  from: { nb: 'Gjelder fra', nn: 'Gjeld frå', en: 'In force from' },
  to: { nb: 'Til og med', nn: 'Til og med', en: 'Up to and including' },
  always: { nb: 'Alltid', nn: 'Alltid', en: 'Always' },
  furtherNotice: { nb: 'Inntil videre', nn: 'Inntil vidare', en: 'Until further notice' },
  years: {
    nb: (count: string) => `${count} år`,
    nn: (count: string) => `${count} år`,
    en: (count: string) => `${count} years`,
  },
  between: {
    nb: (least: string, most: string) => `Fra ${least} til ${most}`,
    nn: (least: string, most: string) => `Frå ${least} til ${most}`,
    en: (least: string, most: string) => `From ${least} to ${most}`,
  },
  onlyFor: {
    nb: (share: string, bases: string) => `${share} (bare for ${bases})`,
    nn: (share: string, bases: string) => `${share} (berre for ${bases})`,
    en: (share: string, bases: string) => `${share} (for ${bases} only)`,
  },
  areas: {
    nb: (count: string) => `${count} områder`,
    nn: (count: string) => `${count} område`,
    en: (count: string) => `${count} areas`,
  },
  none: { nb: 'Ingen', nn: 'Ingen', en: 'None' },
} as const satisfies Messages;
