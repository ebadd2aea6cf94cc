import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo } from '../../src/demo/load-demo.js';
import { newId } from '../../src/platform/ids.js';
import { TestApp } from '../support/app.js';
import { belongingIdsOf, secretTextsOf, suppliersWithReports } from '../support/belongings.js';
import { bindPerson } from '../support/bound-person.js';
import { engines } from '../support/engines.js';
import { type SignedIn, signIn } from '../support/signed-in.js';

const NOW = '2026-11-20T09:00:00.000Z';
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const AT_ONCE = 12;

interface Seen {
  readonly status: number;
  /** Everything that came: headers and body. */
  readonly text: string;
}

describe.each(engines)('the pages, for a second organisation on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let ids: string[];
  let secrets: string[];
  let sessionOfFirst: SignedIn;
  let sessions: Record<'second' | 'outsider', SignedIn>;
  /** Addresses of pages with a place for an id, and addresses without. */
  let withId: string[];
  let without: string[];
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage, NOW);
    await loadDemo(motpost.database);
    const [first, another] = await suppliersWithReports(motpost.database);
    const outsider = await motpost.call<{ id: string }>(
      'officer',
      'POST',
      '/api/v1/organisations',
      { name: 'Nordvik Mekaniske AS', kind: 'norwegian-industry', country: 'NO' },
    );
    await bindPerson(motpost, 'person-of-the-first', 'supplier', first);
    await bindPerson(motpost, 'second', 'supplier', another);
    await bindPerson(motpost, 'outsider', 'firm', outsider.body.id);
    sessionOfFirst = await signIn(motpost, { subject: 'person-of-the-first' });
    sessions = {
      second: await signIn(motpost, { subject: 'second' }),
      outsider: await signIn(motpost, { subject: 'outsider' }),
    };
    ids = [...(await belongingIdsOf(motpost.database, first)), sessionOfFirst.sessionId];
    const texts = await secretTextsOf(motpost.database, first);
    const open = await publicText();
    secrets = [...texts.filter((text) => !open.includes(text)), sessionOfFirst.sessionId];
    const { routes } = motpost.app.getHttpAdapter().getInstance().routeTable;
    const pages = routes.filter(
      ({ url, config }) =>
        /^\/(nb|nn|en)(\/|$)/.test(url) &&
        config.useCase !== undefined &&
        config.useCase !== 'sign-out',
    );
    const addresses = [...new Set(pages.map(({ url }) => url))];
    withId = addresses.filter((url) => url.includes(':'));
    without = addresses.filter((url) => !url.includes(':'));
  });
  afterAll(() => motpost.close());

  /** The register as everybody sees it. */
  const publicText = async (): Promise<string> =>
    (await motpost.call('public', 'GET', '/api/v1/register/agreements?format=full-json')).text;

  const ask = async (
    who: SignedIn | null,
    method: (typeof METHODS)[number],
    path: string,
    id: string,
  ): Promise<Seen> => {
    const fields = { id, personId: id, organisationId: id, supplierId: id, reason: 'x' };
    const body = new URLSearchParams({ ...fields, _csrf: who?.csrfToken ?? '' });
    const answer = await fetch(motpost.url + path.replace(/:\w+/, id), {
      method,
      redirect: 'manual',
      headers: who === null ? {} : { cookie: who.cookie },
      ...(method === 'GET' ? {} : { body }),
    });
    const headers = JSON.stringify([...answer.headers]);
    return { status: answer.status, text: `${headers} ${await answer.text()}` };
  };

  /** What a page says that it should not, the id aside that was asked with. */
  const leaksIn = ({ text }: Seen, id: string): string[] =>
    secrets.filter((secret) => secret !== id && text.includes(secret));

  it('has enough to try', () => {
    expect(ids.length).toBeGreaterThan(20);
    expect(secrets.length).toBeGreaterThan(20);
    expect(withId.length).toBeGreaterThan(20);
    expect(without.length).toBeGreaterThan(30);
  });

  it.each(['second', 'outsider'] as const)(
    'answer an id of the first like one that is made up, by every method, as %s',
    async (subject) => {
      const who = sessions[subject];
      const wrong: string[] = [];
      for (const path of withId) {
        // The pages of the other languages are the same handlers: one id and every method of each.
        const tried = path.startsWith('/nb/') ? ids : ids.slice(0, 1);
        for (const method of METHODS) {
          const madeUp = await ask(who, method, path, newId());
          const isAsked = method === 'GET' || method === 'POST';
          const some = isAsked ? tried : tried.slice(0, 1);
          for (let at = 0; at < some.length; at += AT_ONCE) {
            await Promise.all(
              some.slice(at, at + AT_ONCE).map(async (id) => {
                const seen = await ask(who, method, path, id);
                const leaks = leaksIn(seen, id);
                // What the register shows to everybody it shows to them as well.
                const isSame =
                  seen.status === madeUp.status ||
                  seen.status === (await ask(null, method, path, id)).status;
                if (!isSame || leaks.length > 0) {
                  wrong.push(`${method} ${path} ${id}: ${seen.status} ${leaks.join()}`);
                }
              }),
            );
          }
          expect([200, 403, 404, 422]).toContain(madeUp.status);
        }
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it.each(['second', 'outsider'] as const)(
    'tell nothing of the first where no id is asked for, as %s',
    async (subject) => {
      const wrong: string[] = [];
      for (const path of without) {
        for (const method of METHODS) {
          const asked = method === 'GET' ? `${path}?id=${ids[0]!}&personId=${ids[0]!}` : path;
          const seen = await ask(sessions[subject], method, asked, ids[0]!);
          const leaks = leaksIn(seen, ids[0]!);
          if (leaks.length > 0) wrong.push(`${method} ${path}: ${leaks.join()}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it.each(['second', 'outsider'] as const)(
    'end no session of the first and remove no passkey of theirs, as %s',
    async (subject) => {
      const own = ['/nb/min-konto/okter', '/nb/min-konto/passnokler'];
      for (const path of own) {
        for (const id of ids) {
          const { status, text } = await ask(sessions[subject], 'POST', path, id);
          expect([path, id, status]).toEqual([path, id, 303]);
          expect(text).toContain('fault=not_found');
        }
      }
      expect((await sessionOfFirst.call('GET', '/api/v1/me')).status).toBe(200);
    },
  );

  it('while what the first is shown of its own would be found', async () => {
    const seen = await sessionOfFirst.call('GET', '/api/v1/projects?limit=100');
    expect(leaksIn({ status: seen.status, text: seen.text }, '').length).toBeGreaterThan(0);
    const account = await ask(sessionOfFirst, 'GET', '/nb/min-konto', '');
    expect(leaksIn(account, '').length).toBeGreaterThan(0);
  });
});
