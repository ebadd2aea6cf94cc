import { dutyResultMessages } from './duty-result.js';
import type { Messages } from './message.js';

/** The form of “Does this purchase need an agreement?”. */
export const dutyMessages = {
  title: {
    nb: 'Krever dette kjøpet en avtale?',
    nn: 'Krev dette kjøpet ein avtale?',
    en: 'Does this purchase need an agreement?',
  },
  teaser: {
    nb: 'Før opp ett eller flere kjøp fra samme leverandør, og se om de til sammen passerer terskelen innenfor fem år.',
    nn: 'Før opp eitt eller fleire kjøp frå same leverandør, og sjå om dei til saman passerer terskelen innanfor fem år.',
    en: 'Enter one or more purchases from the same supplier, and see whether together they pass the threshold within five years.',
  },
  lead: {
    nb: 'Det kreves en industrisamarbeidsavtale når Norge kjøper for mer enn terskelen fra en utenlandsk leverandør. Det gjelder også når flere kjøp til sammen passerer terskelen i løpet av fem år.',
    nn: 'Det er krav om ein industrisamarbeidsavtale når Noreg kjøper for meir enn terskelen frå ein utanlandsk leverandør. Det gjeld òg når fleire kjøp til saman passerer terskelen i løpet av fem år.',
    en: 'An industrial cooperation agreement is required when Norway buys for more than the threshold from a foreign supplier. The same holds when several purchases together pass the threshold within five years.',
  },
  oneSupplier: {
    nb: 'Før opp kjøpene fra én leverandør.',
    nn: 'Før opp kjøpa frå éin leverandør.',
    en: 'Enter the purchases from one supplier.',
  },
  purchase: {
    nb: (number: string) => `Kjøp ${number}`,
    nn: (number: string) => `Kjøp ${number}`,
    en: (number: string) => `Purchase ${number}`,
  },
  what: { nb: 'Hva kjøpes?', nn: 'Kva blir kjøpt?', en: 'What is bought?' },
  date: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  dateHint: { nb: 'Slik: 2.3.2026', nn: 'Slik: 2.3.2026', en: 'Like this: 2.3.2026' },
  amount: { nb: 'Beløp', nn: 'Beløp', en: 'Amount' },
  amountHint: {
    nb: 'Uten merverdiavgift',
    nn: 'Utan meirverdiavgift',
    en: 'Excluding VAT',
  },
  currency: { nb: 'Valuta', nn: 'Valuta', en: 'Currency' },
  status: { nb: 'Er det signert?', nn: 'Er det signert?', en: 'Is it signed?' },
  statuses: {
    signed: { nb: 'Signert', nn: 'Signert', en: 'Signed' },
    expected: {
      nb: 'Ventet (opsjon eller avrop)',
      nn: 'Venta (opsjon eller avrop)',
      en: 'Expected (option or call-off)',
    },
  },
  channel: { nb: 'Hvordan kjøpes det?', nn: 'Korleis blir det kjøpt?', en: 'How is it bought?' },
  channels: {
    direct: {
      nb: 'Direkte fra leverandøren',
      nn: 'Direkte frå leverandøren',
      en: 'Directly from the supplier',
    },
    fms: { nb: 'FMS, bare for Norge', nn: 'FMS, berre for Noreg', en: 'FMS, for Norway alone' },
    'fms-shared': {
      nb: 'FMS, sammen med andre land',
      nn: 'FMS, saman med andre land',
      en: 'FMS, with other nations',
    },
    nspa: {
      nb: 'NSPA, bare for Norge',
      nn: 'NSPA, berre for Noreg',
      en: 'NSPA, for Norway alone',
    },
    'nspa-shared': {
      nb: 'NSPA, sammen med andre land',
      nn: 'NSPA, saman med andre land',
      en: 'NSPA, with other nations',
    },
  },
  kind: { nb: 'Hva slags kjøp er det?', nn: 'Kva slags kjøp er det?', en: 'Kind of purchase' },
  kinds: {
    defence: {
      nb: 'Forsvarsmateriell fra utlandet',
      nn: 'Forsvarsmateriell frå utlandet',
      en: 'Defence materiel from abroad',
    },
    foa: {
      nb: 'Sivilt kjøp etter FOA',
      nn: 'Sivilt kjøp etter FOA',
      en: 'Civil purchase under FOA',
    },
    norwegian: {
      nb: 'Fra norsk leverandør: verdien av deler laget i utlandet',
      nn: 'Frå norsk leverandør: verdien av delar laga i utlandet',
      en: 'From a Norwegian supplier: the value of parts made abroad',
    },
  },
  calculate: { nb: 'Regn ut', nn: 'Rekn ut', en: 'Calculate' },
  add: { nb: 'Legg til et kjøp', nn: 'Legg til eit kjøp', en: 'Add a purchase' },
  remove: {
    nb: (number: string) => `Fjern kjøp ${number}`,
    nn: (number: string) => `Fjern kjøp ${number}`,
    en: (number: string) => `Remove purchase ${number}`,
  },
  startOver: { nb: 'Begynn på nytt', nn: 'Start på nytt', en: 'Start over' },
  errors: {
    date: {
      nb: (number: string) => `Skriv datoen for kjøp ${number} slik: 2.3.2026`,
      nn: (number: string) => `Skriv dato for kjøp ${number}, til dømes 2.3.2026`,
      en: (number: string) => `Enter the date of purchase ${number} like this: 2.3.2026`,
    },
    future: {
      nb: (number: string) =>
        `Kjøp ${number} er ført som signert, men datoen er fram i tid. Velg «ventet» hvis det ikke er signert ennå`,
      nn: (number: string) =>
        `Kjøp ${number} er ført som signert, men datoen er fram i tid. Vel «venta» dersom det ikkje er signert enno`,
      en: (number: string) =>
        `Purchase ${number} is entered as signed, but its date is in the future. Choose “expected” if it is not signed yet`,
    },
    amount: {
      nb: (number: string) =>
        `Skriv beløpet for kjøp ${number} med tall og høyst to desimaler, for eksempel 40\u00a0000\u00a0000`,
      nn: (number: string) =>
        `Skriv beløpet for kjøp ${number} med tal og høgst to desimalar, til dømes 40\u00a0000\u00a0000`,
      en: (number: string) =>
        `Enter the amount of purchase ${number} in digits with at most two decimals, for example 40,000,000`,
    },
    tooLarge: {
      nb: (number: string) => `Beløpet for kjøp ${number} er for stort til å regne nøyaktig med`,
      nn: (number: string) => `Beløpet for kjøp ${number} er for stort til å rekne nøyaktig med`,
      en: (number: string) => `The amount of purchase ${number} is too large to calculate exactly`,
    },
    noAmount: {
      nb: (number: string) =>
        `Skriv beløpet for kjøp ${number}. Er det ukjent, kan du skrive et anslag: et ukjent beløp er ikke null`,
      nn: (number: string) =>
        `Skriv beløpet for kjøp ${number}. Er det ukjent, kan du skrive eit overslag: eit ukjent beløp er ikkje null`,
      en: (number: string) =>
        `Enter the amount of purchase ${number}. If it is unknown, enter an estimate: an unknown amount is not zero`,
    },
    tooFar: {
      nb: (number: string, years: string) =>
        `Datoen for kjøp ${number} er mer enn ${years} år fram i tid. Er året riktig?`,
      nn: (number: string, years: string) =>
        `Datoen for kjøp ${number} er meir enn ${years} år fram i tid. Er året rett?`,
      en: (number: string, years: string) =>
        `The date of purchase ${number} is more than ${years} years ahead. Is the year right?`,
    },
    noThreshold: {
      nb: (number: string, date: string) =>
        `Regelboka har ingen terskel for ${date}, så kjøp ${number} kan ikke vurderes`,
      nn: (number: string, date: string) =>
        `Regelboka har ingen terskel for ${date}, så kjøp ${number} kan ikkje vurderast`,
      en: (number: string, date: string) =>
        `The rulebook has no threshold for ${date}, so purchase ${number} cannot be judged`,
    },
    tooLargeTogether: {
      nb: 'Beløpene er til sammen for store til å regne nøyaktig med',
      nn: 'Beløpa er til saman for store til å rekne nøyaktig med',
      en: 'The amounts are together too large to calculate exactly',
    },
    currency: {
      nb: (number: string) => `Velg valutaen for kjøp ${number}`,
      nn: (number: string) => `Vel valutaen for kjøp ${number}`,
      en: (number: string) => `Choose the currency of purchase ${number}`,
    },
    choice: {
      nb: (number: string, question: string) =>
        `Velg et av svarene for kjøp ${number}: ${question}`,
      nn: (number: string, question: string) => `Vel eitt av svara for kjøp ${number}: ${question}`,
      en: (number: string, question: string) =>
        `Choose one of the answers for purchase ${number}: ${question}`,
    },
    rate: {
      nb: (number: string, currency: string) =>
        `Vi har ingen kurs for ${currency} på eller før datoen for kjøp ${number}. Skriv beløpet i kroner`,
      nn: (number: string, currency: string) =>
        `Vi manglar kurs for ${currency} på og før datoen for kjøp ${number}. Skriv beløpet i kroner`,
      en: (number: string, currency: string) =>
        `We have no rate for ${currency} on or before the date of purchase ${number}. Enter the amount in kroner`,
    },
  },
  ...dutyResultMessages,
} as const satisfies Messages;
