import { Inject, Injectable } from '@nestjs/common';
import type { Result } from '../../domain/result.js';
import type { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { Mail } from '../../platform/mail.js';
import { CONFIG } from '../../platform/tokens.js';
import type { Actor } from '../actor.js';
import { type Asked, perform } from '../perform.js';
import { Person } from '../person.entity.js';
import { hashOfSecret, newSecret } from '../secret.js';
import { Invitation } from './invitation.entity.js';
import type { InvitationView } from './invitation.view.js';
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

  /** Invites somebody to act for an organisation. Refuses what `invitePerson` refuses. */
  async invite(actor: Actor, input: InvitePerson, asked: Asked): Promise<Result<InvitationView>> {
    const secret = newSecret();
    const done = await perform(this.database, invitePerson(secret), actor, input, asked);
    if (done.ok) await this.post(secret);
    return done;
  }

  /** Replaces a lost passkey or a spent link. Refuses what `inviteAgain` refuses. */
  async inviteAgain(actor: Actor, id: string, asked: Asked): Promise<Result<InvitationView>> {
    const secret = newSecret();
    const done = await perform(this.database, inviteAgain(secret), actor, { id }, asked);
    if (done.ok) await this.post(secret);
    return done;
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
