import { dutyStepMessages } from './duty-steps.js';
import { dutyVerdictMessages } from './duty-verdict.js';
import type { Messages } from './message.js';

/** The answer of “Does this purchase need an agreement?”. */
export const dutyResultMessages = {
  answer: { nb: 'Svaret', nn: 'Svaret', en: 'The answer' },
  purchases: { nb: 'Kjøpene', nn: 'Kjøpa', en: 'The purchases' },
  purchaseHead: { nb: 'Kjøp', nn: 'Kjøp', en: 'Purchase' },
  inKroner: { nb: 'I kroner', nn: 'I kroner', en: 'In kroner' },
  counted: { nb: 'Teller med?', nn: 'Tel med?', en: 'Counted?' },
  outcome: { nb: 'Utfall', nn: 'Utfall', en: 'Outcome' },
  reasons: {
    'R-5': {
      nb: 'Nei, det følger FOA',
      nn: 'Nei, det følgjer FOA',
      en: 'No, it is under FOA',
    },
    'R-2': {
      nb: 'Nei, andre land er med',
      nn: 'Nei, andre land er med',
      en: 'No, other nations take part',
    },
    'R-4': {
      nb: 'Vurderes alene, norsk leverandør',
      nn: 'Blir vurdert åleine, norsk leverandør',
      en: 'Judged alone, Norwegian supplier',
    },
    'unknown-amount': {
      nb: 'Nei, beløpet er ukjent',
      nn: 'Nei, beløpet er ukjent',
      en: 'No, the amount is unknown',
    },
  },
  coverages: {
    covered: { nb: 'Dekket', nn: 'Dekt', en: 'Covered' },
    conditional: {
      nb: 'Dekket av betinget avtale',
      nn: 'Dekt av vilkårsbunden avtale',
      en: 'Covered by a conditional agreement',
    },
    exempt: {
      nb: 'Unntatt når det er godkjent',
      nn: 'Unnateke når det er godkjent',
      en: 'Exempt once approved',
    },
    below: { nb: 'Under terskelen', nn: 'Under terskelen', en: 'Below the threshold' },
    unknown: { nb: 'Ukjent verdi', nn: 'Ukjend verdi', en: 'Unknown value' },
    'conditional-required': {
      nb: 'Krever betinget avtale',
      nn: 'Krev vilkårsbunden avtale',
      en: 'Conditional agreement required',
    },
    uncovered: { nb: 'Krever avtale', nn: 'Krev avtale', en: 'Agreement required' },
  },
  whenSigned: {
    nb: 'Krever avtale når det signeres',
    nn: 'Krev avtale når det blir signert',
    en: 'Agreement required once signed',
  },
  timeline: {
    title: {
      nb: 'Summen av kjøpene de siste fem årene, dag for dag',
      nn: 'Summen av kjøpa dei siste fem åra, dag for dag',
      en: 'The sum of purchases over the last five years, day by day',
    },
    description: {
      nb: (sum: string, date: string, threshold: string) =>
        `Summen av kjøpene de siste fem årene er høyest ${date}, med ${sum}. Terskelen er ${threshold}.`,
      nn: (sum: string, date: string, threshold: string) =>
        `Summen av kjøpa dei siste fem åra er høgast ${date}, med ${sum}. Terskelen er ${threshold}.`,
      en: (sum: string, date: string, threshold: string) =>
        `The sum of purchases over the last five years is highest on ${date}, at ${sum}. The threshold is ${threshold}.`,
    },
    signed: { nb: 'Signerte kjøp', nn: 'Signerte kjøp', en: 'Signed purchases' },
    expected: {
      nb: 'Med ventede kjøp',
      nn: 'Med venta kjøp',
      en: 'With expected purchases',
    },
    threshold: { nb: 'Terskel', nn: 'Terskel', en: 'Threshold' },
    window: { nb: 'Femårsvinduet', nn: 'Femårsvindauget', en: 'Five-year window' },
    windowsOver: {
      nb: 'Femårsvinduene over terskelen',
      nn: 'Femårsvindauga over terskelen',
      en: 'Five-year windows above the threshold',
    },
    windows: {
      nb: 'Summen i hvert femårsvindu som slutter med et kjøp',
      nn: 'Summen i kvart femårsvindauge som sluttar med eit kjøp',
      en: 'The sum of each five-year window that ends with a purchase',
    },
    sum: { nb: 'Sum, signert', nn: 'Sum, signert', en: 'Sum, signed' },
    sumExpected: { nb: 'Sum, med ventede', nn: 'Sum, med venta', en: 'Sum, with expected' },
  },
  ...dutyVerdictMessages,
  ...dutyStepMessages,
} as const satisfies Messages;
