import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ok, refused, type Result } from '../domain/result.js';
import type { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { CLOCK, CONFIG } from '../platform/tokens.js';
import type { Actor } from './actor.js';
import { SecretCookie } from './sessions/cookies.js';
import { checkCsrf } from './sessions/csrf.js';
import { findSession, type LiveSession } from './sessions/find-session.js';
import { actorOfToken } from './tokens/actor-of-token.js';
import { TrustedIssuers } from './tokens/trusted-issuers.js';

/** Who makes a request, and the session it comes with when there is one. */
export interface Caller {
  readonly actor: Actor;
  readonly session: LiveSession | null;
}

/** Finds out who calls: by bearer token, else by the session of the cookie, else the public. */
@Injectable()
export class Callers {
  readonly sessionCookie: SecretCookie;
  /** Held while a sign-in is under way. */
  readonly attemptCookie: SecretCookie;

  constructor(
    private readonly database: Database,
    private readonly trusted: TrustedIssuers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.sessionCookie = new SecretCookie('motpost', config.baseUrl);
    this.attemptCookie = new SecretCookie('motpost-sign-in', config.baseUrl);
  }

  /** Refuses `token_refused`, `issuer_unreachable` and `csrf_refused`. */
  async identify(request: FastifyRequest): Promise<Result<Caller>> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.byToken(authorization, request.id);
    const secret = this.sessionCookie.read(request);
    const at = this.clock.now();
    const session =
      secret === null ? null : await findSession(this.database, secret, at, request.id);
    if (secret === null || session === null) {
      return ok({ actor: publicActor(at, request.id), session: null });
    }
    return checkCsrf(request, secret) ?? ok({ actor: session.actor, session });
  }

  /** Somebody whose credentials were refused. */
  nobody(requestId: string): Caller {
    return { actor: publicActor(this.clock.now(), requestId), session: null };
  }

  private async byToken(authorization: string, requestId: string): Promise<Result<Caller>> {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
    if (token === undefined) {
      return refused('token_refused', 'Authorization must be "Bearer" and a token.');
    }
    const actor = await actorOfToken(this.database, this.trusted, this.clock, token, requestId);
    return actor.ok ? ok({ actor: actor.value, session: null }) : actor;
  }
}

/** Who has not signed in. */
export function publicActor(at: string, requestId: string | null): Actor {
  return { personId: null, role: 'public', organisationId: null, at, requestId };
}
