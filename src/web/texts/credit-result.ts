import type { Messages } from './message.js';

/** The answer of “What would this project be credited?”. */
export const creditResultMessages = {
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
      nb: (share: string, floor: string, upper: string) =>
        `Den norske andelen er ${share}. Den er minst ${floor} og ikke høyere enn ${upper}, og blir stående som den er.`,
      nn: (share: string, floor: string, upper: string) =>
        `Den norske delen er ${share}. Han er minst ${floor} og ikkje høgare enn ${upper}, og blir ståande som han er.`,
      en: (share: string, floor: string, upper: string) =>
        `The Norwegian share is ${share}. It is at least ${floor} and not above ${upper}, and stays as it is.`,
    },
    otherBasis: {
      nb: (share: string, upper: string) =>
        `Den norske andelen er ${share}. Det er høyere enn ${upper}, men verdien er ikke regnet ut fra produksjon: da blir andelen stående som den er.`,
      nn: (share: string, upper: string) =>
        `Den norske delen er ${share}. Det er høgare enn ${upper}, men verdien er ikkje rekna ut frå produksjon: då blir delen ståande som han er.`,
      en: (share: string, upper: string) =>
        `The Norwegian share is ${share}. That is above ${upper}, but the value is not computed from production: then the share stays as it is.`,
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
  noValue: {
    nb: 'Prosjektet har ingen verdi, så det er ingenting å regne en andel av.',
    nn: 'Prosjektet har ingen verdi, så det er ingenting å rekne ein del av.',
    en: 'The project has no value, so there is nothing to take a share of.',
  },
  noIncrease: {
    nb: 'Verdien er ikke høyere enn det etablerte omfanget, så det er ingen økning å godskrive.',
    nn: 'Verdien er ikkje høgare enn det etablerte omfanget, så det er ingen auke å godskrive.',
    en: 'The value is not above the baseline, so there is no increase to credit.',
  },
  tooSmall: {
    nb: 'Godskrivingen er mindre enn et halvt øre, og blir rundet av til null.',
    nn: 'Godskrivinga er mindre enn eit halvt øre, og blir runda av til null.',
    en: 'The credit is less than half an øre, and is rounded to zero.',
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
      nb: 'Det etablerte omfanget trekkes fra, år for år. Bare økningen teller.',
      nn: 'Det etablerte omfanget blir trekt frå, år for år. Berre auken tel.',
      en: 'The baseline is deducted, year by year. Only the increase counts.',
    },
    withoutBaseline: {
      nb: (year: string, counted: string) =>
        `${year}: ${counted} (ikke noe etablert omfang er ført, så alt teller)`,
      nn: (year: string, counted: string) =>
        `${year}: ${counted} (ikkje noko etablert omfang er ført, så alt tel)`,
      en: (year: string, counted: string) =>
        `${year}: ${counted} (no baseline is entered, so all of it counts)`,
    },
    factor: {
      nb: (factor: string) =>
        `Verdien som teller, ganges med faktoren ${factor}, som er ført opp som avtalt.`,
      nn: (factor: string) =>
        `Verdien som tel, blir gonga med faktoren ${factor}, som er ført opp som avtalt.`,
      en: (factor: string) =>
        `The value that counts is multiplied by the factor ${factor}, which is entered as agreed.`,
    },
    ownFactor: {
      nb: (factor: string, lines: string) =>
        `Verdien som teller, ganges med faktoren ${factor}. Den er en antakelse: faktoren avtales for hver avtale eller hvert prosjekt, og for linje ${lines} er ingen ført opp.`,
      nn: (factor: string, lines: string) =>
        `Verdien som tel, blir gonga med faktoren ${factor}. Han er ein føresetnad: faktoren blir avtalt for kvar avtale eller kvart prosjekt, og for linje ${lines} er ingen ført opp.`,
      en: (factor: string, lines: string, count: number) =>
        `The value that counts is multiplied by the factor ${factor}. It is an assumption: the factor is agreed per agreement or project, and none is entered for ${count === 1 ? 'line' : 'lines'} ${lines}.`,
    },
    credit: {
      nb: 'Til slutt ganger vi med andelen som teller, og runder av til hele øre.',
      nn: 'Til slutt gongar vi med delen som tel, og rundar av til heile øre.',
      en: 'Last, it is multiplied by the share that counts, and rounded to whole øre.',
    },
  },
} as const satisfies Messages;
