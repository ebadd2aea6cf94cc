import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, refused } from '../../domain/result.js';
import { Database } from '../../platform/database.js';
import { orRefuse } from '../../platform/http/problem.js';
import { Refuses } from '../../platform/http/refuses.js';
import { type Actor, personOf } from '../actor.js';
import { CurrentActor, Permits } from '../actor.guard.js';
import { recordAction } from '../audit/record-action.js';
import { perform } from '../perform.js';
import { Person } from '../person.entity.js';
import { visibleTo } from '../visibility/visible-to.js';
import { beginRegistration, type RegistrationAttempt } from './begin-registration.js';
import { finishRegistration } from './finish-registration.js';
import { listOwnPasskeys } from './list-own-passkeys.js';
import { OwnPasskeys, PasskeyReference } from './own-passkey.view.js';
import { PasskeyExchange } from './passkey-exchange.js';
import { RegistrationBody } from './passkeys.dto.js';
import { PASSKEY_ISSUER } from './relying-party.js';
import { removePasskey } from './remove-passkey.js';

@ApiTags('Access')
@Controller('api/v1/me/passkeys')
export class OwnPasskeysController {
  constructor(
    private readonly database: Database,
    private readonly exchange: PasskeyExchange,
  ) {}

  /** The caller's own passkeys. */
  @Get()
  @Permits('list-own-passkeys')
  async list(@CurrentActor() actor: Actor): Promise<OwnPasskeys> {
    const items = await this.database.read((tx) => listOwnPasskeys(tx, actor));
    return visibleTo(actor, 'OwnPasskeys', { items });
  }

  /** Asks the browser to make a further passkey (WebAuthn's creation options). */
  @Post('options')
  @HttpCode(200)
  @Permits('begin-passkey')
  @Refuses('illegal_step')
  async begin(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { exchange } = this;
    return orRefuse(
      await exchange.begin(reply, async (tx, at) => {
        const person = await tx.findOneByOrFail(Person, { id: personOf(actor) });
        return person.issuer === PASSKEY_ISSUER
          ? beginRegistration(tx, exchange.party, person, null, at)
          : refused('illegal_step', 'Passkeys are for those who were invited with one.');
      }),
    );
  }

  /** Keeps a further passkey that the browser made. */
  @Post()
  @Permits('add-passkey')
  @Refuses('passkey_refused')
  async add(
    @CurrentActor() actor: Actor,
    @Body() body: RegistrationBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PasskeyReference> {
    const { exchange } = this;
    const done = await exchange.finish<RegistrationAttempt, PasskeyReference>(
      [request, reply],
      ['passkey-add', 'add-passkey'],
      async (tx, attempt, at) => {
        if (attempt.personId !== actor.personId) {
          return refused('passkey_refused', 'The passkey was begun for somebody else.');
        }
        const made = await finishRegistration(tx, exchange.party, attempt, body, at);
        if (!made.ok) return made;
        const { passkeyId: id } = made.value;
        await recordAction(tx, actor, 'add-passkey', 'done', id);
        return ok(visibleTo(actor, 'PasskeyReference', { id }));
      },
    );
    return orRefuse(done);
  }

  /** Removes one of the caller's own passkeys, not the last one. */
  @Delete(':id')
  @Permits('remove-passkey')
  @Refuses('not_found', 'illegal_step')
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PasskeyReference> {
    return orRefuse(await perform(this.database, removePasskey, actor, { id }));
  }
}
