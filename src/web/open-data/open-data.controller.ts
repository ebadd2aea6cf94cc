import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permits } from '../../access/actor.guard.js';
import type { Config } from '../../platform/config.js';
import { prepareText } from '../../platform/http/rendered.js';
import { CONFIG } from '../../platform/tokens.js';
import { PublicRegister } from '../../register/public-register.js';
import { writeCatalogue } from './catalogue.js';
import { writeRobots, writeSitemap } from './sitemap.js';

/** What programs find the register by. */
@ApiExcludeController()
@Controller()
export class OpenDataController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly publicRegister: PublicRegister,
  ) {}

  @Get('katalog.ttl')
  @Permits('list-register')
  async catalogue(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const { active } = await this.publicRegister.current();
    const [signedFrom = null] = active.map(({ signedOn }) => signedOn).sort();
    const site = { ...this.config.site, baseUrl: this.config.baseUrl };
    return prepareText(request, reply, writeCatalogue(site, signedFrom), {
      'content-type': 'text/turtle; charset=utf-8',
    });
  }

  @Get('sitemap.xml')
  @Permits('list-register')
  async sitemap(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const { active } = await this.publicRegister.current();
    return prepareText(request, reply, writeSitemap(this.config.baseUrl, active), {
      'content-type': 'application/xml; charset=utf-8',
    });
  }

  @Get('robots.txt')
  @Permits('read-page')
  robots(@Res({ passthrough: true }) reply: FastifyReply): string {
    reply.type('text/plain; charset=utf-8');
    return writeRobots(this.config.baseUrl);
  }
}
