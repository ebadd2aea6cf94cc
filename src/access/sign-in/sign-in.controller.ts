import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback } from '../../platform/addresses.js';
import type { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { orRefuse, RefusalException } from '../../platform/http/problem.js';
import type { SignInService } from '../../platform/issuers.js';
import { CLOCK, CONFIG } from '../../platform/tokens.js';
import { ok } from '../../domain/result.js';
import { callerOf, Permits } from '../actor.guard.js';
import { recordAction } from '../audit/record-action.js';
import { Callers, publicActor } from '../callers.js';
import { finishSignIn } from './finish-sign-in.js';
import { safeReturnPath } from './return-address.js';
import { SignInServices } from './services.js';
import { startSignIn } from './start-sign-in.js';

/** To a sign-in service, and back from it. */
@ApiExcludeController()
@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly database: Database,
    private readonly services: SignInServices,
    private readonly callers: Callers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sends the browser to the service; `to` is where it comes back to in the end. */
  @Get(':service')
  @Permits('sign-in')
  async start(
    @Param('service') name: string,
    @Query('to') to: unknown,
    @Query('language') language: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const service = this.serviceOf(name);
    if (isOtherNameOfThisMachine(request.host, this.config.baseUrl)) {
      await reply.redirect(this.config.baseUrl + request.url, 302);
      return;
    }
    const started = orRefuse(
      await startSignIn(this.database, this.services, service, {
        redirectUri: this.callbackOf(service),
        returnPath: safeReturnPath(asText(to), this.config.baseUrl),
        language: /^(nb|nn|en)$/.exec(asText(language) ?? '')?.[0] ?? 'nb',
        at: this.clock.now(),
      }),
    );
    this.callers.attemptCookie.set(reply, started.secret);
    await reply.header('cache-control', 'no-store').redirect(started.address, 302);
  }

  /** Takes the service's answer, and signs in. */
  @Get(':service/callback')
  @Permits('sign-in')
  async finish(
    @Param('service') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const service = this.serviceOf(name);
    const attemptSecret = this.callers.attemptCookie.read(request);
    this.callers.attemptCookie.clear(reply);
    const address = new URL(this.callbackOf(service) + search(request.url));
    const at = this.clock.now();
    const done = await finishSignIn(this.database, this.services, service, {
      address,
      attemptSecret,
      at,
      request: { id: request.id, sessionId: callerOf(request)?.session?.id ?? null },
    });
    if (!done.ok) {
      await this.database.write(async (tx) => {
        const nobody = publicActor(at, request.id);
        return ok(await recordAction(tx, nobody, 'sign-in', done.refusal.code, null));
      });
      const fault = String(done.refusal.facts?.fault);
      await reply.redirect(`/sign-in?${new URLSearchParams({ fault }).toString()}`, 303);
      return;
    }
    this.callers.sessionCookie.set(reply, done.value.secret);
    await reply.header('cache-control', 'no-store').redirect(done.value.returnPath, 303);
  }

  private serviceOf(name: string): SignInService {
    const service = this.services.find(name);
    if (service !== null) return service;
    throw new RefusalException({ code: 'not_found', message: 'There is no such sign-in service.' });
  }

  private callbackOf({ name }: SignInService): string {
    return `${this.config.baseUrl}/sign-in/${name}/callback`;
  }
}

/** On one's own machine: a cookie for 127.0.0.1 would not come back to localhost. */
function isOtherNameOfThisMachine(host: string, baseUrl: string): boolean {
  const here = `http://${host}`;
  return isLoopback(here) && isLoopback(baseUrl) && host !== new URL(baseUrl).host;
}

function search(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
