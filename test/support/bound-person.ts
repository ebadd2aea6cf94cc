import { issueDemoToken } from '../../src/access/demo-issuer/issue-demo-token.js';
import { Person } from '../../src/access/person.entity.js';
import { ok } from '../../src/domain/result.js';
import { newId } from '../../src/platform/ids.js';
import type { Answer, TestApp } from './app.js';

/** A call as one person makes it. */
export type Call = <Body = Record<string, unknown>>(
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<Answer<Body>>;

/** Binds a further person to an organisation, besides the demo's, and answers how they call. */
export async function bindPerson(
  motpost: TestApp,
  subject: string,
  role: 'supplier' | 'firm',
  organisationId: string,
): Promise<Call> {
  const boundAt = motpost.clock.now();
  const identity = { issuer: motpost.config.token.issuer, subject, name: subject };
  const rest = { email: 'x@example.com', revoked: false, boundAt, version: 1 };
  await motpost.database.write(async (tx) => {
    await tx.insert(Person, { id: newId(), ...identity, ...rest, role, organisationId });
    return ok(null);
  });
  const token = await issueDemoToken(motpost.config.token, subject, new Date(boundAt), 60);
  return (method, path, body, headers = {}) =>
    motpost.call('public', method, path, body, { authorization: `Bearer ${token}`, ...headers });
}
