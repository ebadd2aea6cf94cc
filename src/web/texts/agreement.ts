import type { EntryKind } from '../../domain/ledger/entry.js';
import type { ChangeKind } from '../../register/agreement-history.view.js';
import type { Message, Messages } from './message.js';

/** What can happen to an agreement. */
const events = {
  obligation: {
    nb: 'Avtalen trådte i kraft',
    nn: 'Avtalen tok til å gjelde',
    en: 'Agreement in force',
  },
  obligation_change: {
    nb: 'Forpliktelsen ble endret',
    nn: 'Plikta vart endra',
    en: 'Obligation changed',
  },
  credit: { nb: 'Godskriving', nn: 'Godskriving', en: 'Credit' },
  correction: {
    nb: 'Godskriving rettet',
    nn: 'Godskriving retta',
    en: 'Credit corrected',
  },
  reversal: { nb: 'Postering tilbakeført', nn: 'Postering tilbakeført', en: 'Entry reversed' },
  surplus_move_out: {
    nb: 'Overskytende godskriving flyttet til en annen avtale',
    nn: 'Overskytande godskriving flytta til ein annan avtale',
    en: 'Surplus moved to another agreement',
  },
  surplus_move_in: {
    nb: 'Overskytende godskriving flyttet hit fra en annen avtale',
    nn: 'Overskytande godskriving flytta hit frå ein annan avtale',
    en: 'Surplus moved here from another agreement',
  },
} as const satisfies Record<EntryKind, Message<string>>;

/** What can happen beside the ledger. */
const changes = {
  deadline: { nb: 'Fristen ble flyttet', nn: 'Fristen vart flytta', en: 'Deadline moved' },
  percentage: {
    nb: 'Avtalt andel av kontraktsummen ble endret',
    nn: 'Avtalt del av kontraktsummen vart endra',
    en: 'Agreed share of the contract sum changed',
  },
  'contracts-added': {
    nb: 'Flere kontrakter kom med i avtalen',
    nn: 'Fleire kontraktar kom med i avtalen',
    en: 'Further contracts added',
  },
  'contracts-removed': {
    nb: 'Kontrakter gikk ut av avtalen',
    nn: 'Kontraktar gjekk ut av avtalen',
    en: 'Contracts removed',
  },
  'contract-values': {
    nb: 'Kontraktene fikk ny verdi i avtalen',
    nn: 'Kontraktane fekk ny verdi i avtalen',
    en: 'Contracts agreed at a new value',
  },
  milestones: {
    nb: 'Milepælene ble endret',
    nn: 'Milepælane vart endra',
    en: 'Milestones changed',
  },
  bought: {
    nb: 'Beskrivelsen av det som er kjøpt, ble endret',
    nn: 'Omtalen av det som er kjøpt, vart endra',
    en: 'Description of what was bought changed',
  },
  areas: {
    nb: 'Teknologiområdene ble endret',
    nn: 'Teknologiområda vart endra',
    en: 'Technology areas changed',
  },
  fulfilled: {
    nb: 'Avtalen ble erklært oppfylt',
    nn: 'Avtalen vart erklært oppfylt',
    en: 'Agreement declared fulfilled',
  },
  expired: { nb: 'Avtalen utløp', nn: 'Avtalen gjekk ut', en: 'Agreement expired' },
  renewed: { nb: 'Avtalen ble fornyet', nn: 'Avtalen vart fornya', en: 'Agreement renewed' },
  terminated: { nb: 'Avtalen ble hevet', nn: 'Avtalen vart heva', en: 'Agreement terminated' },
  'contact-added': {
    nb: 'Leverandøren fikk et nytt kontaktpunkt',
    nn: 'Leverandøren fekk eit nytt kontaktpunkt',
    en: 'New point of contact',
  },
  'contact-changed': {
    nb: 'Kontaktpunktet ble endret',
    nn: 'Kontaktpunktet vart endra',
    en: 'Point of contact changed',
  },
  'contact-removed': {
    nb: 'Et kontaktpunkt ble fjernet',
    nn: 'Eit kontaktpunkt vart fjerna',
    en: 'Point of contact removed',
  },
} as const satisfies Record<ChangeKind, Message<string>>;

