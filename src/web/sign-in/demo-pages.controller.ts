import { Body, Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Permits } from '../../access/actor.guard.js';
import { DemoIssuer } from '../../access/demo-issuer/demo-issuer.js';
import { demoPersons } from '../../access/demo-issuer/demo-persons.js';
import { DEMO_ACR } from '../../access/demo-issuer/demo-service.js';
import type { Config } from '../../platform/config.js';
import { RefusalException } from '../../platform/http/problem.js';
import { CONFIG } from '../../platform/tokens.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { routesOf } from '../paths.js';
import { DemoPage } from './demo-page.js';

/** The pages of the demo issuer; there are none where it is off. */
@ApiExcludeController()
@Controller()
export class DemoPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly issuer: DemoIssuer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @PageRoute('demoSignIn')
  @Permits('sign-in')
  async choose(
    @Param('uid') uid: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.checkInteraction(uid, request, reply);
    const page = this.pages.open(request, 'demoSignIn', { uid });
    return this.pages.show(reply, page, { title: page.t.signIn.demoTitle, body: h(DemoPage, {}) });
  }

  @Post(routesOf('demoSignIn'))
  @Permits('sign-in')
  async signIn(
    @Param('uid') uid: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.checkInteraction(uid, request, reply);
    const person = demoPersons.find(({ subject }) => subject === body?.subject);
    if (person === undefined) throw noInteraction();
    const next = await this.issuer.choose(request.raw, reply.raw, person.subject, DEMO_ACR);
    await reply.redirect(next, 303);
  }

  private async checkInteraction(
    uid: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    if (!this.config.demoIssuer) throw noInteraction();
    const interaction = await this.issuer.interaction(request.raw, reply.raw).catch(() => null);
    if (interaction?.uid !== uid) throw noInteraction();
  }
}

function noInteraction(): RefusalException {
  return new RefusalException({ code: 'not_found', message: 'There is no such sign-in.' });
}
