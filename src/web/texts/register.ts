import type { FilterName } from '../../register/register-filter.js';
import type { RegisterStatus } from '../../register/register-status.js';
import type { Message, Messages } from './message.js';

/** Where an agreement stands. */
const statuses = {
  open: { nb: 'Åpen', nn: 'Open', en: 'Open' },
  overdue: { nb: 'Over fristen', nn: 'Over fristen', en: 'Overdue' },
  fulfilled: { nb: 'Oppfylt', nn: 'Oppfylt', en: 'Fulfilled' },
  expired: { nb: 'Utløpt', nn: 'Gått ut', en: 'Expired' },
  terminated: { nb: 'Hevet', nn: 'Heva', en: 'Terminated' },
} as const satisfies Record<RegisterStatus, Message<string>>;

/** The filters, as their fields and chips name them. */
const filters = {
  q: { nb: 'Søk', nn: 'Søk', en: 'Search' },
  area: { nb: 'Teknologiområde', nn: 'Teknologiområde', en: 'Technology area' },
  country: { nb: 'Land', nn: 'Land', en: 'Country' },
  supplier: { nb: 'Leverandør', nn: 'Leverandør', en: 'Supplier' },
  status: { nb: 'Status', nn: 'Status', en: 'Status' },
  remainingMin: { nb: 'Gjenstår minst', nn: 'Står att minst', en: 'Remaining at least' },
  remainingMax: { nb: 'Gjenstår høyst', nn: 'Står att høgst', en: 'Remaining at most' },
  deadlineFrom: { nb: 'Frist fra', nn: 'Frist frå', en: 'Deadline from' },
  deadlineTo: { nb: 'Frist til', nn: 'Frist til', en: 'Deadline until' },
} as const satisfies Record<FilterName, Message<string>>;

