import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Refused, refused, type Result } from '../../domain/result.js';
import type { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import type { Tx } from '../../platform/sql.js';
import { CLOCK, CONFIG } from '../../platform/tokens.js';
import { callerOf } from '../actor.guard.js';
import { recordAction } from '../audit/record-action.js';
import { Callers, publicActor } from '../callers.js';
import type { UseCaseName } from '../permissions.js';
import type { Person } from '../person.entity.js';
import type { AttemptKind } from '../sign-in/attempt.entity.js';
import { takeAttempt } from '../sign-in/attempts.js';
import { openSessionFor } from '../sign-in/open-for.js';
import type { Begun } from './begin-registration.js';
import { PASSKEY_SERVICE, type RelyingParty, relyingParty } from './relying-party.js';

/** The two halves of every exchange with a passkey: ask, remember; take the answer, once. */
@Injectable()
export class PasskeyExchange {
  constructor(
    private readonly database: Database,
    private readonly callers: Callers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  get party(): RelyingParty {
    return relyingParty(this.config);
  }

  /** Asks the browser; what must come back is kept under its cookie. */
  async begin(
    reply: FastifyReply,
    work: (tx: Tx, at: string) => Promise<Result<Begun>>,
  ): Promise<Result<object>> {
    const at = this.clock.now();
    const begun = await this.database.write((tx) => work(tx, at));
    if (!begun.ok) return begun;
    this.callers.attemptCookie.set(reply, begun.value.secret);
    return ok(begun.value.options);
  }

  /**
   * Takes the answer of the browser that was asked, once, whether it is right or not; a refusal
   * leaves its row in the audit log. Refuses `passkey_refused` without an attempt.
   */
  async finish<Attempt extends object, Output>(
    [request, reply]: [FastifyRequest, FastifyReply],
    [kind, useCase]: [AttemptKind, UseCaseName],
    work: (tx: Tx, attempt: Attempt, at: string) => Promise<Result<Output>>,
  ): Promise<Result<Output>> {
    const at = this.clock.now();
    const secret = this.callers.attemptCookie.read(request);
    this.callers.attemptCookie.clear(reply);
    const taken = await this.database.write(async (tx) =>
      ok(await takeAttempt<Attempt>(tx, kind, secret, at)),
    );
    const attempt = taken.ok ? taken.value : null;
    const result =
      attempt === null
        ? refused('passkey_refused', 'It took too long, or was begun in another browser.')
        : await this.database.write((tx) => work(tx, attempt, at));
    if (result.ok) return result;
    await this.recordRefusal(request, useCase, result);
    return result;
  }

  /** Writes the row of a refusal, with the key of what it is about where that is known. */
  async recordRefusal(
    request: FastifyRequest,
    useCase: UseCaseName,
    { refusal }: Refused,
    objectOf: (tx: Tx) => Promise<string | null> = () => Promise.resolve(null),
  ): Promise<void> {
    const actor = callerOf(request)?.actor ?? publicActor(this.clock.now(), request.id);
    await this.database.write(async (tx) =>
      ok(await recordAction(tx, actor, useCase, refusal.code, await objectOf(tx))),
    );
  }

  /** Opens a session for somebody who proved themselves with a passkey. */
  async openSession(tx: Tx, person: Person, request: FastifyRequest, at: string): Promise<string> {
    const by = { service: PASSKEY_SERVICE, serviceSid: null, idToken: null };
    const sessionId = callerOf(request)?.session?.id ?? null;
    return openSessionFor(tx, person, by, at, { id: request.id, sessionId });
  }

  setSession(reply: FastifyReply, secret: string): void {
    this.callers.sessionCookie.set(reply, secret);
  }
}
