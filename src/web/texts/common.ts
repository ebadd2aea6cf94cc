import type { Messages } from './message.js';

/** What every page shows: header, footer, errors and the words of the small components. */
export const commonMessages = {
  siteName: { nb: 'Motpost', nn: 'Motpost', en: 'Motpost' },
  siteDescription: {
    nb: 'Registeret over utenlandske forsvarsleverandører som skal bidra til norsk verdiskaping.',
    nn: 'Registeret over utanlandske forsvarsleverandørar som skal bidra til norsk verdiskaping.',
    en: 'The register of foreign defence suppliers that owe Norway industrial cooperation.',
  },
  skipToContent: {
    nb: 'Hopp til hovedinnhold',
    nn: 'Hopp til hovudinnhald',
    en: 'Skip to main content',
  },
  mainMenu: { nb: 'Hovedmeny', nn: 'Hovudmeny', en: 'Main menu' },
  languageChoice: { nb: 'Velg språk', nn: 'Vel språk', en: 'Choose language' },
  youAreHere: { nb: 'Du er her', nn: 'Du er her', en: 'You are here' },
  front: { nb: 'Forside', nn: 'Framside', en: 'Front page' },
  register: { nb: 'Register', nn: 'Register', en: 'Register' },
  calculators: { nb: 'Kalkulatorer', nn: 'Kalkulatorar', en: 'Calculators' },
  rules: { nb: 'Regler', nn: 'Reglar', en: 'Rules' },
  about: { nb: 'Om Motpost', nn: 'Om Motpost', en: 'About Motpost' },
  privacy: { nb: 'Personvern', nn: 'Personvern', en: 'Privacy' },
  accessibility: { nb: 'Tilgjengelighet', nn: 'Tilgjenge', en: 'Accessibility' },
  accessibilityStatement: {
    nb: 'Tilgjengelighetserklæring',
    nn: 'Tilgjengelegheitserklæring',
    en: 'Accessibility statement',
  },
  aboutTheService: { nb: 'Om tjenesten', nn: 'Om tenesta', en: 'About the service' },
  findAndUnderstand: {
    nb: 'Finn og forstå',
    nn: 'Finn og forstå',
    en: 'Find and understand',
  },
  openData: { nb: 'Åpne data', nn: 'Opne data', en: 'Open data' },
  datasetDescription: {
    nb: 'Datasettbeskrivelse (DCAT-AP-NO)',
    nn: 'Datasettskildring (DCAT-AP-NO)',
    en: 'Dataset description (DCAT-AP-NO)',
  },
  apiDocumentation: {
    nb: 'Dokumentasjon av API-et',
    nn: 'Dokumentasjon av API-et',
    en: 'API documentation',
  },
  demoNotice: {
    nb: 'Dette er en demonstrasjon. Leverandører, personer og beløp er oppdiktet, bortsett fra anskaffelser som er merket som virkelige.',
    nn: 'Dette er ein demonstrasjon. Leverandørar, personar og beløp er oppdikta, bortsett frå innkjøp som er merkte som verkelege.',
    en: 'This is a demonstration. Suppliers, people and amounts are invented, except for acquisitions marked as real.',
  },
  error: { nb: 'Feil:', nn: 'Feil:', en: 'Error:' },
  errorSummary: {
    nb: 'Rett opp dette for å gå videre',
    nn: 'Rett opp dette for å gå vidare',
    en: 'Correct this to go on',
  },
  optional: { nb: 'valgfritt', nn: 'valfritt', en: 'optional' },
  assumption: { nb: 'Antakelse', nn: 'Føresetnad', en: 'Assumption' },
  source: { nb: 'Kilde', nn: 'Kjelde', en: 'Source' },
  rule: { nb: 'Regel', nn: 'Regel', en: 'Rule' },
  yes: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  no: { nb: 'Nei', nn: 'Nei', en: 'No' },
  next: { nb: 'Neste side', nn: 'Neste side', en: 'Next page' },
  previous: { nb: 'Forrige side', nn: 'Førre side', en: 'Previous page' },
  pager: { nb: 'Sidevelger', nn: 'Sideveljar', en: 'Pages' },
  removeFilter: {
    nb: (filter: string) => `Fjern filteret ${filter}`,
    nn: (filter: string) => `Fjern filteret ${filter}`,
    en: (filter: string) => `Remove the filter ${filter}`,
  },
  print: { nb: 'Skriv ut', nn: 'Skriv ut', en: 'Print' },
  copyLink: { nb: 'Kopier lenken', nn: 'Kopier lenkja', en: 'Copy the link' },
  linkCopied: { nb: 'Lenken er kopiert', nn: 'Lenkja er kopiert', en: 'The link is copied' },
  chartAsTable: {
    nb: 'Vis tallene i en tabell',
    nn: 'Vis tala i ein tabell',
    en: 'Show the numbers in a table',
  },
  millionKroner: { nb: 'mill.\u00a0kr', nn: 'mill.\u00a0kr', en: 'NOK\u00a0million' },
  errors: {
    notFoundTitle: {
      nb: 'Vi finner ikke siden',
      nn: 'Vi finn ikkje sida',
      en: 'We cannot find the page',
    },
    notFound: {
      nb: 'Adressen kan være skrevet feil, eller siden kan være fjernet. Her er veier videre:',
      nn: 'Adressa kan vere skriven feil, eller sida kan vere fjerna. Her er vegar vidare:',
      en: 'The address may be misspelt, or the page may be gone. Here are ways on:',
    },
    notUnderstoodTitle: {
      nb: 'Vi forstår ikke forespørselen',
      nn: 'Vi forstår ikkje førespurnaden',
      en: 'We do not understand the request',
    },
    notUnderstood: {
      nb: 'Noe i adressen eller skjemaet er ikke slik det skal være. Begynn heller her:',
      nn: 'Noko i adressa eller skjemaet er ikkje slik det skal vere. Start heller her:',
      en: 'Something in the address or the form is not as it should be. Start here instead:',
    },
    noAccessTitle: {
      nb: 'Du har ikke tilgang til siden',
      nn: 'Du har ikkje tilgang til sida',
      en: 'You do not have access to the page',
    },
    noAccess: {
      nb: 'Siden er bare for dem som har fått tilgang. Dette er åpent for alle:',
      nn: 'Sida er berre for dei som har fått tilgang. Dette er ope for alle:',
      en: 'The page is only for those who have been given access. These are open to all:',
    },
    tooManyTitle: {
      nb: 'Vent litt før du prøver igjen',
      nn: 'Vent litt før du prøver igjen',
      en: 'Wait a little before you try again',
    },
    tooMany: {
      nb: 'Det kom mange forespørsler fra nettet du bruker. Prøv igjen om et minutt. Det du skrev, er ikke sendt.',
      nn: 'Det kom mange førespurnader frå nettet du bruker. Prøv igjen om eitt minutt. Det du skreiv, er ikkje sendt.',
      en: 'Many requests came from the network you use. Try again in a minute. What you wrote has not been sent.',
    },
    staleTitle: {
      nb: 'Skjemaet gjelder ikke lenger',
      nn: 'Skjemaet gjeld ikkje lenger',
      en: 'The form is no longer valid',
    },
    stale: {
      nb: 'Du har logget inn på nytt siden du åpnet siden. Gå tilbake, last den på nytt og prøv igjen.',
      nn: 'Du har logga inn på nytt sidan du opna sida. Gå tilbake, last henne på nytt og prøv igjen.',
      en: 'You have signed in again since you opened the page. Go back, reload it and try again.',
    },
    failedTitle: {
      nb: 'Noe gikk galt hos oss',
      nn: 'Noko gjekk gale hos oss',
      en: 'Something went wrong on our side',
    },
    failed: {
      nb: 'Det skyldes ikke noe du har gjort. Prøv igjen om litt.',
      nn: 'Det kjem ikkje av noko du har gjort. Prøv igjen om litt.',
      en: 'It is not because of anything you did. Try again in a while.',
    },
    failedReport: {
      nb: 'Hvis det ikke hjelper, kan du skrive til oss og oppgi dette nummeret:',
      nn: 'Dersom det ikkje hjelper, kan du skrive til oss og oppgi dette nummeret:',
      en: 'If that does not help, write to us and give this number:',
    },
  },
} as const satisfies Messages;
