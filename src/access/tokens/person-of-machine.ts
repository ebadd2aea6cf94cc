import type { JWTPayload } from 'jose';
import { ok } from '../../domain/result.js';
import type { Instant } from '../../platform/clock.js';
import type { Database } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import type { MachineIssuer } from '../../platform/issuers.js';
import { sql, type Tx } from '../../platform/sql.js';
import { organisationOfNumber, readOrganisationNumber } from '../organisation-number.js';
import { Person } from '../person.entity.js';

/**
 * The row of a machine: an organisation's systems as one role. It is made when the first token
 * comes, for an organisation that is registered with its Norwegian number, and can be revoked like
 * a person. Null when the token names no such organisation or no scope that gives a role.
 */
export async function personOfMachine(
  database: Database,
  issuer: string,
  scopes: MachineIssuer['scopes'],
  payload: JWTPayload,
  at: Instant,
): Promise<Person | null> {
  const number = consumerNumber(payload);
  const role = roleOfScope(scopes, payload.scope);
  if (number === null || role === null) return null;
  const subject = `0192:${number}/${role}`;
  const known = await database.read((tx) => tx.findOneBy(Person, { issuer, subject }));
  const organisationId = await database.read((tx) => organisationOfNumber(tx, number));
  if (organisationId === null) return null;
  if (known !== null) return known.organisationId === organisationId ? known : null;
  const bound = await database.write(async (tx) => {
    await bind(tx, [newId(), issuer, subject, `Systems of ${number}`, role, organisationId, at]);
    return ok(await tx.findOneByOrFail(Person, { issuer, subject }));
  });
  return bound.ok ? bound.value : null;
}

/** Two first tokens at the same time bind once. */
async function bind(tx: Tx, values: string[]): Promise<void> {
  await sql(
    tx,
    `INSERT INTO person (id, issuer, subject, name, email, role, organisation_id, revoked, bound_at, version)
     VALUES (?, ?, ?, ?, '', ?, ?, FALSE, ?, 1) ON CONFLICT (issuer, subject) DO NOTHING`,
    values,
  );
}

/** Maskinporten's `consumer`: {authority: "iso6523-actorid-upis", ID: "0192:<number>"}. */
function consumerNumber({ consumer }: JWTPayload): string | null {
  if (typeof consumer !== 'object' || consumer === null || !('ID' in consumer)) return null;
  const { ID: identity } = consumer;
  return typeof identity === 'string' && identity.startsWith('0192:')
    ? readOrganisationNumber(identity)
    : null;
}

function roleOfScope(scopes: MachineIssuer['scopes'], scope: unknown) {
  const given = typeof scope === 'string' ? scope.split(' ') : [];
  const roles = new Set(given.filter((each) => Object.hasOwn(scopes, each)).map((s) => scopes[s]));
  const [role] = roles;
  return roles.size === 1 && role !== undefined ? role : null;
}
