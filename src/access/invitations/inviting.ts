import { Inject, Injectable } from '@nestjs/common';
import { ok, refused, type Result } from '../../domain/result.js';
import type { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { logToStderr } from '../../platform/log.js';
import { Mail } from '../../platform/mail.js';
import { CONFIG } from '../../platform/tokens.js';
import type { Actor } from '../actor.js';
import { recordAction } from '../audit/record-action.js';
import { type Asked, forgetAnswer, perform } from '../perform.js';
import { Person } from '../person.entity.js';
import { hashOfSecret, newSecret } from '../secret.js';
import type { UseCase } from '../use-case.js';
import { Invitation } from './invitation.entity.js';
import type { InvitationView } from './invitation.view.js';
import { withdrawInvitationsOf } from './invite.js';
import { inviteAgain } from './invite-again.js';
import { type InvitePerson, invitePerson } from './invite-person.js';
import { invitationLetter } from './letter.js';

/** Invites, and sends the letter: the only place besides it that knows the secret of the link. */
@Injectable()
export class Inviting {
  constructor(
    private readonly database: Database,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Invites somebody to act for an organisation. Refuses what `invitePerson` and `send` refuse. */
  async invite(actor: Actor, input: InvitePerson, asked: Asked): Promise<Result<InvitationView>> {
    const secret = newSecret();
    return this.send(actor, invitePerson(secret), input, asked, secret);
  }

  /** Replaces a lost passkey or a spent link. Refuses what `inviteAgain` and `send` refuse. */
  async inviteAgain(actor: Actor, id: string, asked: Asked): Promise<Result<InvitationView>> {
    const secret = newSecret();
    return this.send(actor, inviteAgain(secret), { id }, asked, secret);
  }

  /**
   * Writes an invitation and sends its letter; a repeated request writes none and sends none.
   * Refuses `letter_not_sent`: the person stands, the link does not, and the key is free again.
   */
  private async send<Input>(
    actor: Actor,
    invite: UseCase<Input, InvitationView>,
    input: Input,
    asked: Asked,
    secret: string,
  ): Promise<Result<InvitationView>> {
    const done = await perform(this.database, invite, actor, input, asked);
    const invited = done.ok ? await this.invitedWith(secret) : null;
    if (invited === null) return done;
    try {
      await this.mail.send(invitationLetter(invited.email, this.config.baseUrl, secret));
      return done;
    } catch (error) {
      logUnsent(actor, error);
    }
    const { id: personId, invitationId } = invited;
    await this.database.write(async (tx) => {
      await withdrawInvitationsOf(tx, personId, actor.at, hashOfSecret(secret));
      await forgetAnswer(tx, actor, asked.idempotencyKey ?? null);
      const { useCaseName } = invite;
      return ok(await recordAction(tx, actor, useCaseName, 'letter_not_sent', invitationId));
    });
    const facts = { invitationId, personId };
    return refused('letter_not_sent', 'The person stands, without a link: invite again.', {
      facts,
    });
  }

  /** Whom this secret invites; null when the request was answered before. */
  private async invitedWith(
    secret: string,
  ): Promise<{ id: string; email: string; invitationId: string } | null> {
    return this.database.read(async (tx) => {
      const invitation = await tx.findOneBy(Invitation, { secretHash: hashOfSecret(secret) });
      if (invitation === null) return null;
      const { id, email } = await tx.findOneByOrFail(Person, { id: invitation.personId });
      return { id, email, invitationId: invitation.id };
    });
  }
}

/** What the mail server says may name the addressee: only its codes are logged. */
function logUnsent({ requestId }: Actor, error: unknown): void {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  logToStderr({ level: 'error', event: 'letter_not_sent', requestId, code, responseCode });
}
