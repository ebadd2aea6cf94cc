import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/platform/sql.js';
import type { ContactReportPage } from '../../src/registry/contact-reports/contact-report.view.js';
import { OPEN_REPORTS_MAX } from '../../src/registry/contact-reports/report-broken-contact.js';
import type { OrganisationView } from '../../src/registry/organisation.view.js';
import { TestApp, type Who } from '../support/app.js';
import { engines } from '../support/engines.js';
import { aContact, reportAsPublic } from '../support/steps/contact-reports.js';
import { actsFor, ORGANISATIONS } from '../support/steps/registry.js';

const REPORTS = '/api/v1/contact-reports';

describe.each(engines)('reports of broken contacts on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
  });
  afterAll(() => motpost.close());

  const reportsOf = async (organisationId: string, query = '') =>
    (
      await motpost.call<ContactReportPage>(
        'officer',
        'GET',
        `${REPORTS}?organisationId=${organisationId}${query}`,
      )
    ).body.items;
  const contactOf = async (who: Who, organisationId: string) =>
    (await motpost.call<OrganisationView>(who, 'GET', `${ORGANISATIONS}/${organisationId}`)).body
      .pointsOfContact[0]!;
  const handle = (id: string, note: string, who: Who = 'officer') =>
    motpost.call(who, 'POST', `${REPORTS}/${id}/handling`, { note });

  it('comes from anybody, is listed for staff, and is handled once with a note', async () => {
    const { organisation, contact } = await aContact(motpost, 'Merlin Ltd');
    const details = 'Tried on Monday and Thursday.\nNobody picked up.';
    const made = await reportAsPublic(motpost, organisation.id, contact.id, { details });
    expect(made.ok).toBe(true);
    const [report] = await reportsOf(organisation.id, '&state=open');
    expect(report).toMatchObject({
      organisation: { id: organisation.id, name: 'Merlin Ltd' },
      contact: { id: contact.id, email: contact.email, lastConfirmedOn: null },
      fault: 'no_answer',
      details,
      state: 'open',
      outcome: null,
      reportedAt: motpost.clock.now(),
    });
    expect((await handle(report!.id, ' ')).status).toBe(400);
    const handled = await handle(report!.id, 'Called the switchboard: the office has moved.');
    expect(handled).toMatchObject({
      status: 201,
      body: { state: 'handled', outcome: 'noted', handledAt: motpost.clock.now() },
    });
    expect(await handle(report!.id, 'Again')).toMatchObject({
      status: 409,
      body: { code: 'illegal_step' },
    });
    expect(await reportsOf(organisation.id, '&state=open')).toEqual([]);
    expect(await reportsOf(organisation.id)).toHaveLength(1);
  });

  it('shows the supplier that its contact was reported, and not what was written', async () => {
    const { organisation, contact } = await aContact(motpost, 'Goshawk Ltd');
    await actsFor(motpost, 'supplier', organisation.id);
    expect(await contactOf('supplier', organisation.id)).toMatchObject({
      openReports: 0,
      lastReportedOn: null,
    });
    await reportAsPublic(motpost, organisation.id, contact.id, { details: 'Rude words' });
    const seen = await contactOf('supplier', organisation.id);
    expect(seen).toMatchObject({ openReports: 1, lastReportedOn: '2026-03-02', version: 1 });
    expect(JSON.stringify(seen)).not.toContain('Rude');
    expect((await motpost.call('supplier', 'GET', REPORTS)).status).toBe(403);
    expect((await motpost.call('public', 'GET', REPORTS)).status).toBe(401);
  });

  it('is handled when an officer confirms the contact, and not when the supplier does', async () => {
    const { organisation, contact } = await aContact(motpost, 'Harrier Ltd');
    await actsFor(motpost, 'supplier', organisation.id);
    await reportAsPublic(motpost, organisation.id, contact.id);
    const url = `${ORGANISATIONS}/${organisation.id}/points-of-contact/${contact.id}`;
    const confirm = (who: Who, version: number) =>
      motpost.call(who, 'POST', `${url}/confirmation`, undefined, { 'if-match': `"${version}"` });
    expect((await confirm('supplier', 1)).status).toBe(201);
    expect(await reportsOf(organisation.id, '&state=open')).toMatchObject([
      { contact: { lastConfirmedOn: '2026-03-02' } },
    ]);
    expect((await confirm('officer', 2)).status).toBe(201);
    expect(await reportsOf(organisation.id)).toMatchObject([
      { state: 'handled', outcome: 'confirmed', note: null },
    ]);
  });

  it('is handled when the address or number is replaced, or the contact removed', async () => {
    const { organisation, contact } = await aContact(motpost, 'Osprey Ltd');
    await actsFor(motpost, 'supplier', organisation.id);
    await reportAsPublic(motpost, organisation.id, contact.id);
    const url = `${ORGANISATIONS}/${organisation.id}/points-of-contact/${contact.id}`;
    const { title, email, phone } = contact;
    const change = (body: object, version: number) =>
      motpost.call('supplier', 'PUT', url, body, { 'if-match': `"${version}"` });
    await change({ title: `${title}, London`, email, phone }, 1);
    expect(await reportsOf(organisation.id, '&state=open')).toHaveLength(1);
    await change({ title, email: 'cooperation@osprey.example.com', phone }, 2);
    expect(await reportsOf(organisation.id)).toMatchObject([{ outcome: 'replaced' }]);
    await reportAsPublic(motpost, organisation.id, contact.id);
    await motpost.call('supplier', 'DELETE', url, undefined, { 'if-match': '"3"' });
    expect(await reportsOf(organisation.id)).toMatchObject([
      { state: 'handled', outcome: 'removed', contact: null },
      { state: 'handled', outcome: 'replaced' },
    ]);
  });

  it('is refused for a contact that is not there, and when many have said so already', async () => {
    const { organisation, contact } = await aContact(motpost, 'Kite Ltd');
    const other = await aContact(motpost, 'Buzzard Ltd');
    expect(await reportAsPublic(motpost, other.organisation.id, contact.id)).toMatchObject({
      refusal: { code: 'not_found' },
    });
    for (let count = 0; count < OPEN_REPORTS_MAX; count += 1) {
      expect((await reportAsPublic(motpost, organisation.id, contact.id)).ok).toBe(true);
    }
    expect(await reportAsPublic(motpost, organisation.id, contact.id)).toMatchObject({
      refusal: { code: 'duplicate' },
    });
    expect(await contactOf('officer', organisation.id)).toMatchObject({
      openReports: OPEN_REPORTS_MAX,
    });
  });

  it('leaves a row in the audit log that names nobody, and nothing in the public register', async () => {
    const { organisation, contact } = await aContact(motpost, 'Falcon Ltd');
    const revision = () =>
      motpost.database.read((tx) => sql(tx, 'SELECT revision FROM register_revision'));
    const before = await revision();
    const made = await reportAsPublic(motpost, organisation.id, contact.id);
    expect(await revision()).toEqual(before);
    const id = made.ok ? made.value.id : '';
    const rows = await motpost.database.read((tx) =>
      sql(tx, 'SELECT person_id, role, action, outcome FROM audit_record WHERE object_id = ?', [
        id,
      ]),
    );
    expect(rows).toEqual([
      { person_id: null, role: 'public', action: 'report-broken-contact', outcome: 'done' },
    ]);
  });
});
