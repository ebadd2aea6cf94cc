import {
  applyDecorators,
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refused } from '../domain/result.js';
import { Database } from '../platform/database.js';
import { OPEN } from '../platform/http/open.js';
import { RefusalException } from '../platform/http/problem.js';
import { type Cut, tooMany } from '../platform/http/rate-limit.js';
import type { Actor } from './actor.js';
import { isAudited, recordRequest } from './audit/record-request.js';
import { authorise } from './authorise.js';
import { CallerLimits } from './caller-limits.js';
import { type Caller, Callers, sessionActorOf } from './callers.js';
import { conditionFor, type UseCaseName } from './permissions.js';
import type { LiveSession } from './sessions/find-session.js';

const PERMITS = 'motpost:permits';

/** Ties a route to its row in the table of permissions. A route without one is refused. */
export const Permits = (useCase: UseCaseName): MethodDecorator =>
  applyDecorators(
    SetMetadata(PERMITS, useCase),
    RouteConfig({ useCase }),
    ApiExtension('x-use-case', useCase),
  );

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route permits, for what is done before the guard is reached; none where it is open. */
    useCase?: UseCaseName;
  }
}

/** The use case that a handler permits; undefined for a route outside the table. */
export function permittedBy(reflector: Reflector, handler: () => unknown): UseCaseName | undefined {
  return reflector.get<UseCaseName | undefined>(PERMITS, handler);
}

/** Stands on every answer, unless the public is given what is public. */
const KEPT_BY_NOBODY = 'private, no-store';

type WithCaller = FastifyRequest & { caller?: Caller };

/**
 * Finds out who calls, counts what they ask for, and holds their role against the table before
 * anything is loaded. What is refused here is in the audit log as well.
 */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
    private readonly limits: CallerLimits,
    private readonly database: Database,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN, targets)) return true;
    const http = context.switchToHttp();
    const request = http.getRequest<WithCaller>();
    const useCase = permittedBy(this.reflector, context.getHandler() as () => unknown);
    if (useCase === undefined) throw new Error('a route permits nothing: name its use case');
    const reply = http.getResponse<FastifyReply>().header('cache-control', KEPT_BY_NOBODY);
    request.caller = this.callers.nobody(request.id);
    const cut = this.limits.countAddress(request, useCase);
    if (cut !== null) await this.refuse(cut, request.caller, useCase, request);
    const identified = await this.callers.identify(request);
    const caller = identified.ok ? identified.value : request.caller;
    request.caller = caller;
    const tooOften = this.limits.countIdentity(caller.actor);
    if (tooOften !== null) await this.refuse(tooOften, caller, useCase, request);
    const denied = identified.ok ? roleRefusal(caller.actor, useCase) : identified;
    if (denied === null) {
      // What the public may ask for, asked by the public, is nobody's own.
      if (caller.actor.role === 'public') reply.removeHeader('cache-control');
      return true;
    }
    if (isAudited(useCase)) {
      const actor = sessionActorOf(denied) ?? caller.actor;
      await recordRequest(this.database, actor, useCase, denied.refusal.code, request);
    }
    throw new RefusalException(denied.refusal);
  }

  /** The first time in a minute leaves a row in the audit log: more would let a flood fill it. */
  private async refuse(
    cut: Cut,
    { actor }: Caller,
    useCase: UseCaseName,
    request: FastifyRequest,
  ): Promise<never> {
    const refusal = tooMany(cut);
    if (cut.isFirst) await recordRequest(this.database, actor, useCase, refusal.code, request);
    throw new RefusalException(refusal);
  }
}

/** The role's part of the table: conditions on the object are checked when it is loaded. */
function roleRefusal(actor: Actor, useCase: UseCaseName): Refused | null {
  return conditionFor(useCase, actor.role) === null ? authorise(actor, useCase) : null;
}

/** Who makes a request, as the guard found out; null on routes that are open. */
export function callerOf(request: FastifyRequest): Caller | null {
  return (request as WithCaller).caller ?? null;
}

/** The actor of the request, put there by the guard. */
export const CurrentActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor => {
    const caller = callerOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (caller === null) throw new Error('the guard has not run');
    return caller.actor;
  },
);

/** The session of the request; null when it comes with a token, or from the public. */
export const CurrentSession = createParamDecorator(
  (_data: unknown, context: ExecutionContext): LiveSession | null =>
    callerOf(context.switchToHttp().getRequest<FastifyRequest>())?.session ?? null,
);