export const registerMessages = {
  title: {
    nb: 'Aktive avtaler',
    nn: 'Aktive avtalar',
    en: 'Active agreements',
  },
  titleWithCount: {
    nb: (count: number, text: string) =>
      `${text} ${count === 1 ? 'avtale' : 'avtaler'} om industrisamarbeid`,
    nn: (count: number, text: string) =>
      `${text} ${count === 1 ? 'avtale' : 'avtalar'} om industrisamarbeid`,
    en: (count: number, text: string) =>
      `${text} industrial cooperation ${count === 1 ? 'agreement' : 'agreements'}`,
  },
  lead: {
    nb: 'Leverandører som har en aktiv industrisamarbeidsavtale, hva som gjenstår av forpliktelsen, og når fristen er.',
    nn: 'Leverandørar som har ein aktiv industrisamarbeidsavtale, kva som står att av plikta, og når fristen er.',
    en: 'Suppliers with an active industrial cooperation agreement, what remains of the obligation, and when the deadline is.',
  },
  hits: {
    nb: (count: number, text: string) => `${text} ${count === 1 ? 'avtale' : 'avtaler'}`,
    nn: (count: number, text: string) => `${text} ${count === 1 ? 'avtale' : 'avtalar'}`,
    en: (count: number, text: string) => `${text} ${count === 1 ? 'agreement' : 'agreements'}`,
  },
  searchLabel: {
    nb: 'Søk etter leverandør, materiell eller område',
    nn: 'Søk etter leverandør, materiell eller område',
    en: 'Search by supplier, materiel or field',
  },
  search: { nb: 'Søk', nn: 'Søk', en: 'Search' },
  filter: { nb: 'Avgrens', nn: 'Avgrens', en: 'Filter' },
  show: { nb: 'Vis avtalene', nn: 'Vis avtalane', en: 'Show agreements' },
  sort: { nb: 'Sorter etter', nn: 'Sorter etter', en: 'Sort by' },
  orders: {
    supplier: { nb: 'Leverandør', nn: 'Leverandør', en: 'Supplier' },
    '-remaining': { nb: 'Mest gjenstår', nn: 'Mest står att', en: 'Most remaining' },
    deadline: { nb: 'Nærmeste frist', nn: 'Nærmaste frist', en: 'Nearest deadline' },
    country: { nb: 'Land', nn: 'Land', en: 'Country' },
    '-obligation': { nb: 'Størst forpliktelse', nn: 'Størst plikt', en: 'Largest obligation' },
  },
  filters,
  statuses,
  remaining: { nb: 'Gjenstår', nn: 'Står att', en: 'Remaining' },
  deadline: { nb: 'Frist', nn: 'Frist', en: 'Deadline' },
  amountHint: {
    nb: 'I kroner, for eksempel 50 mill.',
    nn: 'I kroner, til dømes 50 mill.',
    en: 'In kroner, for example 50 million',
  },
  dateHint: { nb: 'Slik: 31.12.2030', nn: 'Slik: 31.12.2030', en: 'Like this: 31.12.2030' },
  activeFilters: { nb: 'Valgte filtre', nn: 'Valde filter', en: 'Active filters' },
  notKnown: {
    nb: 'Registeret kjenner ikke dette i adressen, og har sett bort fra det:',
    nn: 'Registeret kjenner ikkje dette i adressa, og har sett bort frå det:',
    en: 'The register does not know this in the address, and has left it out:',
  },
  removeNotKnown: {
    nb: (label: string) => `Fjern fra adressen: ${label}`,
    nn: (label: string) => `Fjern frå adressa: ${label}`,
    en: (label: string) => `Remove from the address: ${label}`,
  },
  removeAllNotKnown: {
    nb: (count: number, text: string) => (count === 2 ? 'Fjern begge' : `Fjern alle ${text}`),
    nn: (count: number, text: string) => (count === 2 ? 'Fjern begge' : `Fjern alle ${text}`),
    en: (count: number, text: string) => (count === 2 ? 'Remove both' : `Remove all ${text}`),
  },
  unknownValue: {
    nb: (value: string) => `${value} (ukjent)`,
    nn: (value: string) => `${value} (ukjend)`,
    en: (value: string) => `${value} (not known)`,
  },
  removeAll: { nb: 'Fjern alle', nn: 'Fjern alle', en: 'Remove all' },
  supplierColumn: {
    nb: 'Leverandør og materiell',
    nn: 'Leverandør og materiell',
    en: 'Supplier and materiel',
  },
  fulfilledShare: {
    nb: (share: string) => `${share} oppfylt`,
    nn: (share: string) => `${share} oppfylt`,
    en: (share: string) => `${share} fulfilled`,
  },
  zero: {
    nb: 'Ingen avtaler passer med alt du har valgt',
    nn: 'Ingen avtalar passar med alt du har valt',
    en: 'No agreements match everything you chose',
  },
  zeroEmpty: {
    nb: 'Registeret har ingen åpne avtaler ennå',
    nn: 'Registeret har ingen opne avtalar enno',
    en: 'The register has no open agreements yet',
  },
  zeroHelp: {
    nb: 'Her ser du hva hvert filter stenger ute. Fjern det som betyr minst for deg.',
    nn: 'Her ser du kva kvart filter stengjer ute. Fjern det som tyder minst for deg.',
    en: 'Here is what each filter shuts out. Drop the one that matters least to you.',
  },
  zeroTogether: {
    nb: 'Det er ikke nok å fjerne ett filter. Fjern disse sammen:',
    nn: 'Det er ikkje nok å fjerne eitt filter. Fjern desse saman:',
    en: 'It is not enough to drop one filter. Drop these together:',
  },
  zeroEach: {
    nb: 'Hvert filter for seg:',
    nn: 'Kvart filter for seg:',
    en: 'Each filter by itself:',
  },
  withoutThese: {
    nb: (count: number, text: string) =>
      `Uten disse filtrene er det ${text} ${count === 1 ? 'avtale' : 'avtaler'}.`,
    nn: (count: number, text: string) =>
      `Utan desse filtera er det ${text} ${count === 1 ? 'avtale' : 'avtalar'}.`,
    en: (count: number, text: string) =>
      `Without these filters there ${count === 1 ? 'is' : 'are'} ${text} ${count === 1 ? 'agreement' : 'agreements'}.`,
  },
  without: {
    nb: (count: number, text: string) =>
      `Uten dette filteret er det ${text} ${count === 1 ? 'avtale' : 'avtaler'}.`,
    nn: (count: number, text: string) =>
      `Utan dette filteret er det ${text} ${count === 1 ? 'avtale' : 'avtalar'}.`,
    en: (count: number, text: string) =>
      `Without this filter there ${count === 1 ? 'is' : 'are'} ${text} ${count === 1 ? 'agreement' : 'agreements'}.`,
  },
  alone: {
    nb: (count: number, text: string) =>
      `Alene gir det ${text} ${count === 1 ? 'avtale' : 'avtaler'}.`,
    nn: (count: number, text: string) =>
      `Åleine gir det ${text} ${count === 1 ? 'avtale' : 'avtalar'}.`,
    en: (count: number, text: string) =>
      `By itself it gives ${text} ${count === 1 ? 'agreement' : 'agreements'}.`,
  },
  dropThese: { nb: 'Fjern filtrene', nn: 'Fjern filtera', en: 'Remove the filters' },
  drop: { nb: 'Fjern filteret', nn: 'Fjern filteret', en: 'Remove the filter' },
  takeAway: {
    nb: 'Ta med deg listen',
    nn: 'Ta med deg lista',
    en: 'Take the list with you',
  },
  excel: { nb: 'Excel (CSV)', nn: 'Excel (CSV-fil)', en: 'Excel, Norwegian (CSV)' },
  csv: { nb: 'CSV', nn: 'CSV', en: 'CSV' },
  json: { nb: 'JSON', nn: 'JSON', en: 'JSON' },
  follow: {
    nb: 'Følg med på dette utvalget (Atom)',
    nn: 'Følg med på dette utvalet (Atom)',
    en: 'Follow this selection (Atom)',
  },
  errors: {
    amount: {
      nb: (field: string) => `${field}: skriv et beløp i kroner, for eksempel 50 mill.`,
      nn: (field: string) => `${field}: skriv eit beløp i kroner, til dømes 50 mill.`,
      en: (field: string) => `${field}: enter an amount in kroner, for example 50 million`,
    },
    date: {
      nb: (field: string) => `${field}: skriv en dato, for eksempel 31.12.2030`,
      nn: (field: string) => `${field}: skriv ein dato, til dømes 31.12.2030`,
      en: (field: string) => `${field}: enter a date, for example 31.12.2030`,
    },
  },
  feed: {
    title: {
      nb: 'Motpost: aktive avtaler',
      nn: 'Motpost: aktive avtalar',
      en: 'Motpost: active agreements',
    },
    signed: {
      nb: (supplier: string) => `Ny avtale: ${supplier}`,
      nn: (supplier: string) => `Ny avtale: ${supplier}`,
      en: (supplier: string) => `New agreement: ${supplier}`,
    },
    contact: {
      added: {
        nb: (supplier: string) => `Nytt kontaktpunkt: ${supplier}`,
        nn: (supplier: string) => `Nytt kontaktpunkt: ${supplier}`,
        en: (supplier: string) => `New point of contact: ${supplier}`,
      },
      changed: {
        nb: (supplier: string) => `Endret kontaktpunkt: ${supplier}`,
        nn: (supplier: string) => `Endra kontaktpunkt: ${supplier}`,
        en: (supplier: string) => `Changed point of contact: ${supplier}`,
      },
      removed: {
        nb: (supplier: string) => `Kontaktpunkt fjernet: ${supplier}`,
        nn: (supplier: string) => `Kontaktpunkt fjerna: ${supplier}`,
        en: (supplier: string) => `Point of contact removed: ${supplier}`,
      },
    },
    deadline: {
      nb: (supplier: string) => `Fristen nærmer seg: ${supplier}`,
      nn: (supplier: string) => `Fristen nærmar seg: ${supplier}`,
      en: (supplier: string) => `The deadline is near: ${supplier}`,
    },
    overdue: {
      nb: (supplier: string) => `Fristen er ute, og noe gjenstår: ${supplier}`,
      nn: (supplier: string) => `Fristen er ute, og noko står att: ${supplier}`,
      en: (supplier: string) => `The deadline has passed, and something remains: ${supplier}`,
    },
    summary: {
      nb: (bought: string, remaining: string, deadline: string) =>
        `${bought}. Gjenstår ${remaining}. Frist ${deadline}.`,
      nn: (bought: string, remaining: string, deadline: string) =>
        `${bought}. Står att ${remaining}. Frist ${deadline}.`,
      en: (bought: string, remaining: string, deadline: string) =>
        `${bought}. Remaining ${remaining}. Deadline ${deadline}.`,
    },
  },
} as const satisfies Messages;
