import type { Messages } from './message.js';

/** Whether an agreement is required, and why. */
export const dutyVerdictMessages = {
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
    whenSigned: {
      nb: 'Ja, når kjøpet blir signert',
      nn: 'Ja, når kjøpet blir signert',
      en: 'Yes, once the purchase is signed',
    },
    unlessExempt: {
      nb: 'Nei, hvis unntaket blir godkjent',
      nn: 'Nei, dersom unntaket blir godkjent',
      en: 'No, provided that the exemption is approved',
    },
    notRequired: {
      nb: 'Nei, det kreves ingen avtale',
      nn: 'Nei, det trengst ingen avtale',
      en: 'No, no agreement is required',
    },
  },
  several: {
    required: {
      nb: 'Ja, det kreves flere avtaler',
      nn: 'Ja, det trengst fleire avtalar',
      en: 'Yes, more than one agreement is required',
    },
    conditional: {
      nb: 'Ja, det kreves flere betingede avtaler',
      nn: 'Ja, det trengst fleire vilkårsbundne avtalar',
      en: 'Yes, more than one conditional agreement is required',
    },
    whenSigned: {
      nb: 'Ja, når kjøpene blir signert',
      nn: 'Ja, når kjøpa blir signerte',
      en: 'Yes, once the purchases are signed',
    },
  },
  because: {
    signed: {
      nb: (numbers: string, count: number, date: string, sum: string, threshold: string) =>
        count === 1
          ? `Kjøp ${numbers} passerer terskelen ${date}. Det er signert for ${sum}, og terskelen er ${threshold}.`
          : `Kjøp ${numbers} passerer terskelen ${date}. Summen over fem år er da ${sum}, og terskelen er ${threshold}.`,
      nn: (numbers: string, count: number, date: string, sum: string, threshold: string) =>
        count === 1
          ? `Kjøp ${numbers} passerer terskelen ${date}. Det er signert for ${sum}, og terskelen er ${threshold}.`
          : `Kjøp ${numbers} passerer terskelen ${date}. Summen over fem år er då ${sum}, og terskelen er ${threshold}.`,
      en: (numbers: string, count: number, date: string, sum: string, threshold: string) =>
        count === 1
          ? `Purchase ${numbers} passes the threshold on ${date}. It is signed for ${sum}, and the threshold is ${threshold}.`
          : `Purchases ${numbers} pass the threshold on ${date}. The sum over five years is then ${sum}, and the threshold is ${threshold}.`,
    },
    expected: {
      nb: (numbers: string, count: number, date: string, sum: string, threshold: string) =>
        count === 1
          ? `Kjøp ${numbers} er ventet ${date}, for ${sum}. Terskelen er ${threshold}, så det er sannsynlig at den blir passert.`
          : `Med de ventede kjøpene gir kjøp ${numbers} en sum over fem år på ${sum} per ${date}. Terskelen er ${threshold}, så det er sannsynlig at den blir passert.`,
      nn: (numbers: string, count: number, date: string, sum: string, threshold: string) =>
        count === 1
          ? `Kjøp ${numbers} er venta ${date}, for ${sum}. Terskelen er ${threshold}, så det er sannsynleg at han blir passert.`
          : `Med dei venta kjøpa gir kjøp ${numbers} ein sum over fem år på ${sum} per ${date}. Terskelen er ${threshold}, så det er sannsynleg at han blir passert.`,
      en: (numbers: string, count: number, date: string, sum: string, threshold: string) =>
        count === 1
          ? `Purchase ${numbers} is expected on ${date}, for ${sum}. The threshold is ${threshold}, so it is likely to be passed.`
          : `With the expected ones, purchases ${numbers} make a sum over five years of ${sum} as of ${date}. The threshold is ${threshold}, so it is likely to be passed.`,
    },
    norwegian: {
      nb: (number: string, sum: string, threshold: string) =>
        `Kjøp ${number} fra norsk leverandør har deler laget i utlandet for ${sum}. Terskelen er ${threshold}.`,
      nn: (number: string, sum: string, threshold: string) =>
        `Kjøp ${number} frå norsk leverandør har delar laga i utlandet for ${sum}. Terskelen er ${threshold}.`,
      en: (number: string, sum: string, threshold: string) =>
        `Purchase ${number} from a Norwegian supplier has parts made abroad for ${sum}. The threshold is ${threshold}.`,
    },
    norwegianExpected: {
      nb: (number: string, sum: string, threshold: string) =>
        `Kjøp ${number} fra norsk leverandør er ventet, med deler laget i utlandet for ${sum}. Terskelen er ${threshold}. Når kjøpet blir signert, kreves det en avtale. En betinget avtale kan inngås før det.`,
      nn: (number: string, sum: string, threshold: string) =>
        `Kjøp ${number} frå norsk leverandør er venta, med delar laga i utlandet for ${sum}. Terskelen er ${threshold}. Når kjøpet blir signert, trengst det ein avtale. Ein vilkårsbunden avtale kan gjerast før det.`,
      en: (number: string, sum: string, threshold: string) =>
        `Purchase ${number} from a Norwegian supplier is expected, with parts made abroad for ${sum}. The threshold is ${threshold}. Once the purchase is signed, an agreement is required. A conditional agreement can be made before that.`,
    },
    norwegianBelow: {
      nb: (number: string, sum: string, threshold: string) =>
        `Kjøp ${number} fra norsk leverandør har deler laget i utlandet for ${sum}. Det er ikke over terskelen, som er ${threshold}.`,
      nn: (number: string, sum: string, threshold: string) =>
        `Kjøp ${number} frå norsk leverandør har delar laga i utlandet for ${sum}. Det er ikkje over terskelen, som er ${threshold}.`,
      en: (number: string, sum: string, threshold: string) =>
        `Purchase ${number} from a Norwegian supplier has parts made abroad for ${sum}. That is not above the threshold, which is ${threshold}.`,
    },
    below: {
      nb: (date: string, sum: string, threshold: string) =>
        `Den største summen innenfor fem år er ${sum}, per ${date}. Det er ikke over terskelen, som er ${threshold}.`,
      nn: (date: string, sum: string, threshold: string) =>
        `Den største summen innanfor fem år er ${sum}, per ${date}. Det er ikkje over terskelen, som er ${threshold}.`,
      en: (date: string, sum: string, threshold: string) =>
        `The largest sum within five years is ${sum}, as of ${date}. That is not above the threshold, which is ${threshold}.`,
    },
    exactly: {
      nb: (sum: string) =>
        `Summen er nøyaktig lik terskelen, ${sum}. Kravet gjelder først når terskelen blir passert.`,
      nn: (sum: string) =>
        `Summen er nøyaktig lik terskelen, ${sum}. Kravet gjeld først når terskelen blir passert.`,
      en: (sum: string) =>
        `The sum is exactly the threshold, ${sum}. The requirement applies only once the threshold is passed.`,
    },
    exempt: {
      nb: (numbers: string, count: number) =>
        `Kjøp ${numbers} er unntatt etter reglene når to personer har godkjent unntaket. Til da regnes ${count === 1 ? 'det' : 'de'} som andre kjøp`,
      nn: (numbers: string, count: number) =>
        `Kjøp ${numbers} er ${count === 1 ? 'unnateke' : 'unnatekne'} etter reglane når to personar har godkjent unntaket. Til då blir ${count === 1 ? 'det rekna' : 'dei rekna'} som andre kjøp`,
      en: (numbers: string, count: number) =>
        count === 1
          ? `Purchase ${numbers} is exempt under the rules once two people have approved the exemption. Until then it is treated like any other`
          : `Purchases ${numbers} are exempt under the rules once two people have approved the exemption. Until then they are treated like any other`,
    },
    untilDecided: {
      nb: (exempt: string, numbers: string) =>
        `${exempt}, og da kreves det avtale for kjøp ${numbers}.`,
      nn: (exempt: string, numbers: string) =>
        `${exempt}, og då trengst det avtale for kjøp ${numbers}.`,
      en: (exempt: string, numbers: string, count: number) =>
        `${exempt}, and an agreement is required for ${count === 1 ? 'purchase' : 'purchases'} ${numbers}.`,
    },
    sameUntilDecided: {
      nb: (exempt: string) => `${exempt}, og det endrer ikke svaret her.`,
      nn: (exempt: string) => `${exempt}, og det endrar ikkje svaret her.`,
      en: (exempt: string) => `${exempt}, which does not change the answer here.`,
    },
  },
} as const satisfies Messages;
