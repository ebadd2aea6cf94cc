import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Permits } from '../../access/actor.guard.js';
import type { Rulebook } from '../../domain/rulebook/rulebook.js';
import { latestOf } from '../../domain/time/iso-date.js';
import { Database } from '../../platform/database.js';
import { rulebookInForce } from '../../rulebook/current-rulebook.js';
import type { FormError } from '../forms/fields.js';
import type { Page } from '../page.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { hrefOf } from '../paths.js';
import type { AskedProject } from './asked-project.js';
import { queryOf, queryWithout, readCreditForm } from './credit-form.js';
import { creditOfProject, type ProjectCredit } from './credit-of-project.js';
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
    const form = readCreditForm(page, rulebook);
    const tidy = queryWithout(page.query) ?? (form.asked === null ? null : queryOf(form.asked));
    if (tidy !== null && tidy.toString() !== page.query.toString()) {
      return void reply.redirect(hrefOf(page.language, 'credit', {}, tidy), 303);
    }
    const { result, errors } = answerOf(form.asked, rulebook, page);
    const faults = [...form.errors, ...errors];
    return this.pages.show(reply, page, {
      title: page.t.credit.title,
      description: page.t.credit.teaser,
      hasErrors: faults.length > 0,
      body: h(CreditPage, { form, errors: faults, result, rulebook }),
    });
  }
}

/** The credit, or what stands in its way. */
function answerOf(
  asked: AskedProject | null,
  rulebook: Rulebook,
  { t, format }: Page,
): { result: ProjectCredit | null; errors: FormError[] } {
  if (asked === null) return { result: null, errors: [] };
  const credit = creditOfProject(asked, rulebook);
  if (credit.ok) return { result: credit.value, errors: [] };
  const { errors: messages } = t.credit;
  const { code, facts } = credit.refusal;
  const dates = asked.lines.map(({ date }) => date);
  const date = typeof facts?.date === 'string' ? facts.date : latestOf(dates);
  const error =
    code === 'amount_out_of_range'
      ? { field: 'value-1', message: messages.tooLarge }
      : {
          field: `date-${dates.indexOf(date) + 1}`,
          message: messages.noParameter(format.date(date)),
        };
  return { result: null, errors: [error] };
}
