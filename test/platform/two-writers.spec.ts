import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/data-source.js';
import { ok } from '../../src/domain/result.js';
import { Database } from '../../src/platform/database.js';
import { sql } from '../../src/platform/sql.js';
import { engines, type Storage } from '../support/engines.js';

/** Two connections stand for two processes: SQLite's locks are those of connections. */
describe('two that write to one SQLite file', () => {
  let storage: Storage;
  let [one, other]: Database[] = [];
  beforeEach(async () => {
    storage = await engines[0].newStorage();
    one = await openDatabase(storage);
    other = await openDatabase(storage);
  });
  afterEach(async () => {
    await one?.close();
    await other?.close();
    await storage.remove();
  });

  /** Reads, lets others run, and writes what follows from what was read. */
  const raise = (database: Database | undefined) =>
    database!.write(async (tx) => {
      const [row] = await sql<{ revision: number }>(tx, 'SELECT revision FROM register_revision');
      await new Promise((resolve) => setImmediate(resolve));
      await sql(tx, 'UPDATE register_revision SET revision = ?', [row!.revision + 1]);
      return ok(null);
    });

  it('take turns, and neither loses what the other wrote', async () => {
    const before = await revision();
    const work = Array.from({ length: 50 }, (_, i) => raise(i % 2 === 0 ? one : other));
    const done = await Promise.all(work);
    expect(done.every((result) => result.ok)).toBe(true);
    expect(await revision()).toBe(before + 50);
  });

  it('read while the other writes, without waiting', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const began = new Promise<void>((began) => {
      void one!.write(async (tx) => {
        await sql(tx, 'UPDATE register_revision SET revision = 1000');
        began();
        await held;
        return ok(null);
      });
    });
    await began;
    const waiting = raise(other);
    expect(await revision()).toBeLessThan(1000);
    release();
    expect(await waiting).toMatchObject({ ok: true });
    expect(await revision()).toBe(1001);
  });

  it('one gives up when the other never ends, and can write again afterwards', async () => {
    const impatient = new Database(other!.writer, other!.reader, 50);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const holding = one!.write(async () => {
      await held;
      return ok(null);
    });
    await expect(raise(impatient)).rejects.toMatchObject({ driverError: { code: 'SQLITE_BUSY' } });
    release();
    await holding;
    expect(await raise(impatient)).toMatchObject({ ok: true });
  });

  it('are also the command and the server, each a process of its own', async () => {
    const issuers = `${storage.sqliteFile}.issuers.yaml`;
    const issuer = 'https://signin.example.com';
    writeFileSync(issuers, `bearer: [{ issuer: '${issuer}', audience: motpost }]`);
    const env = { ...process.env, MOTPOST_DB: storage.sqliteFile, MOTPOST_ISSUERS: issuers };
    const who = ['--issuer', issuer, '--subject', 's', '--name', 'N', '--email', 'n@example.com'];
    const args = ['dist/src/cli.js', 'first-administrator', ...who];
    const command = promisify(execFile)(process.execPath, args, {
      env: { ...env, NODE_OPTIONS: '', DATABASE_URL: '' },
    });
    let isOver = false;
    const ended = command.finally(() => (isOver = true));
    const before = await revision();
    let writes = 0;
    while (!isOver) {
      expect((await raise(one)).ok).toBe(true);
      writes += 1;
    }
    expect((await ended).stdout).toMatch(/^[0-9a-f-]{36}\n$/);
    expect(writes).toBeGreaterThan(50);
    expect(await revision()).toBe(before + writes);
  });

  async function revision(): Promise<number> {
    const rows = await other!.read((tx) =>
      sql<{ revision: number }>(tx, 'SELECT revision FROM register_revision'),
    );
    return rows[0]!.revision;
  }
});
