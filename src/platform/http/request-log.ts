import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';

/**
 * One line for each request: which, what kind, how it ended and how long it took. The route's
 * pattern stands for the address, and the role for the person: neither names nor queries are logged.
 * The role is null where nobody was asked for.
 */
export function logRequests(
  server: FastifyInstance,
  log: Log,
  clock: Clock,
  roleOf: (request: FastifyRequest) => string | null,
): void {
  server.addHook('onResponse', (request, reply, done) => {
    log({
      level: reply.statusCode >= 500 ? 'error' : 'info',
      event: 'request',
      at: clock.now(),
      requestId: request.id,
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime * 10) / 10,
      role: roleOf(request),
    });
    done();
  });
}

/** The pattern of the route, or null when the address is not ours. */
export function routeOf(request: FastifyRequest): string | null {
  return request.is404 ? null : (request.routeOptions.url ?? null);
}
