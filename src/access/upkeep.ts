import { Inject, Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { ok } from '../domain/result.js';
import { type Clock, instantAfter } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { CLOCK } from '../platform/tokens.js';
import { Outbox } from './invitations/outbox.js';
import { MAX_IDLE_MS } from './sessions/open-session.js';
import { Session } from './sessions/session.entity.js';
import { SignInAttempt } from './sign-in/attempt.entity.js';

/** What has to be done again and again, whether or not anybody asks for something. */
@Injectable()
export class Upkeep {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Clears away sessions and attempts to sign in that are over, and sends the letters that are due. */
  async round(stopping?: AbortSignal): Promise<void> {
    const at = this.clock.now();
    await this.database.write(async (tx) => {
      await tx.delete(Session, { endsAt: LessThanOrEqual(at) });
      await tx.delete(Session, { lastSeenAt: LessThanOrEqual(instantAfter(at, -MAX_IDLE_MS)) });
      return ok(await tx.delete(SignInAttempt, { endsAt: LessThanOrEqual(at) }));
    });
    await this.outbox.deliverDue(stopping);
  }
}
