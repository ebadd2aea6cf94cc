import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import type { Actor } from '../../access/actor.js';
import { CurrentActor, Permits } from '../../access/actor.guard.js';
import { perform } from '../../access/perform.js';
import { personNames } from '../../access/persons/person-names.js';
import { endSession } from '../../access/sessions/end-session.js';
import { listSessions } from '../../access/sessions/list-sessions.js';
import { ListSessionsQuery } from '../../access/sessions/sessions.dto.js';
import { SignInServices } from '../../access/sign-in/services.js';
import { Database } from '../../platform/database.js';
import { hasFault, outcomeOf } from '../forms/outcome-notice.js';
import { readQuery } from '../forms/read-form.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { hrefOf, routesOf } from '../paths.js';
import { serviceLabels } from '../sign-in/service-label.js';
import { SessionsPage } from './sessions-page.js';

@ApiExcludeController()
@Controller()
export class SessionPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly database: Database,
    private readonly services: SignInServices,
  ) {}

  @PageRoute('sessions')
  @Permits('list-sessions')
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = this.pages.open(request, 'sessions');
    const asked = readQuery(ListSessionsQuery, page.query);
    const { personId } = asked;
    const { list, names } = await this.database.read(async (tx) => {
      const list = await listSessions(tx, actor, asked);
      const ids = [...list.items.map((item) => item.personId), ...(personId ? [personId] : [])];
      return { list, names: await personNames(tx, ids) };
    });
    const only = personId === undefined ? null : (names.get(personId) ?? personId);
    return this.pages.show(reply, page, {
      title: page.t.audit.sessionsTitle,
      hasErrors: hasFault(page, page.t.audit),
      body: h(SessionsPage, {
        list,
        names,
        only,
        serviceLabel: serviceLabels(this.services, page),
      }),
    });
  }

  @Post(routesOf('endSession'))
  @Permits('end-session')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await perform(this.database, endSession, actor, { id });
    const { language } = this.pages.open(request, null);
    const outcome = outcomeOf(done.ok ? null : done.refusal, 'sessionEnded');
    await reply.redirect(hrefOf(language, 'sessions', {}, outcome), 303);
  }
}
