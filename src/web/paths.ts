import { type Language, languages } from './languages.js';

/** Where each page lives, below the language. A part that begins with a colon is a parameter. */
const PATHS = {
  front: everywhere(''),
  register: everywhere('register'),
  feed: everywhere('register.atom'),
  agreement: everywhere('register/:id'),
  reportContact: {
    nb: 'register/:id/meld-kontakt',
    nn: 'register/:id/meld-kontakt',
    en: 'register/:id/report-contact',
  },
  contactReported: {
    nb: 'register/:id/meld-kontakt/takk',
    nn: 'register/:id/meld-kontakt/takk',
    en: 'register/:id/report-contact/thanks',
  },
  calculators: { nb: 'kalkulator', nn: 'kalkulator', en: 'calculator' },
  duty: {
    nb: 'kalkulator/avtaleplikt',
    nn: 'kalkulator/avtaleplikt',
    en: 'calculator/agreement-duty',
  },
  credit: { nb: 'kalkulator/godskriving', nn: 'kalkulator/godskriving', en: 'calculator/credit' },
  rules: { nb: 'regler', nn: 'reglar', en: 'rules' },
  rule: { nb: 'regler/:rule', nn: 'reglar/:rule', en: 'rules/:rule' },
  rulebook: {
    nb: 'regler/regelbok/:version',
    nn: 'reglar/regelbok/:version',
    en: 'rules/rulebook/:version',
  },
  about: { nb: 'om', nn: 'om', en: 'about' },
  privacy: { nb: 'personvern', nn: 'personvern', en: 'privacy' },
  signIn: { nb: 'logg-inn', nn: 'logg-inn', en: 'sign-in' },
  signOut: { nb: 'logg-ut', nn: 'logg-ut', en: 'sign-out' },
  invitation: { nb: 'invitasjon', nn: 'invitasjon', en: 'invitation' },
  home: { nb: 'min-side', nn: 'mi-side', en: 'my-page' },
  account: { nb: 'min-konto', nn: 'min-konto', en: 'my-account' },
  removePasskey: {
    nb: 'min-konto/passnokler',
    nn: 'min-konto/passnoklar',
    en: 'my-account/passkeys',
  },
  endOwnSession: { nb: 'min-konto/okter', nn: 'min-konto/okter', en: 'my-account/sessions' },
  persons: { nb: 'personer', nn: 'personar', en: 'people' },
  bindPerson: { nb: 'personer/ny', nn: 'personar/ny', en: 'people/new' },
  person: { nb: 'personer/:id', nn: 'personar/:id', en: 'people/:id' },
  revokePerson: {
    nb: 'personer/:id/fjern-tilgang',
    nn: 'personar/:id/fjern-tilgang',
    en: 'people/:id/revocation',
  },
  inviteAgain: {
    nb: 'personer/:id/invitasjoner',
    nn: 'personar/:id/invitasjonar',
    en: 'people/:id/invitations',
  },
  invitations: { nb: 'invitasjoner', nn: 'invitasjonar', en: 'invitations' },
  invitePerson: { nb: 'invitasjoner/ny', nn: 'invitasjonar/ny', en: 'invitations/new' },
  sentInvitation: { nb: 'invitasjoner/:id', nn: 'invitasjonar/:id', en: 'invitations/:id' },
  withdrawInvitation: {
    nb: 'invitasjoner/:id/trekk-tilbake',
    nn: 'invitasjonar/:id/trekk-tilbake',
    en: 'invitations/:id/withdrawal',
  },
  sessions: { nb: 'okter', nn: 'okter', en: 'sessions' },
  endSession: { nb: 'okter/:id/avslutt', nn: 'okter/:id/avslutt', en: 'sessions/:id/end' },
  auditLog: { nb: 'revisjonslogg', nn: 'revisjonslogg', en: 'audit-log' },
  demoSignIn: everywhere('demo/:uid'),
} as const satisfies Record<string, Record<Language, string>>;

export type PageName = keyof typeof PATHS;

/** The value of each parameter of a page's path. */
export type PathParams = Readonly<Record<string, string>>;

/** The routes of a page, one for each language. */
export function routesOf(page: PageName): string[] {
  return languages.map((language) => `${language}/${PATHS[page][language]}`.replace(/\/$/, ''));
}

/** The address of a page within the site, with its query when there is one. */
export function hrefOf(
  language: Language,
  page: PageName,
  params: PathParams = {},
  query: URLSearchParams | Readonly<Record<string, string>> = {},
): string {
  const path = PATHS[page][language].replace(/:(\w+)/g, (_match, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`the address of ${page} needs ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(query).toString();
  return `/${language}${path === '' ? '' : `/${path}`}${search === '' ? '' : `?${search}`}`;
}

function everywhere<Path extends string>(path: Path): Record<Language, Path> {
  return { nb: path, nn: path, en: path };
}
