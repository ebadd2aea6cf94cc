import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { OPEN } from '../platform/http/open.js';
import { orRefuse, RefusalException } from '../platform/http/problem.js';
import { CLOCK } from '../platform/tokens.js';
import type { Actor } from './actor.js';
import { authorise } from './authorise.js';
import { conditionFor, type UseCaseName } from './permissions.js';
import { actorOfToken } from './tokens/actor-of-token.js';
import { TrustedIssuers } from './tokens/trusted-issuers.js';

const PERMITS = 'motpost:permits';

/** Ties a route to its row in the table of permissions. A route without one is refused. */
export const Permits = (useCase: UseCaseName): MethodDecorator => SetMetadata(PERMITS, useCase);

/** The use case that a handler permits; undefined for a route outside the table. */
export function permittedBy(reflector: Reflector, handler: () => unknown): UseCaseName | undefined {
  return reflector.get<UseCaseName | undefined>(PERMITS, handler);
}

type WithActor = FastifyRequest & { actor?: Actor };

/** Finds out who calls, and holds their role against the table before anything is loaded. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly trusted: TrustedIssuers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN, targets)) return true;
    const request = context.switchToHttp().getRequest<WithActor>();
    const actor = await this.actorOf(request);
    request.actor = actor;
    const useCase = permittedBy(this.reflector, context.getHandler() as () => unknown);
    if (useCase === undefined) throw new Error('a route permits nothing: name its use case');
    const denied = conditionFor(useCase, actor.role) === null ? authorise(actor, useCase) : null;
    if (denied !== null) throw new RefusalException(denied.refusal);
    return true;
  }

  private async actorOf(request: FastifyRequest): Promise<Actor> {
    const header = request.headers.authorization;
    if (header === undefined) return publicActor(this.clock.now(), request.id);
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(header)?.[1];
    if (token === undefined) {
      throw new RefusalException({
        code: 'token_refused',
        message: 'Authorization must be "Bearer" and a token.',
      });
    }
    return orRefuse(await actorOfToken(this.database, this.trusted, this.clock, token, request.id));
  }
}

/** Who has not signed in. */
export function publicActor(at: string, requestId: string | null): Actor {
  return { personId: null, role: 'public', organisationId: null, at, requestId };
}

/** The actor of the request, put there by the guard. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const { actor } = context.switchToHttp().getRequest<WithActor>();
  if (actor === undefined) throw new Error('the guard has not run');
  return actor;
});
