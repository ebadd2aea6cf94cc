import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conditionFor, type UseCaseName } from '../../src/access/permissions.js';
import { roles } from '../../src/access/roles.js';
import { languages } from '../../src/web/languages.js';
import { hrefOf, type PageName, type PathParams } from '../../src/web/paths.js';
import { engines } from '../support/engines.js';
import { type SignedIn, signIn } from '../support/signed-in.js';
import { type Administered, janeInvited } from '../support/steps/administration.js';

describe.each(engines)('the pages of those who are signed in, on $engine', ({ newStorage }) => {
  let service: Administered;
  let motpost: Administered['motpost'];
  let admin: Administered['admin'];
  let invitationId: Administered['invitationId'];
  let personId: Administered['personId'];
  let rowsOf: Administered['rowsOf'];
  beforeAll(async () => {
    service = await janeInvited(newStorage);
    ({ motpost, admin, invitationId, personId, rowsOf } = service);
  });
  afterAll(() => service.close());

  type Shown = [name: PageName, useCase: UseCaseName, params: () => PathParams];
  const none = (): PathParams => ({});
  const pages: Shown[] = [
    ['home', 'read-own-identity', none],
    ['account', 'read-own-identity', none],
    ['persons', 'list-persons', none],
    ['person', 'read-person', () => ({ id: personId })],
    ['bindPerson', 'prepare-binding', none],
    ['invitations', 'list-invitations', none],
    ['sentInvitation', 'read-invitation', () => ({ id: invitationId })],
    ['invitePerson', 'prepare-invitation', none],
    ['sessions', 'list-sessions', none],
    ['auditLog', 'search-audit-log', none],
  ];

  describe.each(roles.filter((role) => role !== 'public'))('as %s', (role) => {
    let somebody: SignedIn;
    beforeAll(async () => {
      somebody = await signIn(motpost, role);
    });

    it.each(pages)('%s is open when the table says so', async (name, useCase, params) => {
      for (const language of languages) {
        const answer = await somebody.open(hrefOf(language, name, params()));
        const html = await answer.text();
        const open = conditionFor(useCase, role) !== null;
        expect([name, answer.status]).toEqual([name, open ? 200 : 403]);
        expect(answer.headers.get('cache-control')).toBe('private, no-store');
        expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}"`));
        expect(html).not.toMatch(/\son\w+=|<style|\sstyle=|undefined|\[object/);
      }
    });

    it('the own page leads only to what may be opened', async () => {
      const html = await (await somebody.open('/nb/min-side')).text();
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      const ways = [...main.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!);
      expect(ways.length).toBeGreaterThan(1);
      for (const href of ways)
        expect([href, (await somebody.open(href)).status]).toEqual([href, 200]);
    });
  });

  it.each(pages)('%s sends the public to sign in, and back', async (name, _useCase, params) => {
    const path = hrefOf('nn', name, params(), { state: 'open' });
    const answer = await fetch(motpost.url + path, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(hrefOf('nn', 'signIn', {}, { to: path }));
  });

  it('only whoever is signed in sees the way to their own page', async () => {
    expect(await (await fetch(`${motpost.url}/nb/om`)).text()).not.toContain('/nb/min-side');
    expect(await (await admin.open('/nb/om')).text()).toContain('href="/nb/min-side"');
  });

  it('a form from before the last sign-in is refused, with what to do about it', async () => {
    const before = await rowsOf('withdraw-invitation');
    const other = await signIn(motpost, 'admin');
    const answer = await fetch(`${motpost.url}/nb/invitasjoner/${invitationId}/trekk-tilbake`, {
      method: 'POST',
      headers: { cookie: admin.cookie },
      body: new URLSearchParams({ _csrf: other.csrfToken }),
    });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Skjemaet gjelder ikke lenger');
    expect(await rowsOf('withdraw-invitation')).toEqual([...before, 'csrf_refused']);
  });
});
