import type { Messages } from './message.js';

/** How the answer on the duty came about. */
export const dutyStepMessages = {
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
    lastRate: {
      nb: (date: string) => `siste vi har, ${date}`,
      nn: (date: string) => `den siste vi har, ${date}`,
      en: (date: string) => `the last we have, ${date}`,
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
      nb: (purchase: string) =>
        `${purchase} vurderes alene, og avgjøres først når det er signert. Slik ville det blitt:`,
      nn: (purchase: string) =>
        `${purchase} blir vurdert åleine, og avgjort først når det er signert. Slik ville det blitt:`,
      en: (purchase: string) =>
        `${purchase} is judged alone, and decided only once it is signed. This is how it would be:`,
    },
    exempt: {
      nb: (numbers: string) =>
        `Grunnen til unntak for kjøp ${numbers} gjelder først når to personer har godkjent den i saken.`,
      nn: (numbers: string) =>
        `Grunnen til unntak for kjøp ${numbers} gjeld først når to personar har godkjent han i saka.`,
      en: (numbers: string, count: number) =>
        `The ground for exempting ${count === 1 ? 'purchase' : 'purchases'} ${numbers} counts only once two people have approved it in the case.`,
    },
    covered: {
      nb: (numbers: string) => `Avtalen må dekke kjøp ${numbers}.`,
      nn: (numbers: string) => `Avtalen må dekkje kjøp ${numbers}.`,
      en: (numbers: string, count: number) =>
        `The agreement must cover ${count === 1 ? 'purchase' : 'purchases'} ${numbers}.`,
    },
    coveredConditionally: {
      nb: (numbers: string) => `Den betingede avtalen må dekke kjøp ${numbers}.`,
      nn: (numbers: string) => `Den vilkårsbundne avtalen må dekkje kjøp ${numbers}.`,
      en: (numbers: string, count: number) =>
        `The conditional agreement must cover ${count === 1 ? 'purchase' : 'purchases'} ${numbers}.`,
    },
    additional: {
      nb: (numbers: string) => `I tillegg må kjøp ${numbers} legges til i avtalen.`,
      nn: (numbers: string) => `I tillegg må kjøp ${numbers} leggjast til i avtalen.`,
      en: (numbers: string, count: number) =>
        `In addition, ${count === 1 ? 'purchase' : 'purchases'} ${numbers} must be added to the agreement.`,
    },
  },
} as const satisfies Messages;
