import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import type { Actor } from '../../access/actor.js';
import { CurrentActor, Permits } from '../../access/actor.guard.js';
import { type AuditFilter, searchAuditLog } from '../../access/audit/search-audit-log.js';
import { Database } from '../../platform/database.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { AuditPage } from './audit-page.js';
import { auditQueryOf, readAuditQuestion } from './audit-question.js';

@Controller()
export class AuditPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly database: Database,
  ) {}

  /** The question stands in the address: a search can be kept, and sent to another auditor. */
  @PageRoute('auditLog')
  @Permits('search-audit-log')
  async search(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = this.pages.open(request, 'auditLog');
    const question = readAuditQuestion(page);
    const { asked } = question;
    const list =
      asked === null
        ? null
        : await this.database.read((tx) => {
            const filter = Object.fromEntries(auditQueryOf(asked)) as AuditFilter;
            return searchAuditLog(tx, actor, filter, asked);
          });
    return this.pages.show(reply, page, {
      title: page.t.audit.title,
      hasErrors: question.errors.length > 0,
      body: h(AuditPage, { question, list }),
    });
  }
}
