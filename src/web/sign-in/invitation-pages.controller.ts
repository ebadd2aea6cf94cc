import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Permits } from '../../access/actor.guard.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { InvitationPage } from './invitation-page.js';
import { PasskeyScript } from './passkey-form.js';

@Controller()
export class InvitationPagesController {
  constructor(private readonly pages: Pages) {}

  /** Where the link of an invitation leads. */
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
}
