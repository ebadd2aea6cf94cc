import { addDays, type IsoDate } from '../../domain/time/iso-date.js';
import { Nok } from '../../domain/money/nok.js';
import type { Instant } from '../../platform/clock.js';
import { nearFrom } from '../../register/near-deadline.js';
import { type RegisterEntry, statusOn } from '../../register/register-entry.js';
import type { Page } from '../page.js';
import { hrefOf } from '../paths.js';

const ITEMS_MAX = 200;

interface FeedItem {
  /** Tells two happenings of one agreement apart; never used for another. */
  readonly id: string;
  readonly title: string;
  readonly at: Instant;
  readonly entry: RegisterEntry;
}

/** An Atom feed (RFC 4287) of new agreements, changed contacts, and deadlines near or passed. */
export function writeFeed(
  found: readonly RegisterEntry[],
  query: URLSearchParams,
  page: Page,
): string {
  const { t, language, site } = page;
  const items = found
    .flatMap((entry) => itemsOf(entry, page))
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
    .slice(0, ITEMS_MAX);
  const self = site.baseUrl + hrefOf(language, 'feed', {}, query);
  const list = site.baseUrl + hrefOf(language, 'register', {}, query);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(t.register.feed.title)}</title>`,
    `<updated>${items[0]?.at ?? startOf(page.today)}</updated>`,
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
    { id: 'signed', title: feed.signed(name), at: startOf(entry.signedOn), entry },
    ...entry.contactChanges.map(({ id, kind, at }) => ({
      id: `contact:${id}`,
      title: feed.contact[kind](name),
      at,
      entry,
    })),
  ];
  const deadline = deadlineOf(entry, today);
  if (deadline !== null) {
    const { kind, on } = deadline;
    // A deadline that is moved is near, or passed, anew.
    const id = `${kind}:${entry.deadlineOn}`;
    items.push({ id, title: feed[kind](name), at: startOf(on), entry });
  }
  return items;
}

/** What there is to tell of the deadline while something remains, and since when. */
function deadlineOf(
  entry: RegisterEntry,
  today: IsoDate,
): { kind: 'deadline' | 'overdue'; on: IsoDate } | null {
  const { deadlineOn, signedOn } = entry;
  const status = statusOn(entry, today);
  if (status === 'overdue') return { kind: 'overdue', on: addDays(deadlineOn, 1) };
  const near = nearFrom(deadlineOn);
  if (status !== 'open' || today < near) return null;
  return { kind: 'deadline', on: near < signedOn ? signedOn : near };
}

function writeItem({ id, title, at, entry }: FeedItem, page: Page): string {
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
    `<updated>${at}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(link)}"/>`,
    `<summary>${xml(summary)}</summary>`,
    ...entry.areas.map(
      (area) => `<category term="${xml(area.code)}" label="${xml(area[language])}"/>`,
    ),
    '</entry>',
  ].join('\n');
}

function startOf(date: IsoDate): Instant {
  return `${date}T00:00:00.000Z`;
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
