import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { limitKeyOf } from '../platform/http/limit-key.js';
import { type Cut, RateLimit } from '../platform/http/rate-limit.js';
import { CLOCK, CONFIG } from '../platform/tokens.js';
import type { Actor } from './actor.js';
import type { UseCaseName } from './permissions.js';

/** Where somebody may try to become somebody else: counted more strictly. */
const signingIn: readonly UseCaseName[] = ['sign-in', 'use-invitation', 'service-logout'];

/** How often one identity may ask, and how often one address what is counted more strictly. */
@Injectable()
export class CallerLimits {
  private readonly identities: RateLimit;
  /** By use case; several may share one count. */
  private readonly addresses: ReadonlyMap<UseCaseName, RateLimit>;

  constructor(
    @Inject(CONFIG) { limits }: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.identities = new RateLimit(limits.requestsPerMinutePerIdentity);
    const signIns = new RateLimit(limits.signInsPerMinutePerAddress);
    const reports = new RateLimit(limits.contactReportsPerMinutePerAddress);
    this.addresses = new Map([
      ...signingIn.map((useCase) => [useCase, signIns] as const),
      ['report-broken-contact', reports],
    ]);
  }

  /** Null when it was not too many. */
  countAddress(request: FastifyRequest, useCase: UseCaseName): Cut | null {
    const limit = this.addresses.get(useCase);
    return limit === undefined ? null : this.count(limit, limitKeyOf(request.ip));
  }

  /** Null when it was not too many. */
  countIdentity({ personId }: Actor): Cut | null {
    return personId === null ? null : this.count(this.identities, personId);
  }

  private count(limit: RateLimit, key: string): Cut | null {
    return limit.count(key, Date.parse(this.clock.now()));
  }
}
