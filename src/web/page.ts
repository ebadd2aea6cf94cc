import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LiveSession } from '../access/sessions/find-session.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { SiteConfig } from '../platform/site-config.js';
import type { Format } from './format.js';
import type { Language } from './languages.js';
import { hrefOf, type PageName, type PathParams } from './paths.js';
import type { Catalogue } from './texts/catalogue.js';

/** What a page knows while it is rendered: where it is, in which language, and on which day. */
export interface Page {
  readonly name: PageName | null;
  readonly params: PathParams;
  readonly query: URLSearchParams;
  readonly language: Language;
  readonly t: Catalogue;
  readonly format: Format;
  /** The day in Norway. */
  readonly today: IsoDate;
  readonly site: SiteConfig & { readonly baseUrl: string; readonly demo: boolean };
  /** For the scripts that this answer allows; another for each answer. */
  readonly nonce: string;
  /** Who is signed in in this browser; null for everybody else. */
  readonly session: LiveSession | null;
}

export const CurrentPage = createContext<Page | null>(null);

/** The page being rendered. */
export function usePage(): Page {
  const page = useContext(CurrentPage);
  if (page === null) throw new Error('a component of the pages was rendered outside a page');
  return page;
}

/** The address of another page in the same language. */
export function useHref(): (
  name: PageName,
  params?: PathParams,
  query?: URLSearchParams | Readonly<Record<string, string>>,
) => string {
  const { language } = usePage();
  return (name, params, query) => hrefOf(language, name, params, query);
}
