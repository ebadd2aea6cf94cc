import type { ComponentChildren, JSX } from 'preact';
import { assetHref } from './assets.js';
import { languageNames, languages } from './languages.js';
import { type Page, usePage } from './page.js';
import { hrefOf, type PageName } from './paths.js';
import { Account } from './sign-in/account.js';

/** What a page hands to the layout. */
export interface Content {
  /** Without the name of the site. */
  readonly title: string;
  readonly description?: string;
  readonly body: ComponentChildren;
  /** The form could not be used as it was: the title says so. */
  readonly hasErrors?: boolean;
  /** Further elements of the head, such as links to other forms of the page. */
  readonly head?: ComponentChildren;
}

/** The whole document around a page's content. */
export function Layout({ content }: { content: Content }): JSX.Element {
  const page = usePage();
  return (
    <html
      lang={page.language}
      data-color-scheme="auto"
      data-color="brand1"
      data-size="md"
      data-typography="primary"
    >
      <Head content={content} />
      <body>
        <a class="ds-skip-link" href="#main">
          {page.t.common.skipToContent}
        </a>
        <Header />
        <main id="main" tabindex={-1}>
          {content.body}
        </main>
        <Footer />
      </body>
    </html>
  );
}

function Head({ content }: { content: Content }): JSX.Element {
  const { t, nonce, name, site, language } = usePage();
  const heading = content.hasErrors ? `${t.common.error} ${content.title}` : content.title;
  const page = usePage();
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${heading} – ${t.common.siteName}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={content.description ?? t.common.siteDescription} />
      <meta name="color-scheme" content="light dark" />
      <link
        rel="preload"
        href={assetHref('inter-latin.woff2')}
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
      />
      <link rel="stylesheet" href={assetHref('motpost.css')} />
      <link rel="icon" href={assetHref('icon.svg')} type="image/svg+xml" />
      {name !== null && (
        <>
          <link rel="canonical" href={site.baseUrl + hrefOf(language, name, page.params)} />
          {languages.map((other) => (
            <link
              rel="alternate"
              hreflang={other}
              href={site.baseUrl + hrefOf(other, name, page.params)}
            />
          ))}
        </>
      )}
      {content.head}
      <script src={assetHref('designsystemet.js')} nonce={nonce} defer />
      <script src={assetHref('motpost.js')} nonce={nonce} defer />
    </head>
  );
}

interface MenuItem {
  readonly name: PageName;
  /** The pages that lie below it. */
  readonly below: readonly PageName[];
}

/** First for those who are signed in: their own page, and what is reached from it. */
const OWN = {
  name: 'home',
  below: [
    'account',
    'persons',
    'person',
    'bindPerson',
    'invitations',
    'invitePerson',
    'sentInvitation',
    'sessions',
    'auditLog',
  ],
} as const satisfies MenuItem;

const MENU = [
  { name: 'register', below: ['agreement', 'reportContact', 'contactReported'] },
  { name: 'calculators', below: ['duty', 'credit'] },
  { name: 'rules', below: ['rule', 'rulebook'] },
  { name: 'about', below: [] },
] as const satisfies MenuItem[];

function Header(): JSX.Element {
  const { language, t, name, site, session } = usePage();
  return (
    <header class={session === null ? 'site-header' : 'site-header site-header--own'}>
      <div class="wrap site-header__inner">
        <a class="wordmark" href={hrefOf(language, 'front')}>
          <Mark />
          {t.common.siteName}
        </a>
        <nav class="site-menu" aria-label={t.common.mainMenu}>
          <ul>
            {session !== null && (
              <li>
                <a href={hrefOf(language, OWN.name)} aria-current={currentOf(OWN, name)}>
                  {t.account.homeTitle}
                </a>
              </li>
            )}
            {MENU.map((item) => (
              <li>
                <a href={hrefOf(language, item.name)} aria-current={currentOf(item, name)}>
                  {t.common[item.name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Account />
        <LanguageSwitch />
      </div>
      {site.demo && <p class="demo-notice wrap">{t.common.demoNotice}</p>}
    </header>
  );
}

function currentOf(item: MenuItem, name: PageName | null): 'page' | 'true' | undefined {
  if (item.name === name) return 'page';
  return item.below.some((below) => below === name) ? 'true' : undefined;
}

/** Two bars of the same weight on either side of a line: a posting and its contra entry. */
function Mark(): JSX.Element {
  return (
    <svg class="wordmark__mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M15 3h2v26h-2z" />
      <path d="M3 8h9v6H3zM20 18h9v6h-9z" />
    </svg>
  );
}

/** The same page in another language, with the same query. */
function LanguageSwitch(): JSX.Element {
  const page = usePage();
  return (
    <nav class="language-switch" aria-label={page.t.common.languageChoice}>
      <ul>
        {languages.map((language) => (
          <li>
            <a
              href={hrefInLanguage(page, language)}
              lang={language}
              hreflang={language}
              aria-current={language === page.language ? 'true' : undefined}
            >
              {languageNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function hrefInLanguage(page: Page, language: (typeof languages)[number]): string {
  return hrefOf(language, page.name ?? 'front', page.params, page.query);
}

function Footer(): JSX.Element {
  const { t, language, site } = usePage();
  const statement = site.accessibilityStatementUrl;
  return (
    <footer class="site-footer">
      <div class="wrap site-footer__inner">
        <div>
          <h2>{t.common.findAndUnderstand}</h2>
          <ul>
            {(['register', 'calculators', 'rules'] as const).map((name) => (
              <li>
                <a href={hrefOf(language, name)}>{t.common[name]}</a>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h2>{t.common.openData}</h2>
          <ul>
            <li>
              <a href="/katalog.ttl">{t.common.datasetDescription}</a>
            </li>
            <li>
              <a href="/api/docs">{t.common.apiDocumentation}</a>
            </li>
          </ul>
        </div>
        <div>
          <h2>{t.common.aboutTheService}</h2>
          <ul>
            <li>
              <a href={hrefOf(language, 'about')}>{t.common.about}</a>
            </li>
            <li>
              <a href={hrefOf(language, 'privacy')}>{t.common.privacy}</a>
            </li>
            <li>
              <a href={statement ?? `${hrefOf(language, 'about')}#accessibility`}>
                {t.common.accessibilityStatement}
              </a>
            </li>
          </ul>
        </div>
      </div>
    </footer>
  );
}
