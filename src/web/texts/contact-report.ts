import type { ContactFault } from '../../registry/contact-reports/contact-report.entity.js';
import type { Message, Messages } from './message.js';

const faults = {
  no_answer: { nb: 'Jeg fikk ikke svar', nn: 'Eg fekk ikkje svar', en: 'I got no answer' },
  mail_returned: {
    nb: 'E-posten kom i retur',
    nn: 'E-posten kom i retur',
    en: 'The e-mail was returned',
  },
  number_wrong: {
    nb: 'Telefonnummeret er ikke i bruk',
    nn: 'Telefonnummeret er ikkje i bruk',
    en: 'The phone number is not in use',
  },
  wrong_place: {
    nb: 'Jeg kom til feil sted',
    nn: 'Eg kom til feil stad',
    en: 'I reached the wrong place',
  },
  other: { nb: 'Noe annet', nn: 'Noko anna', en: 'Something else' },
} as const satisfies Record<ContactFault, Message<string>>;

/** Reporting a point of contact that does not work. */
export const contactReportMessages = {
  title: {
    nb: 'Meld fra om et kontaktpunkt som ikke virker',
    nn: 'Meld frå om eit kontaktpunkt som ikkje verkar',
    en: 'Report a point of contact that does not work',
  },
  about: {
    nb: (supplier: string, number: string) => `Det gjelder ${supplier}, avtale ${number}.`,
    nn: (supplier: string, number: string) => `Det gjeld ${supplier}, avtale ${number}.`,
    en: (supplier: string, number: string) => `It is about ${supplier}, agreement ${number}.`,
  },
  lead: {
    nb: 'En saksbehandler leser meldingen og tar det opp med leverandøren. Meldingen blir ikke vist på disse sidene.',
    nn: 'Ein saksbehandlar les meldinga og tek det opp med leverandøren. Meldinga blir ikkje vist på desse sidene.',
    en: 'A case officer reads the report and takes it up with the supplier. The report is not shown on these pages.',
  },
  anonymous: {
    nb: 'Vi lagrer det du skriver her, men ikke hvem du er. Du får derfor ikke noe svar.',
    nn: 'Vi lagrar det du skriv her, men ikkje kven du er. Du får difor ikkje noko svar.',
    en: 'We store what you write here, but not who you are. You therefore get no reply.',
  },
  contact: {
    nb: 'Hvilken kontakt gjelder det?',
    nn: 'Kva kontakt gjeld det?',
    en: 'Which contact is it about?',
  },
  fault: { nb: 'Hva er galt?', nn: 'Kva er gale?', en: 'What is wrong?' },
  faults,
  details: { nb: 'Fortell mer', nn: 'Fortel meir', en: 'Tell us more' },
  detailsHint: {
    nb: (most: string) =>
      `For eksempel når du prøvde. Ikke skriv navn eller andre personopplysninger. Høyst ${most} tegn.`,
    nn: (most: string) =>
      `Til dømes når du prøvde. Ikkje skriv namn eller andre personopplysningar. Høgst ${most} teikn.`,
    en: (most: string) =>
      `For example when you tried. Do not write names or other personal data. At most ${most} characters.`,
  },
  leaveEmpty: {
    nb: 'La dette feltet stå tomt',
    nn: 'Lat dette feltet stå tomt',
    en: 'Leave this field empty',
  },
  send: { nb: 'Send meldingen', nn: 'Send meldinga', en: 'Send the report' },
  errors: {
    contact: {
      nb: 'Velg hvilken kontakt det gjelder',
      nn: 'Vel kva kontakt det gjeld',
      en: 'Choose which contact it is about',
    },
    fault: { nb: 'Velg hva som er galt', nn: 'Vel kva som er gale', en: 'Choose what is wrong' },
    details: {
      nb: 'Fortell hva som er galt',
      nn: 'Fortel kva som er gale',
      en: 'Tell us what is wrong',
    },
    detailsLong: {
      nb: (most: string, length: string) => `Skriv høyst ${most} tegn. Nå er det ${length}.`,
      nn: (most: string, length: string) => `Skriv høgst ${most} teikn. No er det ${length}.`,
      en: (most: string, length: string) =>
        `Write at most ${most} characters. Now it is ${length}.`,
    },
  },
  receivedTitle: {
    nb: 'Takk for meldingen',
    nn: 'Takk for meldinga',
    en: 'Thank you for your report',
  },
  received: {
    nb: 'En saksbehandler følger den opp. Det kan ta noen dager før kontaktpunktet er rettet.',
    nn: 'Ein saksbehandlar følgjer ho opp. Det kan ta nokre dagar før kontaktpunktet er retta.',
    en: 'A case officer follows it up. It may take some days before the point of contact is corrected.',
  },
  knownTitle: {
    nb: 'Dette er allerede meldt',
    nn: 'Dette er alt meldt',
    en: 'This has been reported already',
  },
  known: {
    nb: 'Mange har meldt fra om dette kontaktpunktet, og en saksbehandler følger det opp. Din melding er derfor ikke lagret.',
    nn: 'Mange har meldt frå om dette kontaktpunktet, og ein saksbehandlar følgjer det opp. Di melding er difor ikkje lagra.',
    en: 'Many have reported this point of contact, and a case officer follows it up. Your report has therefore not been stored.',
  },
  back: { nb: 'Tilbake til avtalen', nn: 'Tilbake til avtalen', en: 'Back to the agreement' },
} as const satisfies Messages;
