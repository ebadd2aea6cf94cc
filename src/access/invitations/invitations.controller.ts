import { Body, Controller, Delete, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { IdempotencyKey } from '../../platform/http/etag.js';
import { orRefuse } from '../../platform/http/problem.js';
import { Refuses } from '../../platform/http/refuses.js';
import { Mail } from '../../platform/mail.js';
import { CONFIG } from '../../platform/tokens.js';
import type { Actor } from '../actor.js';
import { CurrentActor, Permits } from '../actor.guard.js';
import { perform } from '../perform.js';
import { Person } from '../person.entity.js';
import { hashOfSecret, newSecret } from '../secret.js';
import { InvitePersonBody } from './invitations.dto.js';
import { Invitation } from './invitation.entity.js';
import { InvitationView, WithdrawnInvitation } from './invitation.view.js';
import { inviteAgain } from './invite-again.js';
import { invitePerson } from './invite-person.js';
import { invitationLetter } from './letter.js';
import { withdrawInvitation } from './withdraw-invitation.js';

@ApiTags('Access')
@Controller('api/v1')
export class InvitationsController {
  constructor(
    private readonly database: Database,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Invites somebody to act for a supplier or a firm; the link goes to them by e-mail. */
  @Post('invitations')
  @Permits('invite-person')
  @Refuses('invalid', 'duplicate', 'idempotency_key_reused')
  async invite(
    @CurrentActor() actor: Actor,
    @Body() body: InvitePersonBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<InvitationView> {
    const secret = newSecret();
    const asked = { idempotencyKey };
    const view = orRefuse(await perform(this.database, invitePerson(secret), actor, body, asked));
    await this.post(secret);
    return view;
  }

  /** Replaces a lost passkey: none of the person's passkeys works any more, and a new link goes out. */
  @Post('persons/:id/invitations')
  @Permits('invite-again')
  @Refuses('not_found', 'illegal_step', 'idempotency_key_reused')
  async inviteAgain(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<InvitationView> {
    const secret = newSecret();
    const asked = { idempotencyKey };
    const view = orRefuse(await perform(this.database, inviteAgain(secret), actor, { id }, asked));
    await this.post(secret);
    return view;
  }

  /** Makes a link useless that was not used. */
  @Delete('invitations/:id')
  @Permits('withdraw-invitation')
  @Refuses('not_found', 'illegal_step')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<WithdrawnInvitation> {
    return orRefuse(await perform(this.database, withdrawInvitation, actor, { id }));
  }

  /** Sends the letter of an invitation that was written; a repeated request wrote none. */
  private async post(secret: string): Promise<void> {
    const secretHash = hashOfSecret(secret);
    const person = await this.database.read(async (tx) => {
      const invitation = await tx.findOneBy(Invitation, { secretHash });
      return invitation === null ? null : tx.findOneBy(Person, { id: invitation.personId });
    });
    if (person === null) return;
    await this.mail.send(invitationLetter(person.email, this.config.baseUrl, secret));
  }
}
