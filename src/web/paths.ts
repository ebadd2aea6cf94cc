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
  ownPasskeys: { nb: 'passnokler', nn: 'passnoklar', en: 'passkeys' },
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
