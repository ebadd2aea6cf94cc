import { ok, refused } from '../../domain/result.js';
import { newId } from '../../platform/ids.js';
import { sql, type Tx } from '../../platform/sql.js';
import { PASSKEY_ISSUER } from '../passkeys/relying-party.js';
import { Person } from '../person.entity.js';
import { newSecret } from '../secret.js';
import { useCase } from '../use-case.js';
import { writeInvitation } from './invite.js';

export interface InvitePerson {
  readonly name: string;
  readonly email: string;
  readonly role: 'supplier' | 'firm';
  readonly organisationId: string;
}

/**
 * Invites somebody by e-mail to act for an organisation with a passkey, bound to it from the start.
 *
 * Refuses `invalid` when there is no such organisation, and `duplicate` when the address may act
 * for it already: then they are invited again, not twice.
 */
export const invitePerson = useCase('invite-person', async (tx, actor, input: InvitePerson) => {
  if (!(await organisationExists(tx, input.organisationId))) {
    return refused('invalid', 'There is no such organisation.', {
      errors: [{ field: 'organisationId', message: 'must be a registered organisation' }],
    });
  }
  const { name, role, organisationId } = input;
  const email = input.email.toLowerCase();
  const known = { issuer: PASSKEY_ISSUER, email, organisationId, revoked: false };
  if (await tx.existsBy(Person, known)) {
    return refused('duplicate', 'They may act for the organisation already: invite them again.');
  }
  const id = newId();
  const identity = { issuer: PASSKEY_ISSUER, subject: newSecret() };
  const binding = { role, organisationId, revoked: false, boundAt: actor.at, version: 1 };
  await tx.insert(Person, { id, ...identity, name, email, ...binding });
  return ok(await writeInvitation(tx, actor, id));
});

async function organisationExists(tx: Tx, id: string): Promise<boolean> {
  return (await sql(tx, 'SELECT id FROM organisation WHERE id = ?', [id])).length > 0;
}
