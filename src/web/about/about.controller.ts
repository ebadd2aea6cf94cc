import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Permits } from '../../access/actor.guard.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { AboutPage, PrivacyPage } from './about-pages.js';

@Controller()
export class AboutController {
  constructor(private readonly pages: Pages) {}

  @PageRoute('about')
  @Permits('read-page')
  about(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    const page = this.pages.open(request, 'about');
    return this.pages.show(reply, page, { title: page.t.about.title, body: h(AboutPage, {}) });
  }

  @PageRoute('privacy')
  @Permits('read-page')
  privacy(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    const page = this.pages.open(request, 'privacy');
    return this.pages.show(reply, page, { title: page.t.common.privacy, body: h(PrivacyPage, {}) });
  }
}
