import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from '../../../src/platform/sql.js';
import { TestApp } from '../app.js';
import type { Storage } from '../engines.js';
import { type SignedIn, signIn } from '../signed-in.js';
import { anOrganisation } from './registry.js';

export const JANE = { name: 'Jane Doe', email: 'jane@kestrel.example.com', role: 'supplier' };

/** A service whose administrator has invited Jane on the page for it. */
export interface Administered {
  readonly motpost: TestApp;
  readonly admin: SignedIn;
  readonly organisationId: string;
  readonly invitationId: string;
  readonly personId: string;
  /** The folder of letters. */
  readonly folder: string;
  /** The outcomes of an action in the audit log, in order. */
  readonly rowsOf: (action: string) => Promise<string[]>;
  readonly close: () => Promise<void>;
}

export async function janeInvited(newStorage: () => Promise<Storage>): Promise<Administered> {
  const folder = mkdtempSync(join(tmpdir(), 'motpost-mail-'));
  const mail = { smtpUrl: null, folder, from: 'motpost@example.com' };
  const motpost = await TestApp.start(newStorage, '2026-03-02T09:00:00.000Z', { mail });
  const organisationId = (await anOrganisation(motpost)).id;
  const admin = await signIn(motpost, 'admin');
  const sent = await admin.send('/nb/invitasjoner/ny', { ...JANE, organisationId });
  const [, invitationId] =
    /invitasjoner\/(\S+)\?done=sent/.exec(sent.headers.get('location') ?? '') ?? [];
  if (invitationId === undefined) throw new Error(`inviting answered ${sent.status}`);
  const { body } = await admin.call('GET', `/api/v1/invitations/${invitationId}`);
  return {
    motpost,
    admin,
    organisationId,
    invitationId,
    personId: String(body.personId),
    folder,
    rowsOf: async (action) => {
      const rows = await motpost.database.read((tx) =>
        sql<{ outcome: string }>(
          tx,
          'SELECT outcome FROM audit_record WHERE action = ? ORDER BY id',
          [action],
        ),
      );
      return rows.map(({ outcome }) => outcome);
    },
    close: async () => {
      await motpost.close();
      rmSync(folder, { recursive: true });
    },
  };
}
