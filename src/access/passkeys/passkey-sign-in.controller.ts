import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok } from '../../domain/result.js';
import { orRefuse } from '../../platform/http/problem.js';
import { Permits } from '../actor.guard.js';
import { recordAction } from '../audit/record-action.js';
import { findInvitation, invitationOf } from '../invitations/open-invitation.js';
import { beginRegistration, type RegistrationAttempt } from './begin-registration.js';
import { finishRegistration } from './finish-registration.js';
import { PasskeyExchange } from './passkey-exchange.js';
import {
  beginPasskeySignIn,
  finishPasskeySignIn,
  type SignInChallenge,
} from './passkey-sign-in.js';
import { InvitationBody, PasskeyUseBody, RegistrationBody } from './passkeys.dto.js';

interface SignedIn {
  readonly personName: string;
}

/** For the scripts of the pages: an invitation becomes a passkey, a passkey becomes a session. */
@ApiExcludeController()
@Controller('sign-in/passkey')
export class PasskeySignInController {
  constructor(private readonly exchange: PasskeyExchange) {}

  @Post('invitation')
  @HttpCode(200)
  @Permits('use-invitation')
  async beginRegistration(
    @Body() { invitation: secret }: InvitationBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { exchange } = this;
    const begun = await exchange.begin(reply, async (tx, at) => {
      const found = await findInvitation(tx, secret, at);
      if (!found.ok) return found;
      const { invitation, person } = found.value;
      return beginRegistration(tx, exchange.party, person, invitation.id, at);
    });
    if (!begun.ok) {
      await exchange.recordRefusal(request, 'use-invitation', begun, (tx) =>
        invitationOf(tx, secret),
      );
    }
    return orRefuse(begun);
  }

  @Post('registration')
  @HttpCode(200)
  @Permits('use-invitation')
  async register(
    @Body() body: RegistrationBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const { exchange } = this;
    const done = await exchange.finish<RegistrationAttempt, SignedIn & { secret: string }>(
      [request, reply],
      ['passkey-register', 'use-invitation'],
      async (tx, attempt, at) => {
        const made = await finishRegistration(tx, exchange.party, attempt, body, at);
        if (!made.ok) return made;
        const { person, passkeyId } = made.value;
        const { id: personId, role, organisationId } = person;
        const actor = { personId, role, organisationId, at, requestId: request.id };
        await recordAction(tx, actor, 'use-invitation', 'done', passkeyId);
        const secret = await exchange.openSession(tx, person, request, at);
        return ok({ secret, personName: person.name });
      },
    );
    const { secret, personName } = orRefuse(done);
    exchange.setSession(reply, secret);
    return { personName };
  }

  @Post('options')
  @HttpCode(200)
  @Permits('sign-in')
  async beginSignIn(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { exchange } = this;
    return orRefuse(
      await exchange.begin(reply, (tx, at) => beginPasskeySignIn(tx, exchange.party, at)),
    );
  }

  @Post()
  @HttpCode(200)
  @Permits('sign-in')
  async signIn(
    @Body() { response }: PasskeyUseBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const { exchange } = this;
    const done = await exchange.finish<SignInChallenge, SignedIn & { secret: string }>(
      [request, reply],
      ['passkey-use', 'sign-in'],
      async (tx, attempt, at) => {
        const proved = await finishPasskeySignIn(tx, exchange.party, attempt, response, at);
        if (!proved.ok) return proved;
        const secret = await exchange.openSession(tx, proved.value, request, at);
        return ok({ secret, personName: proved.value.name });
      },
    );
    const { secret, personName } = orRefuse(done);
    exchange.setSession(reply, secret);
    return { personName };
  }
}