export const agreementMessages = {
  number: {
    nb: (number: string) => `Avtale ${number}`,
    nn: (number: string) => `Avtale ${number}`,
    en: (number: string) => `Agreement ${number}`,
  },
  signed: {
    nb: (date: string) => `Signert ${date}`,
    nn: (date: string) => `Signert ${date}`,
    en: (date: string) => `Signed ${date}`,
  },
  closed: {
    nb: (date: string) => `Avtalen ble avsluttet ${date} og er ikke lenger i registeret.`,
    nn: (date: string) => `Avtalen vart avslutta ${date} og er ikkje lenger i registeret.`,
    en: (date: string) => `The agreement was closed on ${date} and is no longer in the register.`,
  },
  obligation: { nb: 'Forpliktelse', nn: 'Plikt', en: 'Obligation' },
  fulfilled: { nb: 'Oppfylt', nn: 'Oppfylt', en: 'Fulfilled' },
  remaining: { nb: 'Gjenstår', nn: 'Står att', en: 'Remaining' },
  surplus: {
    nb: 'Overskytende godskriving',
    nn: 'Overskytande godskriving',
    en: 'Surplus credit',
  },
  deadline: { nb: 'Frist', nn: 'Frist', en: 'Deadline' },
  actualValue: {
    nb: 'Faktisk verdi bak godskrivingen',
    nn: 'Faktisk verdi bak godskrivinga',
    en: 'Actual value behind the credit',
  },
  actualValueText: {
    nb: 'Det norske deltakere faktisk har levert for, før norsk andel og faktor er regnet inn.',
    nn: 'Det norske deltakarar faktisk har levert for, før norsk del og faktor er rekna inn.',
    en: 'What Norwegian participants actually delivered, before share and factor are applied.',
  },
  areas: { nb: 'Teknologiområder', nn: 'Teknologiområde', en: 'Technology areas' },
  country: { nb: 'Land', nn: 'Land', en: 'Country' },
  contact: { nb: 'Kontaktpunkt', nn: 'Kontaktpunkt', en: 'Point of contact' },
  noContact: {
    nb: 'Leverandøren har ikke oppgitt noe kontaktpunkt ennå.',
    nn: 'Leverandøren har ikkje oppgitt noko kontaktpunkt enno.',
    en: 'The supplier has not given a point of contact yet.',
  },
  lastConfirmed: {
    nb: (date: string) => `Sist bekreftet ${date}`,
    nn: (date: string) => `Sist stadfesta ${date}`,
    en: (date: string) => `Last confirmed ${date}`,
  },
  neverConfirmed: {
    nb: 'Ikke bekreftet av leverandøren',
    nn: 'Ikkje stadfesta av leverandøren',
    en: 'Not confirmed by the supplier',
  },
  vcard: {
    nb: 'Lagre i kontaktlisten (vCard)',
    nn: 'Lagre i kontaktlista (vCard)',
    en: 'Save to your contacts (vCard)',
  },
  reportContact: {
    nb: 'Meld fra om at kontakten ikke svarer',
    nn: 'Meld frå om at kontakten ikkje svarar',
    en: 'Report that the contact does not answer',
  },
  mailSubject: {
    nb: (number: string) => `Industrisamarbeid, avtale ${number}`,
    nn: (number: string) => `Industrisamarbeid i avtale ${number}`,
    en: (number: string) => `Industrial cooperation, agreement ${number}`,
  },
  chart: { nb: 'Utviklingen over tid', nn: 'Utviklinga over tid', en: 'Development over time' },
  chartText: {
    nb: (fulfilled: string, obligation: string, deadline: string) =>
      `${fulfilled} av ${obligation} er oppfylt. Fristen er ${deadline}.`,
    nn: (fulfilled: string, obligation: string, deadline: string) =>
      `${fulfilled} av ${obligation} er oppfylte. Fristen er ${deadline}.`,
    en: (fulfilled: string, obligation: string, deadline: string) =>
      `${fulfilled} of ${obligation} is fulfilled. The deadline is ${deadline}.`,
  },
  pace: {
    nb: (amount: string) => `Fra i dag må det godskrives ${amount} i året for å nå fristen.`,
    nn: (amount: string) => `Frå i dag må det godskrivast ${amount} i året for å nå fristen.`,
    en: (amount: string) => `From today, ${amount} must be credited a year to meet the deadline.`,
  },
  paceShort: {
    nb: (amount: string) => `${amount} må godskrives innen fristen, som er om ett år eller mindre.`,
    nn: (amount: string) =>
      `${amount} må godskrivast innan fristen, som er om eitt år eller mindre.`,
    en: (amount: string) =>
      `${amount} must be credited by the deadline, which is a year away or less.`,
  },
  paceLate: {
    nb: (amount: string) => `Fristen er passert, og ${amount} gjenstår.`,
    nn: (amount: string) => `Fristen er passert, og ${amount} står att.`,
    en: (amount: string) => `The deadline has passed, and ${amount} remains.`,
  },
  paceClosed: {
    nb: (amount: string) => `Avtalen er avsluttet, og ${amount} ble ikke oppfylt.`,
    nn: (amount: string) => `Avtalen er avslutta, og ${amount} vart ikkje oppfylte.`,
    en: (amount: string) => `The agreement is closed, and ${amount} was not fulfilled.`,
  },
  paceNothing: {
    nb: 'Forpliktelsen er null. Det er ikke noe å oppfylle.',
    nn: 'Plikta er null. Det er ikkje noko å oppfylle.',
    en: 'The obligation is zero. There is nothing to fulfil.',
  },
  paceDone: {
    nb: 'Hele forpliktelsen er oppfylt.',
    nn: 'Heile plikta er oppfylt.',
    en: 'The whole obligation is fulfilled.',
  },
  legend: {
    needed: { nb: 'Nødvendig tempo', nn: 'Tempoet som trengst', en: 'Pace needed' },
    today: { nb: 'I dag', nn: 'I dag', en: 'Today' },
    milestone: { nb: 'Milepæl', nn: 'Milepæl', en: 'Milestone' },
  },
  milestones: { nb: 'Milepæler', nn: 'Milepælar', en: 'Milestones' },
  history: { nb: 'Historikk', nn: 'Historikk', en: 'History' },
  historyCaption: {
    nb: 'Det som har skjedd med avtalen, det siste først',
    nn: 'Det som har hendt med avtalen, det siste først',
    en: 'What has happened to the agreement, the latest first',
  },
  date: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  event: { nb: 'Hendelse', nn: 'Hending', en: 'Event' },
  change: { nb: 'Beløp', nn: 'Beløp', en: 'Amount' },
  obligationAfter: { nb: 'Forpliktelse etter', nn: 'Plikt etter', en: 'Obligation after' },
  fulfilledAfter: { nb: 'Oppfylt etter', nn: 'Oppfylt etter', en: 'Fulfilled after' },
  amount: { nb: 'Beløp', nn: 'Beløp', en: 'Amount' },
  events,
  changes,
  deadlineMoved: {
    nb: (from: string, to: string) => `Fristen ble flyttet fra ${from} til ${to}`,
    nn: (from: string, to: string) => `Fristen vart flytta frå ${from} til ${to}`,
    en: (from: string, to: string) => `Deadline moved from ${from} to ${to}`,
  },
  data: { nb: 'Hent som data', nn: 'Hent som data', en: 'Fetch as data' },
  json: { nb: 'JSON', nn: 'JSON', en: 'JSON' },
  allOfSupplier: {
    nb: 'Alle avtalene til leverandøren',
    nn: 'Alle avtalane til leverandøren',
    en: 'All agreements of the supplier',
  },
} as const satisfies Messages;
