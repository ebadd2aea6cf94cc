import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ok, type Refused, refused, type Result } from '../domain/result.js';
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

/** A request that came with a session, and not from its pages. */
type RefusedSession = Refused & { readonly actor: Actor };

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
    const forged = checkCsrf(request, secret);
    if (forged === null) return ok({ actor: session.actor, session });
    const refusedBy: RefusedSession = { ...forged, actor: session.actor };
    return refusedBy;
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

/**
 * Whose session a refused request came with: for the audit log alone, since another site may have
 * sent it. Null for every other refusal.
 */
export function sessionActorOf(refusal: Refused): Actor | null {
  return 'actor' in refusal ? (refusal as RefusedSession).actor : null;
}

/** Who has not signed in. */
export function publicActor(at: string, requestId: string | null): Actor {
  return { personId: null, role: 'public', organisationId: null, at, requestId };
}
