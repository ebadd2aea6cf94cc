import { existsSync } from 'node:fs';
import type { Database as SqliteHandle } from 'better-sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { entities } from './entities.js';
import { isUpToDate, migrateAs } from './migrate.js';
import { type Clock, systemClock } from './platform/clock.js';
import { ConfigError, readStorage, type Storage } from './platform/config.js';
import { Database } from './platform/database.js';
import { SnakeNaming } from './platform/snake-naming.js';
import { sqliteHandle } from './platform/sql.js';
import { loadFirstRulebook } from './rulebook/load-first-rulebook.js';

/** One definition of the database for the server, the migrations and the command. */
function options(storage: Storage, access: 'write' | 'read'): DataSourceOptions {
  const common = {
    entities,
    migrations,
    namingStrategy: new SnakeNaming(),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each' as const,
  };
  if (storage.databaseUrl !== null) {
    return {
      ...common,
      type: 'postgres',
      url: storage.databaseUrl,
      parseInt8: true,
      applicationName: 'motpost',
      poolSize: 10,
    };
  }
  return {
    ...common,
    type: 'better-sqlite3',
    database: storage.sqliteFile,
    readonly: access === 'read',
    enableWAL: access === 'write',
    prepareDatabase: access === 'write' ? prepareWriter : prepareSqlite,
  };
}

/** FULL keeps an acknowledged commit through a power cut; recursive triggers guard REPLACE. */
function prepareSqlite(connection: SqliteHandle): void {
  connection.pragma('synchronous = FULL');
  connection.pragma('recursive_triggers = ON');
}

/**
 * TypeORM begins a transaction that takes the lock for writing only when it first writes; when
 * another process has written since it first read, SQLite then refuses it. So take it at once.
 */
function prepareWriter(connection: SqliteHandle): void {
  prepareSqlite(connection);
  const prepare = connection.prepare.bind(connection);
  connection.prepare = (text: string) =>
    prepare(text === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : text);
}

/**
 * Opens the database, brings its schema up to date and sees that there is a rulebook.
 * @throws ConfigError when the role that migrates may not, or it and the application's do not fit
 */
export async function openDatabase(
  storage: Storage,
  clock: Clock = systemClock,
): Promise<Database> {
  if (storage.databaseUrl === null && storage.migrationDatabaseUrl) {
    throw new ConfigError(['MOTPOST_MIGRATION_DATABASE_URL is set without DATABASE_URL: set both']);
  }
  const writer = await new DataSource(options(storage, 'write')).initialize();
  try {
    await bringUpToDate(storage, writer);
    // From here on the database asks for the lock itself, without blocking the process.
    if (storage.databaseUrl === null) sqliteHandle(writer).pragma('busy_timeout = 0');
    const reader =
      storage.databaseUrl === null
        ? await new DataSource(options(storage, 'read')).initialize()
        : writer;
    const database = new Database(writer, reader);
    await loadFirstRulebook(database, clock);
    return database;
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

/** Migrates as the role that owns the tables: another than the application's where one is set. */
async function bringUpToDate(storage: Storage, writer: DataSource): Promise<void> {
  const { databaseUrl, migrationDatabaseUrl: ownerUrl = null } = storage;
  if (databaseUrl === null) {
    await writer.runMigrations();
    return;
  }
  if (ownerUrl === null) return migrateAs(writer);
  const owner = new DataSource(options({ ...storage, databaseUrl: ownerUrl }, 'write'));
  await owner.initialize();
  try {
    await migrateAs(owner, writer);
  } finally {
    await owner.destroy();
  }
}

/**
 * Opens a database that is there and up to date, to read only: nothing is migrated or written.
 * Null when it is neither.
 */
export async function openForReading(storage: Storage): Promise<Database | null> {
  if (storage.databaseUrl === null && !existsSync(storage.sqliteFile)) return null;
  const reader = await new DataSource(options(storage, 'read')).initialize();
  const database = new Database(reader, reader);
  if (await isUpToDate(reader)) return database;
  await database.close();
  return null;
}

/** For TypeORM's own command: `typeorm migration:run -d dist/src/data-source.js`. */
const { databaseUrl, migrationDatabaseUrl, sqliteFile } = readStorage(process.env);
export default new DataSource(
  options({ databaseUrl: migrationDatabaseUrl ?? databaseUrl, sqliteFile }, 'write'),
);
