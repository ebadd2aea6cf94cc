import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import SQLite from 'better-sqlite3';
import pg from 'pg';
import { ok } from '../../src/domain/result.js';
import type { Database } from '../../src/platform/database.js';
import { refusalOfDatabaseError } from '../../src/platform/database-errors.js';
import { sql } from '../../src/platform/sql.js';
import { engines, freshDatabase, type Storage } from '../support/engines.js';

/** The error that something really ends with. */
async function errorOf(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}

const codeOf = (error: unknown) => refusalOfDatabaseError(error)?.code ?? null;

describe.each(engines)('errors of the database on $engine', ({ engine, newStorage }) => {
  let database: Database;
  let storage: Storage;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, storage, close } = await freshDatabase(newStorage));
  });
  afterAll(() => close());

  const write = (text: string) =>
    database.write(async (tx) => {
      await sql(tx, text);
      return ok(null);
    });
  const insertPerson = (id: string, subject: string) =>
    write(`INSERT INTO person (id, issuer, subject, name, email, role, revoked, bound_at, version)
      VALUES ('${id}', 'i', '${subject}', 'n', 'e', 'officer', false, 'now', 1)`);

  it('a unique key or a primary key that is taken is a duplicate', async () => {
    await insertPerson('1', 'a');
    expect(codeOf(await errorOf(() => insertPerson('2', 'a')))).toBe('duplicate');
    expect(codeOf(await errorOf(() => insertPerson('1', 'b')))).toBe('duplicate');
  });

  it('our own mistakes are not excused', async () => {
    expect(codeOf(await errorOf(() => write('SELECT * FROM nowhere')))).toBeNull();
    expect(codeOf(await errorOf(() => write('UPDATE person SET name = NULL')))).toBeNull();
    expect(codeOf(new Error('x'))).toBeNull();
    expect(codeOf(null)).toBeNull();
  });

  it('what passes by itself is unavailable for the moment', async () => {
    const errors = engine === 'SQLite' ? await busy(storage) : await lost(storage, database);
    expect(errors.map(codeOf)).toEqual(errors.map(() => 'unavailable'));
  });

  it('still works afterwards', async () => {
    expect((await insertPerson('3', 'c')).ok).toBe(true);
  });
});

/** Another process holds the file; the folder is not there. */
async function busy({ sqliteFile }: Storage): Promise<unknown[]> {
  const holder = new SQLite(sqliteFile);
  const waiter = new SQLite(sqliteFile, { timeout: 0 });
  holder.exec('BEGIN EXCLUSIVE');
  const locked = await errorOf(() => waiter.exec('BEGIN IMMEDIATE'));
  holder.exec('ROLLBACK');
  holder.close();
  waiter.close();
  const unopened = new SQLite(':memory:');
  const absent = join(sqliteFile, 'x');
  const away = await errorOf(() => unopened.exec(`ATTACH '${absent}' AS gone`));
  unopened.close();
  return [locked, away];
}

/** The server shuts our connection; nobody listens; two transactions cannot both be right. */
async function lost(storage: Storage, database: Database): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: storage.databaseUrl ?? '' });
  client.on('error', () => undefined);
  await client.connect();
  const shut = await errorOf(() => client.query('SELECT pg_terminate_backend(pg_backend_pid())'));
  const nobody = new pg.Client({ host: '127.0.0.1', port: 1, user: 'x' });
  const refused = await errorOf(() => nobody.connect());
  return [shut, refused, await conflict(database)];
}

async function conflict(database: Database): Promise<unknown> {
  const count = 'SELECT COUNT(*) FROM audit_record';
  const insert = (id: string) =>
    `INSERT INTO audit_record (id, recorded_at, role, action, outcome)
     VALUES ('${id}', 'now', 'officer', 'a', 'done')`;
  const [one, two] = [database.writer.createQueryRunner(), database.writer.createQueryRunner()];
  try {
    await one.startTransaction('SERIALIZABLE');
    await two.startTransaction('SERIALIZABLE');
    await one.query(count);
    await two.query(count);
    await one.query(insert('one'));
    await two.query(insert('two'));
    await one.commitTransaction();
    return await errorOf(() => two.commitTransaction());
  } finally {
    await one.release();
    await two.release();
  }
}
