import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Permits } from '../../access/actor.guard.js';
import { Database } from '../../platform/database.js';
import { orRefuse } from '../../platform/http/problem.js';
import { prepareText } from '../../platform/http/rendered.js';
import { PublicRegister } from '../../register/public-register.js';
import {
  readRegisterAgreement,
  readRegisterDetail,
} from '../../register/read-register-agreement.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { AgreementPage } from './agreement-page.js';
import { drawAgreement } from './draw-agreement.js';
import { AgreementJsonLd } from './json-ld.js';
import { progressOf } from './progress.js';
import { writeVcards } from './vcard.js';

@ApiExcludeController()
@Controller()
export class AgreementPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly publicRegister: PublicRegister,
    private readonly database: Database,
  ) {}

  @PageRoute('agreement')
  @Permits('read-register-agreement')
  async agreement(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<string> {
    const page = this.pages.open(request, 'agreement', { id });
    const register = await this.publicRegister.current();
    const agreement = orRefuse(await readRegisterDetail(this.database, register, id));
    const { history } = agreement;
    const progress = progressOf(history);
    const drawing =
      progress.length === 0
        ? null
        : await drawAgreement(agreement, progress, history, page.today, page.format);
    const { supplier, bought } = agreement;
    return this.pages.show(reply, page, {
      title: `${supplier.name}: ${bought}`,
      description: `${supplier.name}, ${page.format.country(supplier.country)}: ${bought}`,
      head: h(AgreementJsonLd, { agreement }),
      body: h(AgreementPage, { agreement, progress, drawing }),
    });
  }

  /** Whom to call, for the reader's own list of contacts. */
  @Get('register/:id/contacts.vcf')
  @Permits('read-register-agreement')
  async contacts(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<Buffer | undefined> {
    const { byId, today } = await this.publicRegister.current();
    const agreement = orRefuse(readRegisterAgreement(byId, id, today));
    return prepareText(request, reply, writeVcards(agreement), {
      'content-type': 'text/vcard; charset=utf-8',
      'content-disposition': 'attachment; filename="contacts.vcf"',
    });
  }
}
