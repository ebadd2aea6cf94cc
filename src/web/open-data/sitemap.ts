import type { RegisterEntry } from '../../register/register-entry.js';
import { languages } from '../languages.js';
import { hrefOf, type PageName, type PathParams } from '../paths.js';
import { xml } from '../register/feed.js';
import { ruleTexts } from '../rules/rule-texts.js';
import { textsOf } from '../texts/catalogue.js';

const PAGES = [
  'front',
  'register',
  'calculators',
  'duty',
  'credit',
  'rules',
  'about',
  'privacy',
] as const satisfies PageName[];

/** Every open page in every language, each naming the others (sitemaps.org). */
export function writeSitemap(baseUrl: string, active: Iterable<RegisterEntry>): string {
  const pages: [PageName, PathParams][] = [
    ...PAGES.map((name): [PageName, PathParams] => [name, {}]),
    ...ruleTexts(textsOf('nb')).map(({ id }): [PageName, PathParams] => ['rule', { rule: id }]),
    ...[...active].map(({ id }): [PageName, PathParams] => ['agreement', { id }]),
  ];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap(([name, params]) => {
      const addresses = languages.map((language) => ({
        language,
        address: xml(baseUrl + hrefOf(language, name, params)),
      }));
      const others = addresses.map(
        ({ language, address }) =>
          `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`,
      );
      return addresses.map(({ address }) => `<url><loc>${address}</loc>${others.join('')}</url>`);
    }),
    '</urlset>',
  ].join('\n');
}

/** What robots may fetch: everything that is open, but not every page of every filter. */
export function writeRobots(baseUrl: string): string {
  return [
    'User-agent: *',
    'Disallow: /*?*cursor=',
    'Disallow: /*?*sort=',
    'Allow: /',
    `Sitemap: ${baseUrl}/sitemap.xml`,
    '',
  ].join('\n');
}
