import { Inject, Injectable } from '@nestjs/common';
import { ok } from '../../domain/result.js';
import type { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { logToStderr } from '../../platform/log.js';
import { Mail, type Unsent } from '../../platform/mail.js';
import { CLOCK, CONFIG } from '../../platform/tokens.js';
import { claimLetter, type ClaimedLetter } from './claim-letter.js';
import { invitationLetter } from './letter.js';
import { settleLetter } from './settle-letter.js';

/**
 * Sends the letters that were written down with their invitations. Each goes out at least once: a
 * process that dies between sending and writing that down leaves it to be sent again, with a link
 * that replaces the first.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly mail: Mail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Tries every letter that is due, each once, until it is told to stop. */
  async deliverDue(stopping?: AbortSignal): Promise<void> {
    while (stopping?.aborted !== true && (await this.deliver(null)));
  }

  /** Tries the letter of one invitation, or the one that has been due longest; false for none. */
  async deliver(invitationId: string | null): Promise<boolean> {
    const at = this.clock.now();
    const claimed = await this.database.write(async (tx) =>
      ok(await claimLetter(tx, at, invitationId)),
    );
    const letter = claimed.ok ? claimed.value : null;
    if (letter === null) return false;
    const { to, secret } = letter;
    const unsent = await this.mail.send(invitationLetter(to, this.config.baseUrl, secret));
    if (unsent !== null) logUnsent(letter, unsent);
    const settledAt = this.clock.now();
    await this.database.write(async (tx) => ok(await settleLetter(tx, letter, unsent, settledAt)));
    return true;
  }
}

function logUnsent({ invitation, attempts }: ClaimedLetter, unsent: Unsent): void {
  const invitationId = invitation.id;
  logToStderr({ level: 'error', event: 'letter_not_sent', invitationId, attempts, ...unsent });
}
