import { newId } from '../../src/platform/ids.js';
import { Passkey } from '../../src/access/passkeys/passkey.entity.js';
import { PASSKEY_ISSUER, PASSKEY_SERVICE } from '../../src/access/passkeys/relying-party.js';
import { Person } from '../../src/access/person.entity.js';
import { openSession } from '../../src/access/sessions/open-session.js';
import { ok } from '../../src/domain/result.js';
import type { TestApp } from './app.js';

/** A supplier's person with two passkeys and a session, straight in the database: its cookie. */
export async function passkeyPerson(motpost: TestApp, organisationId: string): Promise<string> {
  const at = motpost.clock.now();
  const opened = await motpost.database.write(async (tx) => {
    const personId = newId();
    const identity = { issuer: PASSKEY_ISSUER, subject: 'jane' };
    const person = { name: 'Jane Doe', email: 'jane.doe@example.com', role: 'supplier' as const };
    const binding = { organisationId, revoked: false, boundAt: at, version: 1 };
    await tx.insert(Person, { id: personId, ...identity, ...person, ...binding });
    for (const name of ['Laptop', 'Phone']) {
      const key = { publicKey: 'a', counter: 0, transports: '', backedUp: false };
      const times = { registeredAt: at, lastUsedAt: name === 'Phone' ? null : at };
      await tx.insert(Passkey, {
        id: newId(),
        credentialId: name,
        personId,
        name,
        ...key,
        ...times,
      });
    }
    const by = { service: PASSKEY_SERVICE, serviceSid: null, idToken: null };
    await openSession(tx, personId, by, at);
    return ok((await openSession(tx, personId, by, at)).secret);
  });
  if (!opened.ok) throw new Error('no session was opened');
  return `__Host-motpost=${opened.value}`;
}
