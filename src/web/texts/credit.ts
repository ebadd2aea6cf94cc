import type { Messages } from './message.js';

/** “What would this project be credited?” */
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
  value: { nb: 'Verdien av prosjektet', nn: 'Verdien av prosjektet', en: 'Value of the project' },
  valueHint: {
    nb: 'I kroner, for eksempel 50 000 000',
    nn: 'I kroner, til dømes 50 000 000',
    en: 'In kroner, for example 50,000,000',
  },
  kroner: { nb: 'kr', nn: 'kr', en: 'NOK' },
  share: {
    nb: 'Norsk andel av verdiskapingen',
    nn: 'Norsk del av verdiskapinga',
    en: 'Norwegian share of the value created',
  },
  shareHint: {
    nb: 'I prosent av hele prosjektet',
    nn: 'I prosent av heile prosjektet',
    en: 'As a percentage of the whole project',
  },
  basis: {
    nb: 'Hva er verdien regnet ut fra?',
    nn: 'Kva er verdien rekna ut frå?',
    en: 'What is the value computed from?',
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
    nb: (standard: string) => `Den som er avtalt. Uten avtale regner vi med ${standard}`,
    nn: (standard: string) => `Den som er avtalt. Utan avtale reknar vi med ${standard}`,
    en: (standard: string) => `The agreed one. Where none is agreed, we use ${standard}`,
  },
  baseline: { nb: 'Etablert omfang', nn: 'Etablert omfang', en: 'Baseline' },
  baselineHint: {
    nb: 'Det partene handlet for per år før prosjektet, hvis det utvider et samarbeid som finnes fra før',
    nn: 'Det partane handla for per år før prosjektet, dersom det utvidar eit samarbeid som finst frå før',
    en: 'What the parties already traded per year, if the project increases an existing cooperation',
  },
  calculate: { nb: 'Regn ut', nn: 'Rekn ut', en: 'Calculate' },
  startOver: { nb: 'Begynn på nytt', nn: 'Start på nytt', en: 'Start over' },
  errors: {
    value: {
      nb: 'Skriv verdien av prosjektet med tall og høyst to desimaler, for eksempel 50 000 000',
      nn: 'Skriv verdien av prosjektet med tal og høgst to desimalar, til dømes 50 000 000',
      en: 'Enter the value of the project in digits with at most two decimals, for example 50,000,000',
    },
    tooLarge: {
      nb: 'Beløpet er for stort til å regne nøyaktig med',
      nn: 'Beløpet er for stort til å rekne nøyaktig med',
      en: 'The amount is too large to calculate exactly',
    },
    share: {
      nb: 'Skriv den norske andelen som et tall fra 0 til 100',
      nn: 'Skriv den norske delen som eit tal frå 0 til 100',
      en: 'Enter the Norwegian share as a number from 0 to 100',
    },
    factor: {
      nb: (least: string, most: string) => `Skriv faktoren som et tall fra ${least} til ${most}`,
      nn: (least: string, most: string) => `Skriv faktoren som eit tal frå ${least} til ${most}`,
      en: (least: string, most: string) => `Enter the factor as a number from ${least} to ${most}`,
    },
    baseline: {
      nb: 'Skriv det etablerte omfanget i kroner, eller la feltet stå tomt',
      nn: 'Skriv det etablerte omfanget i kroner, eller lat feltet stå tomt',
      en: 'Enter the baseline in kroner, or leave the field empty',
    },
  },
  verdict: {
    nb: (amount: string) => `Prosjektet ville gi ${amount} i godskriving`,
    nn: (amount: string) => `Prosjektet ville gi ${amount} i godskriving`,
    en: (amount: string) => `The project would be credited ${amount}`,
  },
  nothing: {
    nb: 'Prosjektet ville ikke gi noen godskriving',
    nn: 'Prosjektet ville ikkje gi noka godskriving',
    en: 'The project would not be credited',
  },
  bands: {
    'below-floor': {
      nb: (share: string, floor: string) =>
        `Den norske andelen er ${share}. Det er lavere enn ${floor}, og da blir ingenting godskrevet.`,
      nn: (share: string, floor: string) =>
        `Den norske delen er ${share}. Det er lågare enn ${floor}, og då blir ingenting godskrive.`,
      en: (share: string, floor: string) =>
        `The Norwegian share is ${share}. That is below ${floor}, and then nothing is credited.`,
    },
    'as-it-is': {
      nb: (share: string) => `Den norske andelen er ${share}, og den blir stående som den er.`,
      nn: (share: string) => `Den norske delen er ${share}, og han blir ståande som han er.`,
      en: (share: string) => `The Norwegian share is ${share}, and it stays as it is.`,
    },
    upper: {
      nb: (share: string, upper: string) =>
        `Den norske andelen er ${share}. Det er høyere enn ${upper}, og verdien er regnet ut fra produksjon: da teller hele verdien.`,
      nn: (share: string, upper: string) =>
        `Den norske delen er ${share}. Det er høgare enn ${upper}, og verdien er rekna ut frå produksjon: då tel heile verdien.`,
      en: (share: string, upper: string) =>
        `The Norwegian share is ${share}. That is above ${upper}, and the value is computed from production: then all of it counts.`,
    },
  },
  noIncrease: {
    nb: 'Verdien er ikke høyere enn det etablerte omfanget, så det er ingen økning å godskrive.',
    nn: 'Verdien er ikkje høgare enn det etablerte omfanget, så det er ingen auke å godskrive.',
    en: 'The value is not above the baseline, so there is no increase to credit.',
  },
  figures: {
    actual: { nb: 'Faktisk verdi', nn: 'Faktisk verdi', en: 'Actual value' },
    counted: { nb: 'Verdi som teller', nn: 'Verdi som tel', en: 'Value that counts' },
    share: { nb: 'Andel som teller', nn: 'Del som tel', en: 'Share that counts' },
    factor: { nb: 'Faktor', nn: 'Faktor', en: 'Factor' },
    credit: { nb: 'Godskriving', nn: 'Godskriving', en: 'Credit' },
  },
  steps: {
    title: {
      nb: 'Slik kom vi fram til beløpet',
      nn: 'Slik kom vi fram til beløpet',
      en: 'How we arrived at the amount',
    },
    norwegian: {
      nb: (norwegian: string, value: string) => `Av ${value} er ${norwegian} skapt i Norge.`,
      nn: (norwegian: string, value: string) => `Av ${value} er ${norwegian} skapt i Noreg.`,
      en: (norwegian: string, value: string) => `Of ${value}, ${norwegian} is created in Norway.`,
    },
    baseline: {
      nb: 'Det etablerte omfanget trekkes fra. Bare økningen teller.',
      nn: 'Det etablerte omfanget blir trekt frå. Berre auken tel.',
      en: 'The baseline is deducted. Only the increase counts.',
    },
    factor: {
      nb: (factor: string) => `Verdien som teller, ganges med faktoren ${factor}.`,
      nn: (factor: string) => `Verdien som tel, blir gonga med faktoren ${factor}.`,
      en: (factor: string) => `The value that counts is multiplied by the factor ${factor}.`,
    },
    credit: {
      nb: 'Til slutt ganger vi med andelen som teller, og runder av til hele øre.',
      nn: 'Til slutt gongar vi med delen som tel, og rundar av til heile øre.',
      en: 'Last, it is multiplied by the share that counts, and rounded to whole øre.',
    },
  },
} as const satisfies Messages;
