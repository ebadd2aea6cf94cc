import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Permits } from '../../access/actor.guard.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { CalculatorsPage } from './calculators-page.js';

@Controller()
export class CalculatorsController {
  constructor(private readonly pages: Pages) {}

  @PageRoute('calculators')
  @Permits('calculate')
  calculators(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const page = this.pages.open(request, 'calculators');
    return this.pages.show(reply, page, {
      title: page.t.calculators.title,
      body: h(CalculatorsPage, {}),
    });
  }
}
