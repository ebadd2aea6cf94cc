import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Permits } from '../../access/actor.guard.js';
import { registerFacets, registerFigures } from '../../register/explain-register.js';
import { PublicRegister } from '../../register/public-register.js';
import { chooseLanguage } from '../languages.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { hrefOf } from '../paths.js';
import { FrontPage } from './front-page.js';

@ApiExcludeController()
@Controller()
export class FrontController {
  constructor(
    private readonly pages: Pages,
    private readonly publicRegister: PublicRegister,
  ) {}

  /** Sends a visitor to the front page in the language their browser asks for. */
  @Get()
  @Permits('read-page')
  chooseLanguage(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const language = chooseLanguage(request.headers['accept-language']);
    void reply
      .header('vary', 'accept-language')
      .header('cache-control', 'no-cache')
      .redirect(hrefOf(language, 'front'), 302);
  }

  @PageRoute('front')
  @Permits('read-page')
  async front(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = this.pages.open(request, 'front');
    const { active, today } = await this.publicRegister.current();
    const figures = registerFigures(active, today);
    const { areas } = registerFacets(active, {}, today);
    return this.pages.show(reply, page, {
      title: page.t.front.title,
      body: h(FrontPage, { figures, areas }),
    });
  }
}
