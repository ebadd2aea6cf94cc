import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.js';
import { problemOfRefusal, sendProblem } from './problem.js';
import { RateLimit } from './rate-limit.js';

/**
 * Counts what each address asks for, before anything else is done for it: what is known already is
 * counted as well. Whoever watches the service asks often and learns nothing: health is not.
 */
export function limitAddresses(fastify: FastifyInstance, perMinute: number, clock: Clock): void {
  const addresses = new RateLimit(perMinute);
  fastify.addHook('onRequest', (request, reply, done) => {
    const isHealth = request.url === '/health' || request.url.startsWith('/health/');
    const wait = isHealth ? null : addresses.count(request.ip, Date.parse(clock.now()));
    if (wait === null) return done();
    const refusal = {
      code: 'too_many_requests' as const,
      message: `Ask again in ${wait} seconds.`,
      facts: { retryAfterSeconds: wait },
    };
    sendProblem(reply, problemOfRefusal(refusal, request.id));
  });
}
