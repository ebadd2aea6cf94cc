import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  InvitationItem,
  InvitationPage,
  InvitationView,
} from '../../src/access/invitations/invitation.view.js';
import { sql } from '../../src/platform/sql.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { type SignedIn, signIn } from '../support/signed-in.js';
import { anOrganisation } from '../support/steps/registry.js';

const INVITATIONS = '/api/v1/invitations';
/** Nobody listens there. */
const CLOSED = 'smtp://127.0.0.1:9';

describe.each(engines)('letters that cannot be sent on $engine', ({ newStorage }) => {
  const mail = { smtpUrl: CLOSED as string | null, folder: '', from: 'motpost@example.com' };
  let motpost: TestApp;
  let admin: SignedIn;
  let organisationId: string;

  const person = (name: string) => ({
    ...{ name, email: `${name}@example.com`, role: 'supplier' },
    organisationId,
  });
  const post = <Body = Record<string, unknown>>(path: string, body: object, key: string) =>
    motpost.call<Body>('admin', 'POST', path, body, { 'idempotency-key': key });
  const invitationsOf = async (name: string): Promise<InvitationItem[]> => {
    const { items } = (await motpost.call<InvitationPage>('admin', 'GET', INVITATIONS)).body;
    return items.filter((item) => item.name === name);
  };
  const letters = () => readdirSync(mail.folder).length;

  beforeAll(async () => {
    mail.folder = mkdtempSync(join(tmpdir(), 'motpost-mail-'));
    motpost = await TestApp.start(newStorage, '2026-03-02T09:00:00.000Z', { mail });
    organisationId = (await anOrganisation(motpost)).id;
    admin = await signIn(motpost, 'admin');
  });
  beforeEach(() => void (mail.smtpUrl = CLOSED));
  afterAll(async () => {
    await motpost.close();
    rmSync(mail.folder, { recursive: true });
  });

  it('are told of, and the link is withdrawn: nothing claims that it went out', async () => {
    const answer = await post(INVITATIONS, person('jane'), 'jane-1');
    expect(answer).toMatchObject({ status: 503, body: { code: 'letter_not_sent' } });
    const [invitation] = await invitationsOf('jane');
    expect(answer.body.facts).toEqual({
      invitationId: invitation?.id,
      personId: invitation?.personId,
    });
    expect(invitation).toMatchObject({ state: 'withdrawn' });
    const rows = await motpost.database.read((tx) =>
      sql(tx, 'SELECT action, outcome FROM audit_record WHERE object_id = ? ORDER BY id', [
        invitation!.id,
      ]),
    );
    expect(rows).toEqual([
      { action: 'invite-person', outcome: 'done' },
      { action: 'invite-person', outcome: 'letter_not_sent' },
    ]);
  });

  it('are not taken for sent when the same request comes again', async () => {
    await post(INVITATIONS, person('kari'), 'kari-1');
    mail.smtpUrl = null;
    const repeated = await post(INVITATIONS, person('kari'), 'kari-1');
    expect(repeated).toMatchObject({ status: 409, body: { code: 'duplicate' } });
    expect((await invitationsOf('kari')).map(({ state }) => state)).toEqual(['withdrawn']);
  });

  it('are followed by a new one when the person is invited again', async () => {
    await post(INVITATIONS, person('ola'), 'ola-1');
    const [lost] = await invitationsOf('ola');
    const path = `/api/v1/persons/${lost!.personId}/invitations`;
    const again = await post(path, {}, 'ola-2');
    expect(again).toMatchObject({ status: 503, body: { code: 'letter_not_sent' } });
    mail.smtpUrl = null;
    const before = letters();
    const sent = await post<InvitationView>(path, {}, 'ola-2');
    expect(sent.status).toBe(201);
    expect(letters()).toBe(before + 1);
    const states = (await invitationsOf('ola')).map(({ id, state }) => [id, state]);
    expect(states[0]).toEqual([sent.body.id, 'open']);
    expect(states.slice(1).map(([, state]) => state)).toEqual(['withdrawn', 'withdrawn']);
    expect((await post(path, {}, 'ola-2')).body).toEqual(sent.body);
    expect(letters()).toBe(before + 1);
  });

  it('are told of on the pages, which offer to invite again', async () => {
    const answer = await admin.send('/nb/invitasjoner/ny', person('per'));
    const [lost] = await invitationsOf('per');
    const address = `/nb/invitasjoner/${lost!.id}?fault=letter_not_sent`;
    expect([answer.status, answer.headers.get('location')]).toEqual([303, address]);
    const page = await (await admin.open(address)).text();
    expect(page).toContain('<title>Feil: Invitasjon til per');
    expect(page).toContain('brevet kunne ikke sendes');
    const again = `/nb/personer/${lost!.personId}/invitasjoner`;
    expect(page).toContain(`action="${again}"`);
    const failed = await admin.send(again);
    expect(failed.headers.get('location')).toMatch(/\?fault=letter_not_sent$/);
    mail.smtpUrl = null;
    const sent = await admin.send(again);
    expect(sent.headers.get('location')).toMatch(/\?done=sentAgain$/);
  });
});
