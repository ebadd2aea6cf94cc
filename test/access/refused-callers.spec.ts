import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InvitationView } from '../../src/access/invitations/invitation.view.js';
import { sql } from '../../src/platform/sql.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { signIn } from '../support/signed-in.js';
import { anOrganisation } from '../support/steps/registry.js';

const INVITED = '2026-03-02T09:00:00.000Z';
const TOO_LATE = '2026-03-05T09:00:00.000Z';

describe.each(engines)('refused callers in the audit log on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'motpost-mail-'));
    const mail = { smtpUrl: null, folder, from: 'motpost@example.com' };
    motpost = await TestApp.start(newStorage, INVITED, { mail });
  });
  afterAll(async () => {
    await motpost.close();
    rmSync(folder, { recursive: true });
  });

  const rowsOf = (outcome: string) =>
    motpost.database.read((tx) =>
      sql(
        tx,
        `SELECT person_id, role, action, object_id FROM audit_record
         WHERE outcome = ? ORDER BY id`,
        [outcome],
      ),
    );

  it('name the person whose session came without its token', async () => {
    const officer = await signIn(motpost, 'officer');
    const me = await officer.call<{ personId: string }>('GET', '/api/v1/me');
    const kestrel = { name: 'Kestrel Air Systems Ltd', kind: 'supplier', country: 'GB' };
    const answer = await officer.call('POST', '/api/v1/organisations', kestrel);
    expect(answer).toMatchObject({ status: 403, body: { code: 'csrf_refused' } });
    const [session] = await motpost.database.read((tx) =>
      sql<{ person_id: string }>(tx, 'SELECT person_id FROM session WHERE id = ?', [
        officer.sessionId,
      ]),
    );
    expect(me.status).toBe(200);
    expect(await rowsOf('csrf_refused')).toMatchObject([
      { person_id: session!.person_id, role: 'officer', action: 'register-organisation' },
    ]);
  });

  it('tell which invitation a refused link is of, and no more of an unknown one', async () => {
    const organisationId = (await anOrganisation(motpost)).id;
    const jane = { name: 'Jane Doe', email: 'jane@example.com', role: 'supplier', organisationId };
    const { body } = await motpost.call<InvitationView>(
      'officer',
      'POST',
      '/api/v1/invitations',
      jane,
    );
    const letter = readFileSync(join(folder, readdirSync(folder)[0]!), 'utf8');
    const secret = /#([\w-]{20,})/.exec(letter.replaceAll('=\r\n', ''))?.[1];
    const follow = (invitation: string | undefined) =>
      motpost.call('public', 'POST', '/sign-in/passkey/invitation', { invitation });
    motpost.clock.set(TOO_LATE);
    const refusal = { status: 410, body: { code: 'invitation_refused' } };
    expect(await follow(secret)).toMatchObject(refusal);
    expect(await follow('A'.repeat(43))).toMatchObject(refusal);
    const row = { person_id: null, role: 'public', action: 'use-invitation' };
    expect(await rowsOf('invitation_refused')).toEqual([
      { ...row, object_id: body.id },
      { ...row, object_id: null },
    ]);
  });
});
