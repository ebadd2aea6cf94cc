import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import type { Actor } from '../../access/actor.js';
import { CurrentActor, Permits } from '../../access/actor.guard.js';
import type { InvitationView } from '../../access/invitations/invitation.view.js';
import { InvitePersonBody } from '../../access/invitations/invitations.dto.js';
import { Inviting } from '../../access/invitations/inviting.js';
import { refusals } from '../../domain/refusals.js';
import type { Refusal } from '../../domain/result.js';
import { Database } from '../../platform/database.js';
import { orRefuse, RefusalException } from '../../platform/http/problem.js';
import { organisationChoices } from '../../registry/organisation-choices.js';
import { type FormError } from '../forms/fields.js';
import { errorsAt, errorsOf, recordMalformed } from '../forms/form-faults.js';
import { keyIn } from '../forms/key-field.js';
import { FormBody } from '../forms/form-body.js';
import { outcomeOf } from '../forms/outcome-notice.js';
import { readForm } from '../forms/read-form.js';
import type { Page } from '../page.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { hrefOf, routesOf } from '../paths.js';
import { InvitePage } from './invite-page.js';

@ApiExcludeController()
@Controller()
export class InvitePagesController {
  constructor(
    private readonly pages: Pages,
    private readonly database: Database,
    private readonly inviting: Inviting,
  ) {}

  @PageRoute('invitePerson')
  @Permits('prepare-invitation')
  async prepare(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.show([request, reply], {}, []);
  }

  @Post(routesOf('invitePerson'))
  @Permits('invite-person')
  async invite(
    @CurrentActor() actor: Actor,
    @FormBody() form: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | void> {
    const { language, t } = this.pages.open(request, null);
    const texts = textsFor(t);
    const read = readForm(InvitePersonBody, form);
    if (!read.ok) {
      await recordMalformed(this.database, actor, 'invite-person', request);
      void reply.status(refusals.invalid.status);
      return this.show([request, reply], form, errorsAt(read.fields, texts));
    }
    const done = await this.inviting.invite(actor, read.value, { idempotencyKey: keyIn(form) });
    if (done.ok) {
      return void reply.redirect(writtenAddress(language, done.value, 'sent'), 303);
    }
    const unsent = unsentAddress(language, done.refusal);
    if (unsent !== null) return void reply.redirect(unsent, 303);
    const errors = errorsOf(done.refusal, 'email', texts);
    if (errors === null) throw new RefusalException(done.refusal);
    void reply.status(refusals[done.refusal.code].status);
    return this.show([request, reply], form, errors);
  }

  /** Replaces a lost passkey or a spent link; leads to the new invitation. */
  @Post(routesOf('inviteAgain'))
  @Permits('invite-again')
  async again(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody() form: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { idempotencyKey: keyIn(form) };
    const done = await this.inviting.inviteAgain(actor, id, asked);
    const { language } = this.pages.open(request, null);
    const unsent = done.ok ? null : unsentAddress(language, done.refusal);
    if (unsent !== null) return void reply.redirect(unsent, 303);
    await reply.redirect(writtenAddress(language, orRefuse(done), 'sentAgain'), 303);
  }

  private async show(
    [request, reply]: readonly [FastifyRequest, FastifyReply],
    written: Readonly<Record<string, unknown>>,
    errors: readonly FormError[],
  ): Promise<string> {
    const page = this.pages.open(request, 'invitePerson');
    const organisations = await this.database.read(organisationChoices);
    return this.pages.show(reply, page, {
      title: page.t.invitations.newTitle,
      hasErrors: errors.length > 0,
      body: h(InvitePage, { organisations, written, errors }),
    });
  }
}

/** The fields are those of a person; what is said of the invitation as a whole is its own. */
function textsFor({ persons, invitations }: Page['t']) {
  return { errors: { ...persons.errors, ...invitations.errors }, faults: invitations.faults };
}

/** Where the new invitation is shown; that its letter waits, the page says as long as it does. */
function writtenAddress(
  language: Page['language'],
  { id, letter }: InvitationView,
  sent: 'sent' | 'sentAgain',
): string {
  return hrefOf(language, 'sentInvitation', { id }, letter === 'sent' ? { done: sent } : {});
}

/** Where it is told that the letter was not sent, beside the button to invite again. */
function unsentAddress(language: Page['language'], refusal: Refusal): string | null {
  const id = refusal.facts?.invitationId;
  if (refusal.code !== 'letter_not_sent' || typeof id !== 'string') return null;
  return hrefOf(language, 'sentInvitation', { id }, outcomeOf(refusal, 'sent'));
}
