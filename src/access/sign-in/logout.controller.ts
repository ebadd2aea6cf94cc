import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { orRefuse, RefusalException } from '../../platform/http/problem.js';
import type { SignInService } from '../../platform/issuers.js';
import { CLOCK } from '../../platform/tokens.js';
import { Permits } from '../actor.guard.js';
import { logoutBySid, logoutByToken } from './service-logout.js';
import { SignInServices } from './services.js';

/** What a sign-in service tells when somebody signs out there. */
@ApiExcludeController()
@Controller('sign-out')
export class LogoutController {
  constructor(
    private readonly database: Database,
    private readonly services: SignInServices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** From the service itself (OpenID Connect Back-Channel Logout 1.0). */
  @Post(':service/back-channel')
  @HttpCode(200)
  @Permits('service-logout')
  async backChannel(
    @Param('service') name: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const service = this.serviceOf(name);
    const token = body?.logout_token;
    if (typeof token !== 'string' || token.length > 8_192) throw notValid();
    void reply.header('cache-control', 'no-store');
    const { database, services, clock } = this;
    orRefuse(await logoutByToken(database, services, service, token, clock.now(), request.id));
  }

  /** By a hidden frame in the browser (OpenID Connect Front-Channel Logout 1.0). */
  @Get(':service/front-channel')
  @Permits('service-logout')
  async frontChannel(
    @Param('service') name: string,
    @Query('iss') issuer: unknown,
    @Query('sid') sid: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const service = this.serviceOf(name);
    if (issuer !== service.issuer || typeof sid !== 'string' || sid === '') throw notValid();
    await logoutBySid(this.database, service, sid, this.clock.now(), request.id);
    const origin = new URL(service.issuer).origin;
    void reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', `default-src 'none'; frame-ancestors ${origin}`)
      .removeHeader('x-frame-options');
    return '<!doctype html><title>Motpost</title>';
  }

  private serviceOf(name: string): SignInService {
    const service = this.services.find(name);
    if (service === null) throw notValid();
    return service;
  }
}

function notValid(): RefusalException {
  return new RefusalException({ code: 'malformed', message: 'This is no logout.' });
}
