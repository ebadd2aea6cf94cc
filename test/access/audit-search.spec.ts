import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditPage, AuditRecordView } from '../../src/access/audit/audit-record.view.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { anOrganisation } from '../support/steps/registry.js';

const AUDIT = '/api/v1/audit-records';

describe.each(engines)('searching the audit log on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let id: string;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage, '2026-03-01T23:30:00.000Z');
    id = (await anOrganisation(motpost)).id;
    motpost.clock.set('2026-03-02T09:00:00.000Z');
    const read = `/api/v1/organisations/${id}`;
    await motpost.call('officer', 'GET', read);
    await motpost.call('auditor', 'GET', read, undefined, { 'x-request-id': '=cmd.1' });
    await motpost.call('auditor', 'GET', read, undefined, { 'x-request-id': '-cmd.1' });
    await motpost.call('auditor', 'PATCH', read, { name: 'x' }, { 'if-match': '"1"' });
  });
  afterAll(() => motpost.close());

  const search = async (query: string) =>
    (await motpost.call<AuditPage>('auditor', 'GET', `${AUDIT}?action=${query}`)).body;
  const told = ({ role, outcome, recordedAt }: AuditRecordView) => [
    role,
    outcome,
    recordedAt.slice(0, 10),
  ];

  it('finds who did what, the newest first', async () => {
    expect((await search(`read-organisation&objectId=${id}`)).items.map(told)).toEqual([
      ['auditor', 'done', '2026-03-02'],
      ['auditor', 'done', '2026-03-02'],
      ['officer', 'done', '2026-03-02'],
    ]);
    const denied = await search('change-organisation&outcome=role_not_permitted&role=auditor');
    expect(denied.items).toHaveLength(1);
    const [{ personId } = { personId: null }] = denied.items;
    expect((await search(`read-organisation&personId=${personId}`)).items).toHaveLength(2);
    expect((await search('read-organisation&requestId=-cmd.1')).items).toHaveLength(1);
    expect((await search('read-organisation&outcome=own_decision')).items).toEqual([]);
  });

  it('finds by day, both days included', async () => {
    const days = async (range: string) =>
      (await search(`register-organisation${range}`)).items.length;
    expect(await days('&from=2026-03-01&to=2026-03-01')).toBe(1);
    expect(await days('&from=2026-03-02')).toBe(0);
    expect(await days('&to=2026-02-28')).toBe(0);
  });

  it('goes page by page', async () => {
    const first = await search('read-organisation&limit=2');
    expect(first.items).toHaveLength(2);
    const second = await search(`read-organisation&limit=2&cursor=${first.next}`);
    expect(second.items.map(told)).toEqual([['officer', 'done', '2026-03-02']]);
    expect(second.next).toBeNull();
  });

  it('is exported whole, which leaves its own row', async () => {
    const url = `${AUDIT}?action=read-organisation&limit=1`;
    const csv = await motpost.call('auditor', 'GET', `${url}&format=csv`);
    expect(csv.headers['content-type']).toContain('text/csv');
    const [heading, ...rows] = csv.text.trim().split('\n');
    expect(heading).toMatch(/^id,recordedAt,personId,role,/);
    expect(rows).toHaveLength(3);
    const excel = await motpost.call('auditor', 'GET', `${url}&format=excel-csv`);
    expect(excel.text).toContain(`;'-cmd.1`);
    const named = await motpost.call('auditor', 'GET', url, undefined, { accept: 'text/csv' });
    expect(named.text).toBe(csv.text);
    expect((await search('search-audit-log&outcome=exported')).items).toHaveLength(3);
  });

  it('is for auditors, who ask well-formed questions', async () => {
    for (const who of ['officer', 'approver', 'admin', 'supplier', 'firm'] as const) {
      expect((await motpost.call(who, 'GET', AUDIT)).status).toBe(403);
    }
    expect((await motpost.call('public', 'GET', AUDIT)).status).toBe(401);
    for (const query of ['role=king', 'from=2026-02-30', 'objectId=x', 'personId=1', 'name=x']) {
      expect((await motpost.call('auditor', 'GET', `${AUDIT}?${query}`)).status).toBe(400);
    }
  });

  it('names what was asked about, done or refused, also where something else is answered', async () => {
    const contact = { title: 'Industrial cooperation office', email: 'offset@kestrel.example.com' };
    const invited = { name: 'Jane Doe', email: 'jane.doe@example.com', role: 'supplier' };
    const { body } = await motpost.call<{ id: string }>(
      'officer',
      'POST',
      '/api/v1/organisations',
      {
        name: 'Hanse Wehrtechnik GmbH',
        kind: 'supplier',
        country: 'DE',
      },
    );
    const path = `/api/v1/organisations/${body.id}/points-of-contact`;
    await motpost.call('officer', 'POST', path, contact);
    await motpost.call('supplier', 'POST', path, contact);
    const person = { ...invited, organisationId: body.id };
    const { body: invitation } = await motpost.call<{ id: string; personId: string }>(
      'officer',
      'POST',
      '/api/v1/invitations',
      person,
    );
    const again = `/api/v1/persons/${invitation.personId}/invitations`;
    const { body: second } = await motpost.call<{ id: string }>('officer', 'POST', again);
    expect(second.id).not.toBe(invitation.id);
    const actionsOn = async (id: string) => {
      const found = await motpost.call<{ items: { action: string; outcome: string }[] }>(
        'auditor',
        'GET',
        `/api/v1/audit-records?objectId=${id}`,
      );
      return found.body.items.map(({ action, outcome }) => `${action} ${outcome}`);
    };
    expect(await actionsOn(body.id)).toEqual([
      'add-point-of-contact not_found',
      'add-point-of-contact done',
      'register-organisation done',
    ]);
    expect(await actionsOn(invitation.personId)).toEqual(['invite-again done']);
    expect(await actionsOn(invitation.id)).toEqual(['invite-person done']);
  });
});
