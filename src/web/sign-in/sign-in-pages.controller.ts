import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import type { Actor } from '../../access/actor.js';
import { CurrentActor, CurrentSession, Permits } from '../../access/actor.guard.js';
import { Callers } from '../../access/callers.js';
import { perform } from '../../access/perform.js';
import type { LiveSession } from '../../access/sessions/find-session.js';
import { signOut } from '../../access/sessions/sign-out.js';
import { serviceSignOutAddress } from '../../access/sign-in/service-sign-out.js';
import { safeReturnPath } from '../../access/sign-in/return-address.js';
import { SignInServices } from '../../access/sign-in/services.js';
import type { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { orRefuse } from '../../platform/http/problem.js';
import { CONFIG } from '../../platform/tokens.js';
import { chooseLanguage } from '../languages.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { hrefOf, routesOf } from '../paths.js';
import { PasskeyScript } from './passkey-form.js';
import { readFault, SignInPage } from './sign-in-page.js';
import { SignedOutPage } from './signed-out-page.js';

@ApiExcludeController()
@Controller()
export class SignInPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly database: Database,
    private readonly services: SignInServices,
    private readonly callers: Callers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sends a visitor to the sign-in page in the language their browser asks for. */
  @Get('sign-in')
  @Permits('read-page')
  chooseLanguage(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const language = chooseLanguage(request.headers['accept-language']);
    const query = new URL(request.url, this.config.baseUrl).searchParams;
    void reply
      .header('vary', 'accept-language')
      .redirect(hrefOf(language, 'signIn', {}, query), 302);
  }

  @PageRoute('signIn')
  @Permits('read-page')
  signIn(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    const page = this.pages.open(request, 'signIn');
    const to = page.query.get('to');
    const fault = readFault(page.query.get('fault'));
    const body = h(SignInPage, {
      services: this.services.all,
      fault,
      returnPath: to === null ? null : safeReturnPath(to, this.config.baseUrl),
    });
    const title = page.t.signIn.signIn;
    return this.pages.show(reply, page, {
      title,
      body,
      head: h(PasskeyScript, {}),
      hasErrors: fault !== null,
    });
  }

  /** Ends the session here, and goes on to the service where the person signed in. */
  @Post(routesOf('signOut'))
  @Permits('sign-out')
  async signOut(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: LiveSession | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const address =
      session === null
        ? null
        : await serviceSignOutAddress(
            this.database,
            this.services,
            session.id,
            this.config.baseUrl,
          );
    if (session !== null)
      orRefuse(await perform(this.database, signOut, actor, { id: session.id }));
    this.callers.sessionCookie.clear(reply);
    const page = { ...this.pages.open(request, null), session: null };
    void reply.status(200);
    return this.pages.show(reply, page, {
      title: page.t.signIn.signedOutTitle,
      body: h(SignedOutPage, { address }),
    });
  }
}
