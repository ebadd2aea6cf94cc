import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '../../src/access/person.entity.js';
import { ok } from '../../src/domain/result.js';
import { newId } from '../../src/platform/ids.js';
import { sql } from '../../src/platform/sql.js';
import { engines } from '../support/engines.js';
import { signIn } from '../support/signed-in.js';
import { type Administered, JANE, janeInvited } from '../support/steps/administration.js';

describe.each(engines)('the forms of those who are signed in, on $engine', ({ newStorage }) => {
  let service: Administered;
  let motpost: Administered['motpost'];
  let admin: Administered['admin'];
  let invitationId: Administered['invitationId'];
  let personId: Administered['personId'];
  let rowsOf: Administered['rowsOf'];
  let organisationId: Administered['organisationId'];
  let folder: Administered['folder'];
  beforeAll(async () => {
    service = await janeInvited(newStorage);
    ({ motpost, admin, invitationId, personId, rowsOf, organisationId, folder } = service);
  });
  afterAll(() => service.close());

  describe('inviting', () => {
    it('says what is wrong at the fields, in the title and in the log, and keeps what was written', async () => {
      const before = await rowsOf('invite-person');
      const answer = await admin.send('/nn/invitasjonar/ny', { name: 'Kari', email: 'kari' });
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain('<title>Feil: Inviter ein person – Motpost</title>');
      for (const field of ['email', 'role', 'organisationId']) {
        expect(html).toContain(`href="#${field}"`);
        expect(html).toContain(`id="${field}-error"`);
      }
      expect(html).not.toContain('id="name-error"');
      expect(html).toContain('value="kari"');
      expect(await rowsOf('invite-person')).toEqual([...before, 'malformed']);
    });

    it('is done once, however often the form is sent', async () => {
      const letters = () => readdirSync(folder).length;
      const before = letters();
      const _key = '0199a3a0-7b1e-7c3a-9f0e-2f6f1b8d5c11';
      const twice = { ...JANE, email: 'twice@kestrel.example.com', organisationId, _key };
      const first = await admin.send('/en/invitations/new', twice);
      const second = await admin.send('/en/invitations/new', twice);
      expect(second.headers.get('location')).toBe(first.headers.get('location'));
      expect(letters()).toBe(before + 1);
    });

    it('tells when the address is invited already', async () => {
      const answer = await admin.send('/nb/invitasjoner/ny', { ...JANE, organisationId });
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain(
        'Adressen er invitert for denne organisasjonen fra før',
      );
    });

    it('is listed, withdrawn, and done again', async () => {
      const list = await (await admin.open('/nb/invitasjoner?state=open')).text();
      expect(list).toContain('Jane Doe');
      const path = `/nb/invitasjoner/${invitationId}`;
      const done = await admin.send(`${path}/trekk-tilbake`);
      expect(done.headers.get('location')).toBe(`${path}?done=withdrawn`);
      const page = await (await admin.open(`${path}?done=withdrawn`)).text();
      expect(page).toContain('Invitasjonen er trukket tilbake.');
      expect(page).not.toContain('trekk-tilbake');
      const late = await admin.send(`${path}/trekk-tilbake`);
      expect(late.headers.get('location')).toBe(`${path}?fault=illegal_step`);
      const fault = await (await admin.open(`${path}?fault=illegal_step`)).text();
      expect(fault).toContain('<title>Feil: Invitasjon til Jane Doe');
      const again = await admin.send(`/nb/personer/${personId}/invitasjoner`);
      expect(again.headers.get('location')).toMatch(/^\/nb\/invitasjoner\/\S+\?done=sentAgain$/);
      expect(again.headers.get('location')).not.toContain(invitationId);
    });

    it('shows nothing of what an address makes up', async () => {
      const html = await (await admin.open('/nb/invitasjoner?done=constructor&fault=<b>')).text();
      expect(html).not.toMatch(/class="ds-alert|<b>/);
      expect((await admin.open('/nb/invitasjoner?state=lost')).status).toBe(400);
    });
  });

  describe('taking access away', () => {
    const path = () => `/nb/personer/${personId}`;
    const revoke = (fields: Record<string, string>) =>
      admin.send(`${path()}/fjern-tilgang`, fields);

    it('needs a reason', async () => {
      const answer = await revoke({ version: '1', reason: ' ' });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('id="reason-error"');
      expect(await rowsOf('revoke-person')).toEqual(['malformed']);
    });

    it('is refused for somebody who changed meanwhile, and keeps the reason', async () => {
      const answer = await revoke({ version: '7', reason: 'Left the firm.' });
      const html = await answer.text();
      expect(answer.status).toBe(412);
      expect(html).toContain('Personen er endret siden du åpnet siden');
      expect(html).toContain('Left the firm.');
    });

    it('is not offered for oneself', async () => {
      const { body } = await admin.call('GET', '/api/v1/me');
      const html = await (await admin.open(`/nb/personer/${String(body.personId)}`)).text();
      expect(html).toContain('Du kan ikke fjerne din egen tilgang');
      expect(html).not.toContain('fjern-tilgang');
    });

    it('shows the person with the reason, and offers nothing more', async () => {
      const answer = await revoke({ version: '1', reason: 'Left the firm.' });
      expect(answer.headers.get('location')).toBe(`${path()}?done=revoked`);
      const html = await (await admin.open(`${path()}?done=revoked`)).text();
      expect(html).toContain('Tilgangen er fjernet, og personen er logget ut.');
      expect(html).toContain('Left the firm.');
      expect(html).not.toMatch(/fjern-tilgang|Send ny invitasjon/);
      expect(await (await admin.open('/nb/personer?revoked=true')).text()).toContain(path());
      expect(await (await admin.open('/nb/personer?revoked=false')).text()).not.toContain(path());
    });
  });

  describe('giving access', () => {
    const kari = { name: 'Kari Nordmann', email: 'kari@example.com', subject: 'kari-1' };
    const bind = (fields: Record<string, string>) => admin.send('/nb/personer/ny', fields);

    it('binds an identity to a role', async () => {
      const { issuer } = motpost.config.token;
      const answer = await bind({ ...kari, issuer, role: 'officer' });
      expect(answer.headers.get('location')).toMatch(/^\/nb\/personer\/\S+\?done=bound$/);
      const again = await bind({ ...kari, issuer, role: 'officer' });
      expect(again.status).toBe(409);
      expect(await again.text()).toContain('Personen har tilgang fra før');
    });

    it('wants an organisation for those who act for one', async () => {
      const { issuer } = motpost.config.token;
      const answer = await bind({ ...kari, subject: 'kari-2', issuer, role: 'supplier' });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('id="organisationId-error"');
    });
  });

  describe('sessions', () => {
    it('are ended by an administrator', async () => {
      const firm = await signIn(motpost, 'firm');
      const html = await (await admin.open('/en/sessions?limit=100')).text();
      expect(html).toContain(`/en/sessions/${firm.sessionId}/end`);
      expect(html).not.toContain(`/en/sessions/${admin.sessionId}/end`);
      const ended = await admin.send(`/en/sessions/${firm.sessionId}/end`);
      expect(ended.headers.get('location')).toBe('/en/sessions?done=sessionEnded');
      const next = await firm.open('/en/my-account');
      expect(next.headers.get('location')).toBe('/en/sign-in?to=%2Fen%2Fmy-account');
      const late = await admin.send(`/en/sessions/${firm.sessionId}/end`);
      expect(late.headers.get('location')).toBe('/en/sessions?fault=not_found');
    });

    it('of one’s own are ended by oneself, and nobody else’s are', async () => {
      const [phone, laptop] = [await signIn(motpost, 'firm'), await signIn(motpost, 'firm')];
      const html = await (await laptop.open('/nb/min-konto')).text();
      expect(html).toContain(`value="${phone.sessionId}"`);
      expect(html).not.toContain(`value="${laptop.sessionId}"`);
      const stolen = await laptop.send('/nb/min-konto/okter', { id: admin.sessionId });
      expect(stolen.headers.get('location')).toBe('/nb/min-konto?fault=not_found');
      const ended = await laptop.send('/nb/min-konto/okter', { id: phone.sessionId });
      expect(ended.headers.get('location')).toBe('/nb/min-konto?done=sessionEnded');
      expect((await phone.open('/nb/min-konto')).status).toBe(303);
      expect((await admin.open('/nb/min-konto')).status).toBe(200);
    });
  });

  describe('the audit log', () => {
    it('is searched by what people write, page by page, and taken along as it was found', async () => {
      const auditor = await signIn(motpost, 'auditor');
      const query = 'from=2.3.2026&action=revoke-person&outcome=refused&cursor=';
      const html = await (await auditor.open(`/nb/revisjonslogg?${query}`)).text();
      expect(html.match(/<tr role="row">/g)).toHaveLength(3);
      expect(html).toContain('version_mismatch');
      const [, href] = /href="([^"]+format=csv)"/.exec(html)!;
      const csv = await auditor.open(href!.replaceAll('&amp;', '&'));
      expect((await csv.text()).trim().split('\n')).toHaveLength(3);
      const all = await (await auditor.open('/nb/revisjonslogg')).text();
      const [, next] = /href="([^"]+)" rel="next"/.exec(all)!;
      expect((await auditor.open(next!.replaceAll('&amp;', '&'))).status).toBe(200);
      const none = await (await auditor.open('/nb/revisjonslogg?to=1.3.2020')).text();
      expect(none).toContain('Ingen rader passer med søket.');
    });

    it('is searched by the organisation that somebody acted for', async () => {
      const auditor = await signIn(motpost, 'auditor');
      await motpost.database.write(async (tx) => {
        const row = [newId(), '2026-03-02T09:00:00.000Z', 'supplier', organisationId];
        const columns = 'id, recorded_at, role, organisation_id, action, outcome';
        const values = "?, ?, ?, ?, 'list-projects', 'done'";
        return ok(await sql(tx, `INSERT INTO audit_record (${columns}) VALUES (${values})`, row));
      });
      const rowsFor = async (id: string) => {
        const path = `/en/audit-log?action=list-projects&organisationId=${id}`;
        const html = await (await auditor.open(path)).text();
        expect(html).toMatch(new RegExp(`name="organisationId"[^>]* value="${id}"`));
        return html.match(/<tr role="row">/g)?.length ?? 0;
      };
      expect(await rowsFor(organisationId)).toBe(2);
      expect(await rowsFor('0199a3a0-7b1e-7c3a-9f0e-2f6f1b8d5c11')).toBe(0);
      const wrong = await auditor.open('/en/audit-log?organisationId=Kestrel');
      expect(await wrong.text()).toContain('id="organisationId-error"');
    });

    it('says what it does not understand, and searches for nothing else meanwhile', async () => {
      const auditor = await signIn(motpost, 'auditor');
      const answer = await auditor.open('/en/audit-log?from=yesterday&personId=Jane');
      const html = await answer.text();
      expect(html).toContain('<title>Error: Audit log');
      expect(html).toContain('id="from-error"');
      expect(html).toContain('id="personId-error"');
      expect(html).not.toContain('role="table"');
    });

    it('leads from a row to the person, for auditors too', async () => {
      const auditor = await signIn(motpost, 'auditor');
      const person = await motpost.database.read((tx) =>
        tx.findOneByOrFail(Person, { role: 'admin' }),
      );
      const html = await (await auditor.open(`/nb/revisjonslogg?personId=${person.id}`)).text();
      expect(html).toContain(`href="/nb/personer/${person.id}"`);
      const page = await (await auditor.open(`/nb/personer/${person.id}`)).text();
      expect(page).toContain(`/nb/revisjonslogg?personId=${person.id}`);
      expect(page).not.toMatch(/fjern-tilgang|\/nb\/okter/);
    });
  });

  it.each(['personer/ny', 'invitasjoner/ny', 'personer/:id/fjern-tilgang'])(
    'a body that is no form is refused at %s as an empty one is',
    async (path) => {
      for (const body of ['null', '[]', '"x"']) {
        const answer = await fetch(`${motpost.url}/nb/${path.replace(':id', personId)}`, {
          method: 'POST',
          headers: {
            cookie: admin.cookie,
            'x-csrf-token': admin.csrfToken,
            'content-type': 'application/json',
          },
          body,
        });
        expect([body, answer.status]).toEqual([body, 422]);
      }
    },
  );
});
