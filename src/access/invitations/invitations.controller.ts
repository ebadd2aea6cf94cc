import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../platform/database.js';
import { IdempotencyKey } from '../../platform/http/etag.js';
import { orRefuse } from '../../platform/http/problem.js';
import { Refuses } from '../../platform/http/refuses.js';
import type { Actor } from '../actor.js';
import { CurrentActor, Permits } from '../actor.guard.js';
import { perform } from '../perform.js';
import {
  InvitationItem,
  InvitationPage,
  InvitationView,
  WithdrawnInvitation,
} from './invitation.view.js';
import { InvitePersonBody, ListInvitationsQuery } from './invitations.dto.js';
import { Inviting } from './inviting.js';
import { listInvitations, readInvitation } from './list-invitations.js';
import { withdrawInvitation } from './withdraw-invitation.js';
import { AlsoCsv } from '../../platform/http/also-csv.js';
import { invitationColumns } from '../access-columns.js';

@ApiTags('Access')
@Controller('api/v1')
export class InvitationsController {
  constructor(
    private readonly database: Database,
    private readonly inviting: Inviting,
  ) {}

  /** Lists the invitations, the newest first: open, used, expired and withdrawn. */
  @Get('invitations')
  @Permits('list-invitations')
  @AlsoCsv('invitations', invitationColumns)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListInvitationsQuery,
  ): Promise<InvitationPage> {
    return this.database.read((tx) => listInvitations(tx, actor, query));
  }

  /** One invitation, whom it is for and where it stands. */
  @Get('invitations/:id')
  @Permits('read-invitation')
  @Refuses('not_found')
  async read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<InvitationItem> {
    return orRefuse(await this.database.read((tx) => readInvitation(tx, actor, id)));
  }

  /** Invites somebody to act for a supplier or a firm; the link goes to them by e-mail. */
  @Post('invitations')
  @Permits('invite-person')
  @Refuses('invalid', 'duplicate', 'idempotency_key_reused', 'letter_not_sent')
  async invite(
    @CurrentActor() actor: Actor,
    @Body() body: InvitePersonBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<InvitationView> {
    return orRefuse(await this.inviting.invite(actor, body, { idempotencyKey }));
  }

  /** Replaces a lost passkey: none of the person's passkeys works any more, and a new link goes out. */
  @Post('persons/:id/invitations')
  @Permits('invite-again')
  @Refuses('not_found', 'illegal_step', 'idempotency_key_reused', 'letter_not_sent')
  async inviteAgain(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<InvitationView> {
    return orRefuse(await this.inviting.inviteAgain(actor, id, { idempotencyKey }));
  }

  /** Makes a link useless that still works. */
  @Delete('invitations/:id')
  @Permits('withdraw-invitation')
  @Refuses('not_found', 'illegal_step')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<WithdrawnInvitation> {
    return orRefuse(await perform(this.database, withdrawInvitation, actor, { id }));
  }
}
