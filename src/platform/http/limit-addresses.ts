import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.js';
import { limitKeyOf } from './limit-key.js';
import { problemOfRefusal, sendProblem } from './problem.js';
import { RateLimit, tooMany } from './rate-limit.js';

/**
 * Counts what each address asks for, before anything else is done for it: what is known already is
 * counted as well. Whoever watches the service asks often and learns nothing: health is not.
 */
export function limitAddresses(fastify: FastifyInstance, perMinute: number, clock: Clock): void {
  const addresses = new RateLimit(perMinute);
  fastify.addHook('onRequest', (request, reply, done) => {
    const isHealth = request.url === '/health' || request.url.startsWith('/health/');
    const cut = isHealth ? null : addresses.count(limitKeyOf(request.ip), Date.parse(clock.now()));
    if (cut === null) return done();
    sendProblem(reply, problemOfRefusal(tooMany(cut), request.id));
  });
}
