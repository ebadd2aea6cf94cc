import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import type { Actor } from '../../access/actor.js';
import { CurrentActor, Permits } from '../../access/actor.guard.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { HomePage } from './home-page.js';

@Controller()
export class HomeController {
  constructor(private readonly pages: Pages) {}

  /** Where somebody goes on to when they have signed in. */
  @PageRoute('home')
  @Permits('read-own-identity')
  home(
    @CurrentActor() { role }: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const page = this.pages.open(request, 'home');
    const title = page.t.account.homeTitle;
    return this.pages.show(reply, page, { title, body: h(HomePage, { role }) });
  }
}
