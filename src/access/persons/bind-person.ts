import { ok, refused, type Refused, type Result } from '../../domain/result.js';
import { newId } from '../../platform/ids.js';
import { lockRow, sql, type Tx } from '../../platform/sql.js';
import { unlessTaken } from '../../platform/unique-violation.js';
import type { Actor } from '../actor.js';
import { Person } from '../person.entity.js';
import type { Role } from '../roles.js';
import { useCase } from '../use-case.js';
import { type PersonView, viewPerson } from './person.view.js';

export interface BindPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly role: Exclude<Role, 'public'>;
  readonly organisationId?: string | null;
}

/**
 * Binds an identity at an issuer to one role, and to the organisation that it acts for when the
 * role acts for one. An identity that was revoked can be bound again: it is the same person.
 *
 * Refuses `invalid` when nobody believes the issuer here, when the role needs an organisation and has
 * none, or has one that it must not have or that is not registered; `duplicate` when the identity may
 * act already.
 *
 * @param believed the issuers whose word on people is believed, see {@link issuersOfPeople}
 */
export const bindPerson = (believed: readonly string[]) =>
  useCase('bind-person', async (tx, actor, input: BindPerson) => {
    if (!believed.includes(input.issuer)) return notBelieved(believed);
    return bind(tx, actor, input);
  });

async function bind(tx: Tx, actor: Actor, input: BindPerson): Promise<Result<PersonView>> {
  const organisationId = input.organisationId ?? null;
  const unfit = await unfitOrganisation(tx, input.role, organisationId);
  if (unfit !== null) return unfit;
  const { issuer, subject, name, email, role } = input;
  const binding = { name, email: email.toLowerCase(), role, organisationId };
  const standing = { revoked: false, revokedAt: null, revocationReason: null };
  const bound = { ...binding, ...standing, boundAt: actor.at };
  const known = await tx.findOneBy(Person, { issuer, subject });
  if (known === null) {
    const identity = { id: newId(), issuer, subject, lastSignedInAt: null };
    const person = tx.create(Person, { ...identity, ...bound, version: 1 });
    const taken = await unlessTaken(() => tx.insert(Person, person), alreadyBound);
    return taken ?? ok<PersonView>(viewPerson(actor, person));
  }
  await lockRow(tx, 'person', known.id);
  const person = await tx.findOneByOrFail(Person, { id: known.id });
  if (!person.revoked) return alreadyBound();
  const change = { ...bound, version: person.version + 1 };
  await tx.update(Person, { id: person.id }, change);
  return ok<PersonView>(viewPerson(actor, Object.assign(person, change)));
}

function notBelieved(believed: readonly string[]): Refused {
  const known = believed.length === 0 ? 'none is configured' : `one of ${believed.join(', ')}`;
  return refused('invalid', 'Nobody whom this issuer vouches for could sign in.', {
    errors: [{ field: 'issuer', message: `must be configured (MOTPOST_ISSUERS): ${known}` }],
  });
}

function alreadyBound(): Refused {
  return refused('duplicate', 'This identity may act already: revoke it first.');
}

async function unfitOrganisation(
  tx: Tx,
  role: Role,
  organisationId: string | null,
): Promise<Refused | null> {
  const actsForOne = role === 'supplier' || role === 'firm';
  if (organisationId === null) return actsForOne ? unfit(`is needed for the role ${role}`) : null;
  if (!actsForOne) return unfit(`must be left out for the role ${role}`);
  const known = await sql(tx, 'SELECT id FROM organisation WHERE id = ?', [organisationId]);
  return known.length === 0 ? unfit('must be a registered organisation') : null;
}

function unfit(message: string): Refused {
  return refused('invalid', 'The role and the organisation do not fit.', {
    errors: [{ field: 'organisationId', message }],
  });
}
