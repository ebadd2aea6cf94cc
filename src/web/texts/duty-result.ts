import type { Messages } from './message.js';

/** The answer of “Does this purchase need an agreement?”. */
export const dutyResultMessages = {
  answer: { nb: 'Svaret', nn: 'Svaret', en: 'The answer' },
  verdicts: {
    required: {
      nb: 'Ja, det kreves en avtale',
      nn: 'Ja, det trengst ein avtale',
      en: 'Yes, an agreement is required',
    },
    conditional: {
      nb: 'Ja, det kreves en betinget avtale',
      nn: 'Ja, det trengst ein vilkårsbunden avtale',
      en: 'Yes, a conditional agreement is required',
    },
    notRequired: {
      nb: 'Nei, det kreves ingen avtale',
      nn: 'Nei, det trengst ingen avtale',
      en: 'No, no agreement is required',
    },
  },
  because: {
    signed: {
      nb: (date: string, sum: string, threshold: string) =>
        `De signerte kjøpene passerer terskelen ${date}. Summen over fem år er da ${sum}, og terskelen er ${threshold}.`,
      nn: (date: string, sum: string, threshold: string) =>
        `Dei signerte kjøpa passerer terskelen ${date}. Summen over fem år er då ${sum}, og terskelen er ${threshold}.`,
      en: (date: string, sum: string, threshold: string) =>
        `The signed purchases pass the threshold on ${date}. The sum over five years is then ${sum}, and the threshold is ${threshold}.`,
    },
    expected: {
      nb: (date: string, sum: string, threshold: string) =>
        `Med de ventede kjøpene er summen over fem år ${sum} per ${date}. Terskelen er ${threshold}, så det er sannsynlig at den blir passert.`,
      nn: (date: string, sum: string, threshold: string) =>
        `Med dei venta kjøpa er summen over fem år ${sum} per ${date}. Terskelen er ${threshold}, så det er sannsynleg at han blir passert.`,
      en: (date: string, sum: string, threshold: string) =>
        `With the expected purchases the sum over five years is ${sum} as of ${date}. The threshold is ${threshold}, so it is likely to be passed.`,
    },
    norwegian: {
      nb: (number: string, sum: string, threshold: string) =>
        `Kjøp ${number} fra norsk leverandør har deler laget i utlandet for ${sum}. Terskelen er ${threshold}.`,
      nn: (number: string, sum: string, threshold: string) =>
        `Kjøp ${number} frå norsk leverandør har delar laga i utlandet for ${sum}. Terskelen er ${threshold}.`,
      en: (number: string, sum: string, threshold: string) =>
        `Purchase ${number} from a Norwegian supplier has parts made abroad for ${sum}. The threshold is ${threshold}.`,
    },
    below: {
      nb: (date: string, sum: string, threshold: string) =>
        `Den største summen innenfor fem år er ${sum}, per ${date}. Den må være høyere enn terskelen, som er ${threshold}.`,
      nn: (date: string, sum: string, threshold: string) =>
        `Den største summen innanfor fem år er ${sum}, per ${date}. Han må vere høgare enn terskelen, som er ${threshold}.`,
      en: (date: string, sum: string, threshold: string) =>
        `The largest sum within five years is ${sum}, as of ${date}. It must be higher than the threshold, which is ${threshold}.`,
    },
    exactly: {
      nb: (sum: string) =>
        `Summen er nøyaktig lik terskelen, ${sum}. Kravet gjelder først når terskelen blir passert.`,
      nn: (sum: string) =>
        `Summen er nøyaktig lik terskelen, ${sum}. Kravet gjeld først når terskelen blir passert.`,
      en: (sum: string) =>
        `The sum is exactly the threshold, ${sum}. The requirement applies only once the threshold is passed.`,
    },
    nothing: {
      nb: 'Ingen av kjøpene teller med i summen.',
      nn: 'Ingen av kjøpa tel med i summen.',
      en: 'None of the purchases counts towards the sum.',
    },
  },
  purchases: { nb: 'Kjøpene', nn: 'Kjøpa', en: 'The purchases' },
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
    exempt: { nb: 'Unntatt', nn: 'Unnateke', en: 'Exempt' },
    below: { nb: 'Under terskelen', nn: 'Under terskelen', en: 'Below the threshold' },
    unknown: { nb: 'Ukjent verdi', nn: 'Ukjend verdi', en: 'Unknown value' },
    'conditional-required': {
      nb: 'Krever betinget avtale',
      nn: 'Krev vilkårsbunden avtale',
      en: 'Conditional agreement required',
    },
    uncovered: { nb: 'Krever avtale', nn: 'Krev avtale', en: 'Agreement required' },
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
    windows: {
      nb: 'Summen i hvert femårsvindu som slutter med et kjøp',
      nn: 'Summen i kvart femårsvindauge som sluttar med eit kjøp',
      en: 'The sum of each five-year window that ends with a purchase',
    },
    sum: { nb: 'Sum, signert', nn: 'Sum, signert', en: 'Sum, signed' },
    sumExpected: { nb: 'Sum, med ventede', nn: 'Sum, med venta', en: 'Sum, with expected' },
  },
  steps: {
    title: {
      nb: 'Slik kom vi fram til svaret',
      nn: 'Slik kom vi fram til svaret',
      en: 'How we arrived at the answer',
    },
    exchange: {
      nb: 'Beløp i utenlandsk valuta er regnet om til kroner med Norges Banks kurs.',
      nn: 'Beløp i utanlandsk valuta er rekna om til kroner med kursen til Noregs Bank.',
      en: 'Amounts in foreign currency are converted to kroner at Norges Bank’s rate.',
    },
    exchangeLine: {
      nb: (purchase: string, amount: string, rate: string, date: string, nok: string) =>
        `${purchase}: ${amount} · kurs ${rate} (${date}) = ${nok}`,
      nn: (purchase: string, amount: string, rate: string, date: string, nok: string) =>
        `${purchase}: ${amount} · kurs ${rate} (${date}) = ${nok}`,
      en: (purchase: string, amount: string, rate: string, date: string, nok: string) =>
        `${purchase}: ${amount} · rate ${rate} (${date}) = ${nok}`,
    },
    counting: {
      nb: (counted: string, all: string) => `${counted} av ${all} kjøp teller med i summen.`,
      nn: (counted: string, all: string) => `${counted} av ${all} kjøp tel med i summen.`,
      en: (counted: string, all: string) => `${counted} of ${all} purchases count towards the sum.`,
    },
    window: {
      nb: (from: string, to: string) =>
        `Femårsvinduet som slutter ${to}, begynner ${from}. Et kjøp på dagen fem år før er utenfor.`,
      nn: (from: string, to: string) =>
        `Femårsvindauget som sluttar ${to}, byrjar ${from}. Eit kjøp på dagen fem år før er utanfor.`,
      en: (from: string, to: string) =>
        `The five-year window that ends on ${to} begins on ${from}. A purchase on the day five years before is outside.`,
    },
    over: {
      nb: (difference: string) => `Summen er ${difference} over terskelen.`,
      nn: (difference: string) => `Summen er ${difference} over terskelen.`,
      en: (difference: string) => `The sum is ${difference} above the threshold.`,
    },
    notOver: {
      nb: (difference: string) => `Summen er ${difference} under terskelen.`,
      nn: (difference: string) => `Summen er ${difference} under terskelen.`,
      en: (difference: string) => `The sum is ${difference} below the threshold.`,
    },
    equal: {
      nb: 'Summen er lik terskelen, og passerer den ikke.',
      nn: 'Summen er lik terskelen, og passerer han ikkje.',
      en: 'The sum equals the threshold, and does not pass it.',
    },
    norwegian: {
      nb: (purchase: string) => `${purchase} vurderes alene og legges ikke sammen med andre.`,
      nn: (purchase: string) => `${purchase} blir vurdert åleine og ikkje lagt saman med andre.`,
      en: (purchase: string) => `${purchase} is judged alone, without being added to others.`,
    },
    norwegianExpected: {
      nb: (purchase: string) => `${purchase} vurderes alene, og først når det er signert.`,
      nn: (purchase: string) => `${purchase} blir vurdert åleine, og først når det er signert.`,
      en: (purchase: string) => `${purchase} is judged alone, and only once it is signed.`,
    },
    covered: {
      nb: (numbers: string) => `Avtalen må dekke kjøp ${numbers}.`,
      nn: (numbers: string) => `Avtalen må dekkje kjøp ${numbers}.`,
      en: (numbers: string) => `The agreement must cover purchases ${numbers}.`,
    },
  },
} as const satisfies Messages;
