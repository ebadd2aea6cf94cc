import type { FastifyRequest } from 'fastify';
import { ok, refused, type Result } from '../../domain/result.js';

/**
 * Whether a form that anybody may send comes from a page of ours: there is no session whose token
 * could prove it, but a browser says itself when another site makes it send something.
 *
 * Refuses `csrf_refused`.
 */
export function fromOurPages({ headers }: FastifyRequest): Result<null> {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin'
    ? ok(null)
    : refused('csrf_refused', 'The request does not come from a page of ours.');
}
