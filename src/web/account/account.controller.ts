import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { type Actor, personOf } from '../../access/actor.js';
import { CurrentActor, Permits } from '../../access/actor.guard.js';
import { listOwnPasskeys } from '../../access/passkeys/list-own-passkeys.js';
import { removePasskey } from '../../access/passkeys/remove-passkey.js';
import { perform } from '../../access/perform.js';
import { readOwnPerson } from '../../access/persons/read-own-person.js';
import { endOwnSession } from '../../access/sessions/end-own-session.js';
import { listSessions } from '../../access/sessions/list-sessions.js';
import { SignInServices } from '../../access/sign-in/services.js';
import type { UseCase } from '../../access/use-case.js';
import { Database } from '../../platform/database.js';
import { organisationNames } from '../../registry/organisation-choices.js';
import { hasFault, outcomeOf } from '../forms/outcome-notice.js';
import { writtenIn } from '../forms/read-form.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { hrefOf, routesOf } from '../paths.js';
import { PasskeyScript } from '../sign-in/passkey-form.js';
import { serviceLabels } from '../sign-in/service-label.js';
import { AccountPage } from './account-page.js';

const SESSIONS_MAX = 100;

@ApiExcludeController()
@Controller()
export class AccountController {
  constructor(
    private readonly pages: Pages,
    private readonly database: Database,
    private readonly services: SignInServices,
  ) {}

  @PageRoute('account')
  @Permits('read-own-identity')
  async account(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const personId = personOf(actor);
    const known = await this.database.read(async (tx) => {
      const person = await readOwnPerson(tx, actor);
      const names = await organisationNames(tx, [person.organisationId]);
      const asked = { personId, limit: SESSIONS_MAX };
      return {
        person,
        organisation: names.get(person.organisationId ?? '') ?? null,
        passkeys: await listOwnPasskeys(tx, actor),
        sessions: (await listSessions(tx, actor, asked)).items,
      };
    });
    const page = this.pages.open(request, 'account');
    return this.pages.show(reply, page, {
      title: page.t.account.title,
      hasErrors: hasFault(page, page.t.account),
      body: h(AccountPage, { ...known, serviceLabel: serviceLabels(this.services, page) }),
      head: h(PasskeyScript, {}),
    });
  }

  @Post(routesOf('removePasskey'))
  @Permits('remove-passkey')
  async removePasskey(
    @CurrentActor() actor: Actor,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.take(removePasskey, 'passkeyRemoved', actor, body, [request, reply]);
  }

  @Post(routesOf('endOwnSession'))
  @Permits('end-own-session')
  async endSession(
    @CurrentActor() actor: Actor,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.take(endOwnSession, 'sessionEnded', actor, body, [request, reply]);
  }

  /** Takes the step on what the pressed button names, and comes back to the page with how it went. */
  private async take(
    useCase: UseCase<{ id: string }, unknown>,
    done: string,
    actor: Actor,
    body: Record<string, unknown> | undefined,
    [request, reply]: [FastifyRequest, FastifyReply],
  ): Promise<void> {
    const id = writtenIn(body ?? {}, 'id');
    const taken = await perform(this.database, useCase, actor, { id });
    const outcome = outcomeOf(taken.ok ? null : taken.refusal, done);
    const { language } = this.pages.open(request, null);
    await reply.redirect(hrefOf(language, 'account', {}, outcome), 303);
  }
}
