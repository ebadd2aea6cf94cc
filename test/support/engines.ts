import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { openDatabase } from '../../src/data-source.js';
import type { Storage as Settings } from '../../src/platform/config.js';
import type { Database } from '../../src/platform/database.js';

export interface Storage {
  /** On PostgreSQL as the role that owns the tables. */
  readonly databaseUrl: string | null;
  readonly sqliteFile: string;
  /** Removes what was made. Close every database on it first. */
  remove: () => Promise<void>;
}

/** The two engines that every test of data runs on. */
export const engines = [
  { engine: 'SQLite', newStorage: sqliteStorage },
  { engine: 'PostgreSQL', newStorage: postgresStorage },
] as const;

/** The storage as production has it: one role owns and migrates, another is the application's. */
export function withOwnRole({ databaseUrl: ownerUrl, sqliteFile }: Storage): Required<Settings> {
  if (ownerUrl === null) return { databaseUrl: null, migrationDatabaseUrl: null, sqliteFile };
  const url = new URL(ownerUrl);
  url.username = 'motpost_application';
  url.password = 'motpost';
  return { databaseUrl: url.toString(), migrationDatabaseUrl: ownerUrl, sqliteFile };
}

/** Runs a statement with the rights of the owner of the tables, or of the file: what nobody should. */
export async function asOwner(storage: Storage, statement: string): Promise<void> {
  if (storage.databaseUrl !== null) return onServer(storage.databaseUrl, statement);
  const file = new Sqlite(storage.sqliteFile);
  try {
    file.exec(statement);
  } finally {
    file.close();
  }
}

/** An empty, migrated database of the engine, and its removal. */
export async function freshDatabase(newStorage: () => Promise<Storage>): Promise<{
  database: Database;
  storage: Storage;
  close: () => Promise<void>;
}> {
  const storage = await newStorage();
  const database = await openDatabase(storage);
  const close = async (): Promise<void> => {
    await database.close();
    await storage.remove();
  };
  return { database, storage, close };
}

function sqliteStorage(): Promise<Storage> {
  const directory = mkdtempSync(join(tmpdir(), 'motpost-'));
  return Promise.resolve({
    databaseUrl: null,
    sqliteFile: join(directory, 'motpost.sqlite'),
    remove: () => Promise.resolve(rmSync(directory, { recursive: true })),
  });
}

async function postgresStorage(): Promise<Storage> {
  const name = `motpost_${randomUUID().replaceAll('-', '')}`;
  const server = process.env.TEST_DATABASE_URL;
  if (server === undefined) throw new Error('no PostgreSQL was started for the tests');
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    databaseUrl: url.toString(),
    sqliteFile: '',
    remove: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
