import type { Messages } from './message.js';

export const aboutMessages = {
  title: { nb: 'Om Motpost', nn: 'Om Motpost', en: 'About Motpost' },
  lead: {
    nb: 'Motpost fører regnskap over det utenlandske forsvarsleverandører skylder Norge i industrisamarbeid.',
    nn: 'Motpost fører rekneskap over det utanlandske forsvarsleverandørar skuldar Noreg i industrisamarbeid.',
    en: 'Motpost keeps account of the industrial cooperation that foreign defence suppliers owe Norway.',
  },
  whatTitle: {
    nb: 'Hva du finner her',
    nn: 'Kva du finn her',
    en: 'What you find here',
  },
  what: {
    nb: 'Registeret viser de aktive industrisamarbeidsavtalene: hvem leverandøren er, hvor stor forpliktelsen er, hvor mye som gjenstår, når fristen er, og hvem norske bedrifter kan kontakte. Bare det som er offentlig, står i registeret.',
    nn: 'Registeret viser dei aktive industrisamarbeidsavtalane: kven leverandøren er, kor stor plikta er, kor mykje som står att, når fristen er, og kven norske bedrifter kan kontakte. Berre det som er offentleg, står i registeret.',
    en: 'The register shows the active industrial cooperation agreements: who the supplier is, how large the obligation is, how much remains, when the deadline is, and whom Norwegian firms can contact. Only what is public is in the register.',
  },
  figuresTitle: {
    nb: 'Slik blir tallene til',
    nn: 'Slik blir tala til',
    en: 'How the figures come about',
  },
  figures: {
    nb: 'Hvert tall er summen av posteringer i en hovedbok der ingenting slettes. En feil blir rettet med en ny postering som viser hva som ble rettet og hvorfor. Leverandøren rapporterer, den norske deltakeren bekrefter, en saksbehandler kontrollerer, og en annen godkjenner. Først da blir noe godskrevet.',
    nn: 'Kvart tal er summen av posteringar i ei hovudbok der ingenting blir sletta. Ein feil blir retta med ei ny postering som viser kva som vart retta og kvifor. Leverandøren rapporterer, den norske deltakaren stadfestar, ein saksbehandlar kontrollerer, og ein annan godkjenner. Først då blir noko godskrive.',
    en: 'Every figure is the sum of postings in a ledger from which nothing is deleted. A mistake is corrected by a new posting that shows what was corrected and why. The supplier reports, the Norwegian participant confirms, a case officer verifies, and another person approves. Only then is anything credited.',
  },
  openDataTitle: { nb: 'Åpne data', nn: 'Opne data', en: 'Open data' },
  openData: {
    nb: 'Alt i registeret kan lastes ned eller hentes gjennom et åpent API, uten å registrere seg.',
    nn: 'Alt i registeret kan lastast ned eller hentast gjennom eit ope API, utan å registrere seg.',
    en: 'Everything in the register can be downloaded or fetched through an open API, without signing up.',
  },
  accessibility: {
    nb: 'Sidene er laget for å kunne brukes av alle: med tastatur, med skjermleser, forstørret fire ganger, uten JavaScript og på papir.',
    nn: 'Sidene er laga for å kunne brukast av alle: med tastatur, med skjermlesar, forstørra fire gonger, utan JavaScript og på papir.',
    en: 'The pages are made to be usable by everyone: by keyboard, with a screen reader, magnified four times, without JavaScript and on paper.',
  },
  accessibilityMissing: {
    nb: 'Tilgjengelighetserklæringen er ikke publisert ennå.',
    nn: 'Tilgjengelegheitserklæringa er ikkje publisert enno.',
    en: 'The accessibility statement has not been published yet.',
  },
  accessibilityReport: {
    nb: 'Møter du et hinder, vil vi gjerne vite det:',
    nn: 'Møter du eit hinder, vil vi gjerne vite det:',
    en: 'If you meet an obstacle, we would like to know:',
  },
  privacyLead: {
    nb: 'Du kan bruke de åpne sidene uten at vi vet hvem du er.',
    nn: 'Du kan bruke dei opne sidene utan at vi veit kven du er.',
    en: 'You can use the open pages without our knowing who you are.',
  },
  visitorsTitle: {
    nb: 'Når du besøker sidene',
    nn: 'Når du vitjar sidene',
    en: 'When you visit the pages',
  },
  visitors: {
    nb: 'De åpne sidene setter ingen informasjonskapsler, henter ingenting fra andre nettsteder og måler ikke hva du gjør. Driftsloggen viser hvilke sider som er hentet og når, uten opplysninger om hvem som hentet dem. Det du skriver i en kalkulator, står bare i adressen til siden.',
    nn: 'Dei opne sidene set ingen informasjonskapslar, hentar ingenting frå andre nettstader og måler ikkje kva du gjer. Driftsloggen viser kva sider som er henta og når, utan opplysningar om kven som henta dei. Det du skriv i ein kalkulator, står berre i adressa til sida.',
    en: 'The open pages set no cookies, fetch nothing from other sites and do not measure what you do. The operations log shows which pages were fetched and when, without saying who fetched them. What you enter in a calculator is only in the address of the page.',
  },
  reports: {
    nb: 'Melder du fra om et kontaktpunkt som ikke virker, lagrer vi det du skriver, men ikke hvem du er eller hvor du skriver fra. Bare de som følger opp avtalene, kan lese det.',
    nn: 'Melder du frå om eit kontaktpunkt som ikkje verkar, lagrar vi det du skriv, men ikkje kven du er eller kvar du skriv frå. Berre dei som følgjer opp avtalane, kan lese det.',
    en: 'If you report a point of contact that does not work, we store what you write, but not who you are or where you write from. Only those who follow up the agreements can read it.',
  },
  contactsTitle: {
    nb: 'Kontaktpunkter',
    nn: 'Kontaktpunkt',
    en: 'Points of contact',
  },
  contacts: {
    nb: 'En leverandør oppgir helst en rolle og en felles postkasse som kontaktpunkt. Står det noe om deg her som er feil, eller som ikke skal stå her, retter eller fjerner vi det.',
    nn: 'Ein leverandør oppgir helst ei rolle og ei felles postkasse som kontaktpunkt. Står det noko om deg her som er feil, eller som ikkje skal stå her, rettar eller fjernar vi det.',
    en: 'A supplier preferably gives a role and a shared mailbox as its point of contact. If anything about you here is wrong or should not be here, we correct or remove it.',
  },
  writeToUs: { nb: 'Skriv til', nn: 'Skriv til', en: 'Write to' },
} as const satisfies Messages;
