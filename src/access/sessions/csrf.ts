import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type Refused, refused } from '../../domain/result.js';
import { sameSecret } from '../secret.js';

/** The name of the field in forms. */
export const CSRF_FIELD = '_csrf';
/** The name of the header of calls that scripts make with a session. */
export const CSRF_HEADER = 'x-csrf-token';

const harmless = ['GET', 'HEAD', 'OPTIONS'];

/** The synchroniser token of a session: in every form of its pages, and unknown to other sites. */
export function csrfTokenOf(sessionSecret: string): string {
  return createHash('sha256').update(`csrf:${sessionSecret}`).digest('base64url');
}

/**
 * Refuses `csrf_refused` when a request that may change something comes with a session but not with
 * its token. The field is taken out of the body, so that no form has to declare it.
 */
export function checkCsrf(request: FastifyRequest, token: string): Refused | null {
  const field = takeField(request.body);
  if (harmless.includes(request.method)) return null;
  const given = request.headers[CSRF_HEADER] ?? field;
  if (typeof given === 'string' && sameSecret(given, token)) return null;
  return refused('csrf_refused', 'The request does not come from a page of this session.');
}

function takeField(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !(CSRF_FIELD in body)) return undefined;
  const { [CSRF_FIELD]: value } = body;
  delete (body as Record<string, unknown>)[CSRF_FIELD];
  return value;
}
