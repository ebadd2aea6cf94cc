import { setTimeout } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Result } from '../domain/result.js';
import { isLocked } from './database-errors.js';
import type { Tx } from './sql.js';

/**
 * The two ways to the data: `write` in a transaction, `read` without.
 *
 * SQLite has one connection for writing, and TypeORM would interleave the transactions of
 * concurrent requests on it: writers therefore queue. Readers use a second, read-only connection.
 * On PostgreSQL both are the same pool, and use cases take row locks.
 *
 * Another process may write to the same SQLite file, such as the command beside the server: each
 * takes the one lock for writing when its transaction begins, before it has read anything.
 */
export class Database {
  private lastWrite: Promise<unknown> = Promise.resolve();
  private committed = 0;

  constructor(
    readonly writer: DataSource,
    readonly reader: DataSource,
    /** How long to wait for another process to end its transaction, in milliseconds. */
    private readonly patienceMs = 5_000,
  ) {}

  /** How many transactions this process has committed. */
  get commits(): number {
    return this.committed;
  }

  /** Commits when the work answers ok; a refusal or an exception rolls everything back. */
  async write<T>(work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
    if (this.writer.options.type === 'postgres') return this.transact(work);
    const turn = this.lastWrite.then(() => this.transact(work));
    this.lastWrite = turn.catch(() => undefined);
    return turn;
  }

  async read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return work(this.reader.manager);
  }

  /**
   * Reads everything as of one moment. On SQLite it holds the one reader meanwhile: for the command
   * and for tests, not for requests.
   */
  async snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const level =
      this.reader.options.type === 'postgres' ? 'REPEATABLE READ' : ('SERIALIZABLE' as const);
    return this.reader.transaction(level, work);
  }

  async close(): Promise<void> {
    await this.lastWrite;
    if (this.reader !== this.writer) await this.reader.destroy();
    await this.writer.destroy();
  }

  private async transact<T>(work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
    const runner = this.writer.createQueryRunner();
    await this.begin(runner);
    try {
      const result = await work(runner.manager);
      if (result.ok) await runner.commitTransaction();
      else await runner.rollbackTransaction();
      this.committed += Number(result.ok);
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Asks again and again for the lock, and lets others run meanwhile: SQLite itself would block. */
  private async begin(runner: QueryRunner): Promise<void> {
    for (let waitedMs = 0; ; waitedMs += RETRY_MS) {
      try {
        await runner.startTransaction();
        return;
      } catch (error) {
        if (!isLocked(error) || waitedMs >= this.patienceMs) throw error;
      }
      await setTimeout(RETRY_MS);
    }
  }
}

const RETRY_MS = 5;
