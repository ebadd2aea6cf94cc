import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import type { Actor } from '../../access/actor.js';
import { CurrentActor, Permits } from '../../access/actor.guard.js';
import { listOwnPasskeys } from '../../access/passkeys/list-own-passkeys.js';
import { removePasskey } from '../../access/passkeys/remove-passkey.js';
import { perform } from '../../access/perform.js';
import { Database } from '../../platform/database.js';
import { orRefuse } from '../../platform/http/problem.js';
import { languageOfPath } from '../languages.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { hrefOf, routesOf } from '../paths.js';
import { InvitationPage } from './invitation-page.js';
import { OwnPasskeysPage } from './own-passkeys-page.js';
import { PasskeyScript } from './passkey-form.js';

@ApiExcludeController()
@Controller()
export class PasskeyPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly database: Database,
  ) {}

  @PageRoute('invitation')
  @Permits('read-page')
  invitation(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const page = this.pages.open(request, 'invitation');
    return this.pages.show(reply, page, {
      title: page.t.passkeys.invitationTitle,
      body: h(InvitationPage, {}),
      head: h(PasskeyScript, {}),
    });
  }

  @PageRoute('ownPasskeys')
  @Permits('list-own-passkeys')
  async own(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const passkeys = await this.database.read((tx) => listOwnPasskeys(tx, actor));
    const page = this.pages.open(request, 'ownPasskeys');
    return this.pages.show(reply, page, {
      title: page.t.passkeys.ownTitle,
      body: h(OwnPasskeysPage, { passkeys }),
      head: h(PasskeyScript, {}),
    });
  }

  @Post(routesOf('ownPasskeys'))
  @Permits('remove-passkey')
  async remove(
    @CurrentActor() actor: Actor,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const id = typeof body?.remove === 'string' ? body.remove : '';
    orRefuse(await perform(this.database, removePasskey, actor, { id }));
    const language = languageOfPath(request.url) ?? 'nb';
    await reply.redirect(hrefOf(language, 'ownPasskeys'), 303);
  }
}
