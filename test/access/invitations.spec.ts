import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditPage } from '../../src/access/audit/audit-record.view.js';
import type {
  InvitationItem,
  InvitationPage,
  InvitationView,
} from '../../src/access/invitations/invitation.view.js';
import { ok } from '../../src/domain/result.js';
import { sql } from '../../src/platform/sql.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { anOrganisation } from '../support/steps/registry.js';

const INVITATIONS = '/api/v1/invitations';
const START = '2026-03-02T09:00:00.000Z';
const LATER = '2026-03-05T09:00:00.000Z';

describe.each(engines)('invitations on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let folder: string;
  let organisationId: string;
  let made: Record<'used' | 'withdrawn' | 'expired' | 'open', InvitationView>;

  const invite = async (name: string, who: 'officer' | 'admin' = 'officer') => {
    const person = { name, email: `${name}@example.com`, role: 'supplier', organisationId };
    const answer = await motpost.call<InvitationView>(who, 'POST', INVITATIONS, person);
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const list = async (query = '', who: 'officer' | 'admin' = 'admin') =>
    (await motpost.call<InvitationPage>(who, 'GET', `${INVITATIONS}${query}`)).body;
  const withdraw = (id: string) => motpost.call('admin', 'DELETE', `${INVITATIONS}/${id}`);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'motpost-mail-'));
    const mail = { smtpUrl: null, folder, from: 'motpost@example.com' };
    motpost = await TestApp.start(newStorage, START, { mail });
    organisationId = (await anOrganisation(motpost)).id;
    const used = await invite('used');
    await motpost.database.write(async (tx) =>
      ok(await sql(tx, 'UPDATE invitation SET used_at = ? WHERE id = ?', [START, used.id])),
    );
    const withdrawn = await invite('withdrawn');
    expect((await withdraw(withdrawn.id)).status).toBe(200);
    const expired = await invite('expired');
    motpost.clock.set(LATER);
    made = { used, withdrawn, expired, open: await invite('open', 'admin') };
  });
  afterAll(async () => {
    await motpost.close();
    rmSync(folder, { recursive: true });
  });

  it('are listed the newest first, each in its state and with whom it is for', async () => {
    const { items } = await list();
    expect(items.map(({ name, state }) => [name, state])).toEqual([
      ['open', 'open'],
      ['expired', 'expired'],
      ['withdrawn', 'withdrawn'],
      ['used', 'used'],
    ]);
    expect(items[0]).toEqual({
      ...made.open,
      state: 'open',
      name: 'open',
      email: 'open@example.com',
      role: 'supplier',
      organisationId,
      invitedBy: expect.any(String),
      usedAt: null,
      withdrawnAt: null,
      letterSentAt: LATER,
      letterDueAt: null,
    });
    expect(readdirSync(folder)).toHaveLength(4);
  });

  it.each(['open', 'used', 'expired', 'withdrawn'] as const)(
    'are found when they are %s, by officers too',
    async (state) => {
      const { items } = await list(`?state=${state}`, 'officer');
      expect(items.map(({ id }) => id)).toEqual([made[state].id]);
      const one = await motpost.call<InvitationItem>(
        'officer',
        'GET',
        `${INVITATIONS}/${items[0]!.id}`,
      );
      expect(one.body).toEqual(items[0]);
    },
  );

  it('are found by person, and go page by page', async () => {
    const { items } = await list(`?personId=${made.used.personId}`);
    expect(items.map(({ id }) => id)).toEqual([made.used.id]);
    const first = await list('?limit=3');
    expect(first.items).toHaveLength(3);
    const second = await list(`?limit=3&cursor=${first.next}`);
    expect(second.items.map(({ name }) => name)).toEqual(['used']);
    expect((await list('?state=lost')).items).toBeUndefined();
  });

  it.each(['used', 'withdrawn', 'expired'] as const)(
    'are not withdrawn when they are %s',
    async (state) => {
      expect(await withdraw(made[state].id)).toMatchObject({
        status: 409,
        body: { code: 'illegal_step' },
      });
      expect((await list(`?state=${state}`)).items).toHaveLength(1);
    },
  );

  it('work no longer when their person is revoked', async () => {
    const { id, personId } = await invite('gone');
    const path = `/api/v1/persons/${personId}/revocation`;
    const reason = { reason: 'Left the firm.' };
    await motpost.call('admin', 'POST', path, reason, { 'if-match': '"1"' });
    const { body } = await motpost.call<InvitationItem>('admin', 'GET', `${INVITATIONS}/${id}`);
    expect(body).toMatchObject({ state: 'withdrawn', withdrawnAt: LATER });
  });

  it('are for officers and administrators, and unknown ones are not found', async () => {
    for (const who of ['approver', 'auditor', 'supplier', 'firm'] as const) {
      expect((await motpost.call(who, 'GET', INVITATIONS)).status).toBe(403);
      expect((await motpost.call(who, 'GET', `${INVITATIONS}/${made.open.id}`)).status).toBe(403);
    }
    expect((await motpost.call('public', 'GET', INVITATIONS)).status).toBe(401);
    expect((await motpost.call('admin', 'GET', `${INVITATIONS}/${organisationId}`)).status).toBe(
      404,
    );
  });

  it('leave one row in the audit log each time they are read or withdrawn', async () => {
    const rows = async (question: string) =>
      (await motpost.call<AuditPage>('auditor', 'GET', `/api/v1/audit-records?${question}`)).body
        .items;
    const of = `objectId=${made.withdrawn.id}&action=withdraw-invitation`;
    expect((await rows(of)).map(({ outcome }) => outcome)).toEqual(['illegal_step', 'done']);
    expect((await rows(`${of}&outcome=refused`)).map(({ role }) => role)).toEqual(['admin']);
    const reads = `objectId=${made.used.id}&action=read-invitation`;
    expect((await rows(reads)).map(({ role }) => role)).toEqual(['officer']);
  });
});
