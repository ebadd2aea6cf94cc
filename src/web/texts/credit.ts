import { creditResultMessages } from './credit-result.js';
import type { Messages } from './message.js';

/** The form of “What would this project be credited?”. */
export const creditMessages = {
  title: {
    nb: 'Hvor mye ville dette prosjektet gi i godskriving?',
    nn: 'Kor mykje ville dette prosjektet gi i godskriving?',
    en: 'What would this project be credited?',
  },
  teaser: {
    nb: 'Se hva verdien, den norske andelen og faktoren gir i godskriving, og hvor grensene går.',
    nn: 'Sjå kva verdien, den norske delen og faktoren gir i godskriving, og kvar grensene går.',
    en: 'See what the value, the Norwegian share and the factor give in credit, and where the bounds are.',
  },
  lead: {
    nb: 'Bare verdien som skapes i Norge, kan godskrives. Er den norske andelen for lav, blir ingenting godskrevet. Er den høy nok, kan alt bli det.',
    nn: 'Berre verdien som blir skapt i Noreg, kan godskrivast. Er den norske delen for låg, blir ingenting godskrive. Er han høg nok, kan alt bli det.',
    en: 'Only value created in Norway can be credited. If the Norwegian share is too low, nothing is. If it is high enough, all of it may be.',
  },
  oneProject: {
    nb: 'Før opp verdien i ett prosjekt. Strekker det seg over flere år, fører du en linje for hvert av dem. Utvider det et samarbeid som finnes fra før, fører du også opp hva partene handlet for per år før prosjektet.',
    nn: 'Før opp verdien i eitt prosjekt. Strekkjer det seg over fleire år, fører du ei linje for kvart av dei. Utvidar det eit samarbeid som finst frå før, fører du òg opp kva partane handla for per år før prosjektet.',
    en: 'Enter the value of one project. If it runs over several years, enter a line for each. If it increases an existing cooperation, enter also what the parties traded per year before the project.',
  },
  line: {
    nb: (number: string) => `Linje ${number}`,
    nn: (number: string) => `Linje ${number}`,
    en: (number: string) => `Line ${number}`,
  },
  date: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  dateHint: { nb: 'Slik: 2.3.2026', nn: 'Slik: 2.3.2026', en: 'Like this: 2.3.2026' },
  value: { nb: 'Verdi', nn: 'Verdi', en: 'Value' },
  valueHint: {
    nb: 'For eksempel 50\u00a0000\u00a0000',
    nn: 'Til dømes 50\u00a0000\u00a0000',
    en: 'For example 50,000,000',
  },
  kroner: { nb: 'kr', nn: 'kr', en: 'NOK' },
  share: {
    nb: 'Norsk andel',
    nn: 'Norsk del',
    en: 'Norwegian share',
  },
  shareHint: {
    nb: 'Av verdiskapingen',
    nn: 'Av verdiskapinga',
    en: 'Of the value created',
  },
  basis: {
    nb: 'Hva er verdien regnet ut fra?',
    nn: 'Kva er verdien rekna ut frå?',
    en: 'What is the value computed from?',
  },
  basisHint: {
    nb: 'Det er det samme for hele prosjektet',
    nn: 'Det er det same for heile prosjektet',
    en: 'It is the same for the whole project',
  },
  bases: {
    production: { nb: 'Produksjon', nn: 'Produksjon', en: 'Production' },
    other: {
      nb: 'Noe annet, for eksempel forskning eller opplæring',
      nn: 'Noko anna, til dømes forsking eller opplæring',
      en: 'Something else, such as research or training',
    },
  },
  factor: { nb: 'Faktor', nn: 'Faktor', en: 'Factor' },
  factorHint: {
    nb: (standard: string) => `Den som er avtalt, ellers ${standard}`,
    nn: (standard: string) => `Den som er avtalt, elles ${standard}`,
    en: (standard: string) => `The agreed one, else ${standard}`,
  },
  factorAgreed: { nb: 'Den som er avtalt', nn: 'Den som er avtalt', en: 'The agreed one' },
  baseline: { nb: 'Etablert omfang', nn: 'Etablert omfang', en: 'Baseline' },
  baselineHint: {
    nb: 'Tidligere handel per år',
    nn: 'Tidlegare handel per år',
    en: 'Earlier trade per year',
  },
  calculate: { nb: 'Regn ut', nn: 'Rekn ut', en: 'Calculate' },
  add: { nb: 'Legg til en linje', nn: 'Legg til ei linje', en: 'Add a line' },
  remove: {
    nb: (number: string) => `Fjern linje ${number}`,
    nn: (number: string) => `Fjern linje ${number}`,
    en: (number: string) => `Remove line ${number}`,
  },
  startOver: { nb: 'Begynn på nytt', nn: 'Start på nytt', en: 'Start over' },
  errors: {
    date: {
      nb: (number: string) => `Skriv datoen for linje ${number} slik: 2.3.2026`,
      nn: (number: string) => `Skriv dato for linje ${number}, til dømes 2.3.2026`,
      en: (number: string) => `Enter the date of line ${number} like this: 2.3.2026`,
    },
    tooFar: {
      nb: (years: string) => `Datoen er mer enn ${years} år fram i tid. Er året riktig?`,
      nn: (years: string) => `Datoen er meir enn ${years} år fram i tid. Er året rett?`,
      en: (years: string) => `The date is more than ${years} years ahead. Is the year right?`,
    },
    noParameter: {
      nb: (date: string) => `Regelboka har ikke alle verdiene som trengs for ${date}`,
      nn: (date: string) => `Regelboka har ikkje alle verdiane som trengst for ${date}`,
      en: (date: string) => `The rulebook does not have all the values needed for ${date}`,
    },
    value: {
      nb: (number: string) =>
        `Skriv verdien for linje ${number} med tall og høyst to desimaler, for eksempel 50\u00a0000\u00a0000`,
      nn: (number: string) =>
        `Skriv verdien for linje ${number} med tal og høgst to desimalar, til dømes 50\u00a0000\u00a0000`,
      en: (number: string) =>
        `Enter the value of line ${number} in digits with at most two decimals, for example 50,000,000`,
    },
    tooLarge: {
      nb: 'Beløpet er for stort til å regne nøyaktig med',
      nn: 'Beløpet er for stort til å rekne nøyaktig med',
      en: 'The amount is too large to calculate exactly',
    },
    share: {
      nb: (number: string) =>
        `Skriv den norske andelen for linje ${number} som et tall fra 0 til 100`,
      nn: (number: string) =>
        `Skriv den norske delen for linje ${number} som eit tal frå 0 til 100`,
      en: (number: string) =>
        `Enter the Norwegian share of line ${number} as a number from 0 to 100`,
    },
    places: {
      nb: (most: string) => `Skriv tallet med høyst ${most} desimaler`,
      nn: (most: string) => `Skriv talet med høgst ${most} desimalar`,
      en: (most: string) => `Enter the number with at most ${most} decimals`,
    },
    basis: {
      nb: 'Velg hva verdien er regnet ut fra',
      nn: 'Vel kva verdien er rekna ut frå',
      en: 'Choose what the value is computed from',
    },
    factor: {
      nb: (number: string, least: string, most: string) =>
        `Skriv faktoren for linje ${number} som et tall fra ${least} til ${most}, eller la feltet stå tomt`,
      nn: (number: string, least: string, most: string) =>
        `Skriv faktoren for linje ${number} som eit tal frå ${least} til ${most}, eller lat feltet stå tomt`,
      en: (number: string, least: string, most: string) =>
        `Enter the factor of line ${number} as a number from ${least} to ${most}, or leave the field empty`,
    },
    baseline: {
      nb: (number: string) =>
        `Skriv det etablerte omfanget for linje ${number} i kroner, eller la feltet stå tomt`,
      nn: (number: string) =>
        `Skriv det etablerte omfanget for linje ${number} i kroner, eller lat feltet stå tomt`,
      en: (number: string) =>
        `Enter the baseline of line ${number} in kroner, or leave the field empty`,
    },
    baselineTwice: {
      nb: (year: string) =>
        `Det etablerte omfanget for ${year} er ført med to ulike beløp. Et år har bare ett`,
      nn: (year: string) =>
        `Det etablerte omfanget for ${year} er ført med to ulike beløp. Eit år har berre eitt`,
      en: (year: string) =>
        `The baseline of ${year} has two different amounts. A year has only one`,
    },
  },
  ...creditResultMessages,
} as const satisfies Messages;
