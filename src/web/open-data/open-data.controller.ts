import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Permits } from '../../access/actor.guard.js';
import type { Config } from '../../platform/config.js';
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
  async catalogue(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { active } = await this.publicRegister.current();
    const [signedFrom = null] = active.map(({ signedOn }) => signedOn).sort();
    reply.type('text/turtle; charset=utf-8').header('cache-control', 'no-cache');
    return writeCatalogue({ ...this.config.site, baseUrl: this.config.baseUrl }, signedFrom);
  }

  @Get('sitemap.xml')
  @Permits('list-register')
  async sitemap(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { active } = await this.publicRegister.current();
    reply.type('application/xml; charset=utf-8').header('cache-control', 'no-cache');
    return writeSitemap(this.config.baseUrl, active);
  }

  @Get('robots.txt')
  @Permits('read-page')
  robots(@Res({ passthrough: true }) reply: FastifyReply): string {
    reply.type('text/plain; charset=utf-8');
    return writeRobots(this.config.baseUrl);
  }
}
