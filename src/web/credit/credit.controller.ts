import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Permits } from '../../access/actor.guard.js';
import { Database } from '../../platform/database.js';
import { orRefuse } from '../../platform/http/problem.js';
import { rulebookInForce } from '../../rulebook/current-rulebook.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { hrefOf } from '../paths.js';
import { factorChoice, queryOf, readCreditForm } from './credit-form.js';
import { creditOfProject } from './credit-of-project.js';
import { CreditPage } from './credit-page.js';

@Controller()
export class CreditController {
  constructor(
    private readonly pages: Pages,
    private readonly database: Database,
  ) {}

  /** The calculation stands in the address; what was understood is sent on in one spelling. */
  @PageRoute('credit')
  @Permits('calculate')
  async credit(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | void> {
    const page = this.pages.open(request, 'credit');
    const rulebook = await this.database.read(rulebookInForce);
    const factors = factorChoice(rulebook, page.today);
    const { asked, written, errors } = readCreditForm(page, factors);
    const tidy = asked === null ? null : queryOf(asked);
    if (tidy !== null && tidy.toString() !== page.query.toString()) {
      return void reply.redirect(hrefOf(page.language, 'credit', {}, tidy), 303);
    }
    const result = asked === null ? null : orRefuse(creditOfProject(asked, rulebook, page.today));
    return this.pages.show(reply, page, {
      title: page.t.credit.title,
      description: page.t.credit.teaser,
      hasErrors: errors.length > 0,
      body: h(CreditPage, { written, errors, factors, result, rulebookVersion: rulebook.version }),
    });
  }
}
