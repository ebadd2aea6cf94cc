import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import type { Actor } from '../../access/actor.js';
import { CurrentActor, Permits } from '../../access/actor.guard.js';
import { ListInvitationsQuery } from '../../access/invitations/invitations.dto.js';
import { listInvitations, readInvitation } from '../../access/invitations/list-invitations.js';
import { withdrawInvitation } from '../../access/invitations/withdraw-invitation.js';
import { perform } from '../../access/perform.js';
import { Person } from '../../access/person.entity.js';
import { personNames } from '../../access/persons/person-names.js';
import { Database } from '../../platform/database.js';
import { orRefuse } from '../../platform/http/problem.js';
import { organisationNames } from '../../registry/organisation-choices.js';
import { hasFault, outcomeOf } from '../forms/outcome-notice.js';
import { readQuery } from '../forms/read-form.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { hrefOf, routesOf } from '../paths.js';
import { InvitationsPage } from './invitations-page.js';
import { SentInvitationPage } from './sent-invitation-page.js';

@ApiExcludeController()
@Controller()
export class SentInvitationsController {
  constructor(
    private readonly pages: Pages,
    private readonly database: Database,
  ) {}

  @PageRoute('invitations')
  @Permits('list-invitations')
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = this.pages.open(request, 'invitations');
    const asked = readQuery(ListInvitationsQuery, page.query);
    const known = await this.database.read(async (tx) => {
      const list = await listInvitations(tx, actor, asked);
      const ids = list.items.map(({ organisationId }) => organisationId);
      return { list, organisations: await organisationNames(tx, ids) };
    });
    return this.pages.show(reply, page, {
      title: page.t.invitations.title,
      body: h(InvitationsPage, { asked, ...known }),
    });
  }

  @PageRoute('sentInvitation')
  @Permits('read-invitation')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = this.pages.open(request, 'sentInvitation', { id });
    const known = await this.database.read(async (tx) => {
      const invitation = orRefuse(await readInvitation(tx, actor, id));
      const { organisationId, invitedBy, personId } = invitation;
      const organisations = await organisationNames(tx, [organisationId]);
      const names = await personNames(tx, [invitedBy]);
      return {
        invitation,
        organisation: organisations.get(organisationId ?? '') ?? null,
        invitedBy: names.get(invitedBy) ?? invitedBy,
        revoked: await tx.existsBy(Person, { id: personId, revoked: true }),
      };
    });
    return this.pages.show(reply, page, {
      title: page.t.invitations.oneTitle(known.invitation.name),
      hasErrors: hasFault(page, page.t.invitations),
      body: h(SentInvitationPage, known),
    });
  }

  @Post(routesOf('withdrawInvitation'))
  @Permits('withdraw-invitation')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await perform(this.database, withdrawInvitation, actor, { id });
    const { language } = this.pages.open(request, null);
    const outcome = outcomeOf(done.ok ? null : done.refusal, 'withdrawn');
    await reply.redirect(hrefOf(language, 'sentInvitation', { id }, outcome), 303);
  }
}
