import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable, of } from 'rxjs';
import { isKnown, prefersCsv, type Rendered } from '../platform/http/rendered.js';
import { PublicRegister, type TodaysRegister } from './public-register.js';

type WithRegister = FastifyRequest & { register?: TodaysRegister };

/**
 * Gives the handler the register as it stands, and sends what was rendered from the very same one
 * before without asking the handler again: that spares a known question its validation too, since
 * an interceptor comes before the pipes.
 */
@Injectable()
export class RegisterInterceptor implements NestInterceptor<Rendered, Buffer | undefined> {
  constructor(private readonly publicRegister: PublicRegister) {}

  async intercept(
    context: ExecutionContext,
    next: CallHandler<Rendered>,
  ): Promise<Observable<Buffer | undefined>> {
    const http = context.switchToHttp();
    const request = http.getRequest<WithRegister>();
    const register = await this.publicRegister.current();
    const key = (prefersCsv(request.headers.accept) ? 'csv ' : 'json ') + request.url;
    const reply = http.getResponse<FastifyReply>();
    const rendered = register.answers.get(key);
    if (rendered !== undefined) return of(answer(request, reply, rendered));
    request.register = register;
    return next.handle().pipe(
      map((fresh) => {
        register.answers.set(key, fresh);
        return answer(request, reply, fresh);
      }),
    );
  }
}

/** Caches must ask each time whether it still stands: a register that lags behind is wrong. */
function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  rendered: Rendered,
): Buffer | undefined {
  reply.headers({
    ...rendered.headers,
    etag: rendered.etag,
    'cache-control': 'public, no-cache',
    vary: 'Accept',
  });
  if (!isKnown(rendered, request.headers['if-none-match'])) return rendered.body;
  reply.status(304).removeHeader('content-type').removeHeader('content-disposition');
  return undefined;
}

/** The register that the interceptor found, with the day it is shown on. */
export const CurrentRegister = createParamDecorator(
  (_data: unknown, context: ExecutionContext): TodaysRegister => {
    const { register } = context.switchToHttp().getRequest<WithRegister>();
    if (register === undefined) throw new Error('the register interceptor has not run');
    return register;
  },
);
