import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { limitKeyOf } from '../../platform/http/limit-key.js';
import { refusalOf } from '../../platform/http/problem.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { CLOCK } from '../../platform/tokens.js';
import { callerOf } from '../actor.guard.js';
import type { Actor } from '../actor.js';
import { CallerLimits } from '../caller-limits.js';
import { Callers, sessionActorOf } from '../callers.js';
import type { UseCaseName } from '../permissions.js';
import { isAudited, recordRequest } from './record-request.js';

/**
 * Sees to it that a request for what is not public leaves its row also when it is refused before
 * the guard is reached: a body that cannot be read, too much of it, a type or method that is not
 * taken, and too many requests of one address.
 */
@Injectable()
export class EarlyRefusals {
  /** Whoever is cut leaves one row in a minute: more would let a flood fill the log. */
  private readonly cuts = new RateLimit(1);

  constructor(
    private readonly callers: Callers,
    private readonly limits: CallerLimits,
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A hook before an answer is sent: if the row cannot be written, the request fails. */
  readonly record = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (reply.statusCode < 400 || reply.statusCode >= 500 || callerOf(request) !== null) return;
    const useCase = useCaseOf(request);
    if (useCase === null || !isAudited(useCase) || this.isFlood(request, reply)) return;
    const actor = await this.actorOf(request);
    const tooOften = this.limits.countIdentity(actor);
    if (tooOften !== null && !tooOften.isFirst) return;
    await recordRequest(this.database, actor, useCase, refusalOf(reply).code, request);
  };

  private isFlood({ ip }: FastifyRequest, { statusCode }: FastifyReply): boolean {
    const now = Date.parse(this.clock.now());
    return statusCode === 429 && this.cuts.count(limitKeyOf(ip), now) !== null;
  }

  /** Who asked, as far as it shows; a form that cannot be read has no token to show either. */
  private async actorOf(request: FastifyRequest): Promise<Actor> {
    const identified = await this.callers.identify(request);
    if (identified.ok) return identified.value.actor;
    return sessionActorOf(identified) ?? this.callers.nobody(request.id).actor;
  }
}

/** The use case of the route; for a method that is not taken, that of reading what is there. */
function useCaseOf({ is404, routeOptions, server, url }: FastifyRequest): UseCaseName | null {
  if (!is404) return routeOptions.config.useCase ?? null;
  const [path = ''] = url.split('?');
  const routes = server.routeTable.at(path);
  const route = routes.find(({ method }) => method === 'GET') ?? routes[0];
  return route?.config.useCase ?? null;
}
