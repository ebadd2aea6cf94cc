import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type Refused, refused } from '../../domain/result.js';

/** The name of the field in forms. */
export const CSRF_FIELD = '_csrf';
/** The name of the header of calls that scripts make with a session. */
export const CSRF_HEADER = 'x-csrf-token';

const harmless = ['GET', 'HEAD', 'OPTIONS'];

const BYTES = 32;

/**
 * The synchroniser token of a session: in every form of its pages, and unknown to other sites.
 * It looks different each time it is written, since pages are compressed and the size of what
 * stays the same could be measured.
 */
export function csrfTokenOf(sessionSecret: string): string {
  const pad = randomBytes(BYTES);
  return Buffer.concat([pad, xor(pad, tokenOf(sessionSecret))]).toString('base64url');
}

/**
 * Refuses `csrf_refused` when a request that may change something comes with a session but not with
 * its token. The field is taken out of the body, so that no form has to declare it.
 */
export function checkCsrf(request: FastifyRequest, sessionSecret: string): Refused | null {
  const field = takeField(request.body);
  if (harmless.includes(request.method)) return null;
  const given = request.headers[CSRF_HEADER] ?? field;
  if (typeof given === 'string' && belongsTo(given, sessionSecret)) return null;
  return refused('csrf_refused', 'The request does not come from a page of this session.');
}

function belongsTo(given: string, sessionSecret: string): boolean {
  const bytes = Buffer.from(given, 'base64url');
  if (bytes.length !== 2 * BYTES) return false;
  const token = xor(bytes.subarray(0, BYTES), bytes.subarray(BYTES));
  return timingSafeEqual(token, tokenOf(sessionSecret));
}

function tokenOf(sessionSecret: string): Buffer {
  return createHash('sha256').update(`csrf:${sessionSecret}`).digest();
}

function xor(one: Uint8Array, other: Uint8Array): Buffer {
  return Buffer.from(one.map((byte, index) => byte ^ other[index]!));
}

function takeField(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !(CSRF_FIELD in body)) return undefined;
  const { [CSRF_FIELD]: value } = body;
  delete (body as Record<string, unknown>)[CSRF_FIELD];
  return value;
}
