import { addDays, type IsoDate } from '../../domain/time/iso-date.js';
import { Nok } from '../../domain/money/nok.js';
import type { RegisterEntry } from '../../register/register-entry.js';
import type { Page } from '../page.js';
import { hrefOf } from '../paths.js';

/** How long before the deadline it is told. */
const NEAR_DAYS = 365;
const ITEMS_MAX = 200;

interface FeedItem {
  /** Tells two happenings of one agreement apart; never used for another. */
  readonly id: string;
  readonly title: string;
  readonly on: IsoDate;
  readonly entry: RegisterEntry;
}

/** An Atom feed (RFC 4287) of new agreements, changed contacts and deadlines that are near or past. */
export function writeFeed(
  found: readonly RegisterEntry[],
  query: URLSearchParams,
  page: Page,
): string {
  const { t, language, site } = page;
  const items = found
    .flatMap((entry) => itemsOf(entry, page))
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1))
    .slice(0, ITEMS_MAX);
  const self = site.baseUrl + hrefOf(language, 'feed', {}, query);
  const list = site.baseUrl + hrefOf(language, 'register', {}, query);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(t.register.feed.title)}</title>`,
    `<updated>${instantOf(items[0]?.on ?? page.today)}</updated>`,
    `<author><name>${xml(site.publisherName)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(list)}"/>`,
    ...items.map((item) => writeItem(item, page)),
    '</feed>',
  ].join('\n');
}

function itemsOf(entry: RegisterEntry, { t, today }: Page): FeedItem[] {
  const { feed } = t.register;
  const { name } = entry.supplier;
  const items: FeedItem[] = [
    { id: 'signed', title: feed.signed(name), on: entry.signedOn, entry },
    ...entry.contactChanges.map(({ id, kind, on }) => ({
      id: `contact:${id}`,
      title: feed.contact[kind](name),
      on,
      entry,
    })),
  ];
  const deadline = entry.remainingOre > 0 ? deadlineItem(entry, today) : null;
  if (deadline !== null) {
    items.push({ ...deadline, title: feed[deadline.kind](name), entry });
  }
  return items;
}

/** What is told of a deadline, and from when on; a deadline that is moved is another. */
function deadlineItem(
  { deadlineOn, signedOn }: RegisterEntry,
  today: IsoDate,
): { id: string; on: IsoDate; kind: 'deadline' | 'overdue' } | null {
  if (deadlineOn < today) {
    return { id: `overdue:${deadlineOn}`, on: addDays(deadlineOn, 1), kind: 'overdue' };
  }
  const nearOn = addDays(deadlineOn, -NEAR_DAYS);
  // Of an agreement that is shorter than that it is told with the agreement itself.
  const on = nearOn < signedOn ? signedOn : nearOn;
  return on <= today ? { id: `deadline:${deadlineOn}`, on, kind: 'deadline' } : null;
}

function writeItem({ id, title, on, entry }: FeedItem, page: Page): string {
  const { t, format, language, site } = page;
  const summary = t.register.feed.summary(
    entry.bought,
    format.money(Nok.ofOre(entry.remainingOre).toString()),
    format.date(entry.deadlineOn),
  );
  const link = site.baseUrl + hrefOf(language, 'agreement', { id: entry.id });
  return [
    '<entry>',
    `<id>urn:uuid:${xml(entry.id)}#${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${instantOf(on)}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(link)}"/>`,
    `<summary>${xml(summary)}</summary>`,
    ...entry.areas.map(
      (area) => `<category term="${xml(area.code)}" label="${xml(area[language])}"/>`,
    ),
    '</entry>',
  ].join('\n');
}

function instantOf(date: IsoDate): string {
  return `${date}T00:00:00Z`;
}

/** Text for XML: marks escaped, control characters that XML cannot carry left out. */
export function xml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\p{Cc}/gu, ' ');
}
