import { Inject, Injectable } from '@nestjs/common';
import type { IsoDate } from '../domain/time/iso-date.js';
import { type Clock, osloDateOf } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { prepareHotRead } from '../platform/hot-read.js';
import { RenderedAnswers } from '../platform/http/rendered.js';
import { CLOCK } from '../platform/tokens.js';
import { loadRegister, type Register } from './load-register.js';

/** The register on a day: with the answers that were rendered from it, which die with it. */
export interface TodaysRegister extends Register {
  readonly today: IsoDate;
  readonly answers: RenderedAnswers;
}

const ANSWERS_BYTES_MAX = 32 * 1024 * 1024;

/**
 * The whole public register, held in memory and never older than the last committed change.
 *
 * Triggers raise `register_revision` in every transaction that changes what is public, whoever
 * makes it. One tiny read per request tells whether what is held still stands; if not, all of it
 * is read anew from one state of the data. A register is small: a thousand agreements are some
 * megabytes and some milliseconds.
 */
@Injectable()
export class PublicRegister {
  private readonly readRevision: ReturnType<typeof prepareHotRead<{ revision: number }>>;
  private loading: Promise<void> | null = null;
  private held: TodaysRegister | null = null;

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.readRevision = prepareHotRead(database, 'SELECT revision FROM register_revision');
  }

  /**
   * The register with every change that was committed before the call: at once when the database
   * answers at once and what is held still stands.
   */
  current(): TodaysRegister | Promise<TodaysRegister> {
    const rows = this.readRevision();
    return rows instanceof Promise ? rows.then((read) => this.at(read)) : this.at(rows);
  }

  private at([row]: readonly { revision: number }[]): TodaysRegister | Promise<TodaysRegister> {
    if (row === undefined) throw new Error('register_revision has no row');
    if (this.held === null || this.held.revision < row.revision) return this.loaded(row.revision);
    return this.todays(this.held);
  }

  private async loaded(revision: number): Promise<TodaysRegister> {
    while (this.held === null || this.held.revision < revision) {
      await (this.loading ??= this.load().finally(() => (this.loading = null)));
    }
    return this.todays(this.held);
  }

  private todays(held: TodaysRegister): TodaysRegister {
    const today = osloDateOf(this.clock.now());
    return held.today === today ? held : this.hold(held, today);
  }

  private async load(): Promise<void> {
    this.hold(await loadRegister(this.database), osloDateOf(this.clock.now()));
  }

  private hold(register: Register, today: IsoDate): TodaysRegister {
    const answers = new RenderedAnswers(ANSWERS_BYTES_MAX);
    return (this.held = { ...register, today, answers });
  }
}
