import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import type { Actor } from '../../access/actor.js';
import { CurrentActor, Permits } from '../../access/actor.guard.js';
import { perform } from '../../access/perform.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { Database } from '../../platform/database.js';
import { fromOurPages } from '../../platform/http/from-our-pages.js';
import { orRefuse } from '../../platform/http/problem.js';
import { reportBrokenContact } from '../../registry/contact-reports/report-broken-contact.js';
import { PublicRegister } from '../../register/public-register.js';
import { readRegisterAgreement } from '../../register/read-register-agreement.js';
import type { RegisterAgreementView } from '../../register/register.view.js';
import type { Content } from '../layout.js';
import type { Page } from '../page.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { hrefOf, routesOf } from '../paths.js';
import { nothingWritten, readReport, writtenReport } from './read-report.js';
import { ReportedPage, ReportPage, type ReportPageProps } from './report-page.js';

/** Where anybody reports that a point of contact does not work. */
@ApiExcludeController()
@Controller()
export class ContactReportPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly publicRegister: PublicRegister,
    private readonly database: Database,
  ) {}

  @PageRoute('reportContact')
  @Permits('read-page')
  async form(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<string> {
    const page = this.pages.open(request, 'reportContact', { id });
    const agreement = orRefuse(await this.reportable(id));
    const props = { agreement, written: nothingWritten, errors: [] };
    return this.pages.show(reply, page, formContent(page, props));
  }

  /** Stores the report and leads on to the thanks, so that reloading them sends nothing again. */
  @Post(routesOf('reportContact'))
  @Permits('report-broken-contact')
  async report(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    orRefuse(fromOurPages(request));
    const page = this.pages.open(request, 'reportContact', { id });
    const agreement = orRefuse(await this.reportable(id));
    const written = writtenReport(body);
    const { content, errors } = readReport(written, agreement.pointsOfContact, page);
    if (content === null) {
      const document = formContent(page, { agreement, written, errors });
      return void reply.status(422).send(this.pages.show(reply, page, document));
    }
    const broken = { ...content, organisationId: agreement.supplier.id };
    const done = await perform(this.database, reportBrokenContact, actor, broken);
    if (!done.ok && done.refusal.code === 'duplicate') {
      return void reply.status(200).send(this.pages.show(reply, page, outcome(page, id, 'known')));
    }
    orRefuse(done);
    return void reply.redirect(hrefOf(page.language, 'contactReported', { id }), 303);
  }

  @PageRoute('contactReported')
  @Permits('read-page')
  async reported(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<string> {
    const page = this.pages.open(request, 'contactReported', { id });
    orRefuse(await this.reportable(id));
    return this.pages.show(reply, page, outcome(page, id, 'received'));
  }

  /** An agreement that has somebody to call. */
  private async reportable(id: string): Promise<Result<RegisterAgreementView>> {
    const { byId, today } = await this.publicRegister.current();
    const read = readRegisterAgreement(byId, id, today);
    if (!read.ok) return read;
    return read.value.pointsOfContact.length === 0
      ? refused('not_found', 'The supplier has no point of contact.')
      : ok(read.value);
  }
}

const NO_INDEX = h('meta', { name: 'robots', content: 'noindex' });

function formContent({ t }: Page, props: ReportPageProps): Content {
  const hasErrors = props.errors.length > 0;
  return { title: t.contactReport.title, head: NO_INDEX, body: h(ReportPage, props), hasErrors };
}

function outcome({ t }: Page, id: string, outcome: 'received' | 'known'): Content {
  const title = t.contactReport[`${outcome}Title`];
  return { title, head: NO_INDEX, body: h(ReportedPage, { id, outcome }) };
}
