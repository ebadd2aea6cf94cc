import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { encode, encodingOf, prepareReply, type Rendered } from '../platform/http/rendered.js';
import { keepAnswer } from './known-answers.js';
import { PublicRegister, type TodaysRegister } from './public-register.js';

type WithRegister = FastifyRequest & { register?: TodaysRegister };

/** The headers that protect every answer of the server and are the same on each. */
const PROTECTION =
  /^(content-security-policy|strict-transport-security|referrer-policy|cross-origin-|origin-agent-cluster|x-(content-type|dns|download|frame|permitted|xss))/;

/** A known answer is sent before these are put on: it carries them from when it was fresh. */
function protectionOf(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(
    Object.entries(reply.getHeaders())
      .filter(([name]) => PROTECTION.test(name))
      .map(([name, value]) => [name, String(value)]),
  );
}

/** Gives the handler the register as it stands, and keeps with it what the handler renders. */
@Injectable()
export class RegisterInterceptor implements NestInterceptor<Rendered, Buffer | undefined> {
  constructor(private readonly publicRegister: PublicRegister) {}

  async intercept(
    context: ExecutionContext,
    next: CallHandler<Rendered>,
  ): Promise<Observable<Buffer | undefined>> {
    const http = context.switchToHttp();
    const request = http.getRequest<WithRegister>();
    const reply = http.getResponse<FastifyReply>();
    const register = await this.publicRegister.current();
    request.register = register;
    return next.handle().pipe(
      mergeMap(async (rendered) => {
        const headers = { ...protectionOf(reply), ...rendered.headers };
        const fresh = { ...rendered, headers };
        keepAnswer(register, request, fresh);
        return prepareReply(request, reply, await encode(fresh, encodingOf(request)));
      }),
    );
  }
}

/** The register that the interceptor found, with the day it is shown on. */
export const CurrentRegister = createParamDecorator(
  (_data: unknown, context: ExecutionContext): TodaysRegister => {
    const { register } = context.switchToHttp().getRequest<WithRegister>();
    if (register === undefined) throw new Error('the register interceptor has not run');
    return register;
  },
);
