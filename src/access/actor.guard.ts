import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { OPEN } from '../platform/http/open.js';
import { orRefuse, RefusalException } from '../platform/http/problem.js';
import type { Actor } from './actor.js';
import { authorise } from './authorise.js';
import { type Caller, Callers } from './callers.js';
import { conditionFor, type UseCaseName } from './permissions.js';
import type { LiveSession } from './sessions/find-session.js';

const PERMITS = 'motpost:permits';

/** Ties a route to its row in the table of permissions. A route without one is refused. */
export const Permits = (useCase: UseCaseName): MethodDecorator => SetMetadata(PERMITS, useCase);

/** The use case that a handler permits; undefined for a route outside the table. */
export function permittedBy(reflector: Reflector, handler: () => unknown): UseCaseName | undefined {
  return reflector.get<UseCaseName | undefined>(PERMITS, handler);
}

type WithCaller = FastifyRequest & { caller?: Caller };

/** Finds out who calls, and holds their role against the table before anything is loaded. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN, targets)) return true;
    const request = context.switchToHttp().getRequest<WithCaller>();
    const caller = orRefuse(await this.callers.identify(request));
    request.caller = caller;
    const useCase = permittedBy(this.reflector, context.getHandler() as () => unknown);
    if (useCase === undefined) throw new Error('a route permits nothing: name its use case');
    const { actor } = caller;
    const denied = conditionFor(useCase, actor.role) === null ? authorise(actor, useCase) : null;
    if (denied !== null) throw new RefusalException(denied.refusal);
    return true;
  }
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
