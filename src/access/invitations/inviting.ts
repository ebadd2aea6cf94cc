import { Injectable } from '@nestjs/common';
import { ok, refused, type Result } from '../../domain/result.js';
import { Database } from '../../platform/database.js';
import type { Actor } from '../actor.js';
import { type Asked, forgetAnswer, perform } from '../perform.js';
import type { UseCase } from '../use-case.js';
import type { InvitationView } from './invitation.view.js';
import { inviteAgain } from './invite-again.js';
import { type InvitePerson, invitePerson } from './invite-person.js';
import { readWrittenInvitation } from './list-invitations.js';
import { Outbox } from './outbox.js';

/** Invites, and tries at once to send the letter that the invitation was written with. */
@Injectable()
export class Inviting {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Invites somebody to act for an organisation. Refuses what `invitePerson` and `send` refuse. */
  async invite(actor: Actor, input: InvitePerson, asked: Asked): Promise<Result<InvitationView>> {
    return this.send(actor, invitePerson, input, asked);
  }

  /** Replaces a lost passkey or a spent link. Refuses what `inviteAgain` and `send` refuse. */
  async inviteAgain(actor: Actor, id: string, asked: Asked): Promise<Result<InvitationView>> {
    return this.send(actor, inviteAgain, { id }, asked);
  }

  /**
   * Writes an invitation and tries to send its letter; a repeated request writes none. A letter
   * that the mail server does not take now is answered as waiting: it is tried again.
   * Refuses `letter_not_sent` when it never will be: the person stands, the link does not, and the
   * key is free again.
   */
  private async send<Input>(
    actor: Actor,
    invite: UseCase<Input, { readonly id: string }>,
    input: Input,
    asked: Asked,
  ): Promise<Result<InvitationView>> {
    const done = await perform(this.database, invite, actor, input, asked);
    if (!done.ok) return done;
    const { id } = done.value;
    await this.outbox.deliver(id);
    const written = await this.database.read((tx) => readWrittenInvitation(tx, actor, id));
    if (written.letter !== 'not_sent') return ok(written);
    await this.database.write(async (tx) =>
      ok(await forgetAnswer(tx, actor, asked.idempotencyKey ?? null)),
    );
    const { personId, letterFault } = written;
    const facts = { invitationId: id, personId, letterFault };
    return refused('letter_not_sent', 'The person stands, without a link: invite again.', {
      facts,
    });
  }
}
