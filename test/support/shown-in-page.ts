import { type ComponentChildren, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { formatOf } from '../../src/web/format.js';
import type { Language } from '../../src/web/languages.js';
import { CurrentPage } from '../../src/web/page.js';
import { textsOf } from '../../src/web/texts/catalogue.js';

/** What a component of the pages becomes on a page in a language. */
export function shownInPage(language: Language, component: ComponentChildren): string {
  const page = {
    name: null,
    params: {},
    query: new URLSearchParams(),
    language,
    t: textsOf(language),
    format: formatOf(language),
    today: '2026-03-02',
    site: {
      accessibilityStatementUrl: null,
      contactEmail: 'motpost@example.com',
      publisherName: 'Motpost',
      publisherUri: null,
      publisherNumber: null,
      licence: 'NLOD_2_0',
      baseUrl: 'http://localhost:3000',
      demo: false,
    },
    nonce: 'nonce',
    session: null,
  };
  return renderToString(h(CurrentPage.Provider, { value: page }, component));
}
