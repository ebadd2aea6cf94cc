import { existsSync } from 'node:fs';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { entities } from './entities.js';
import { type Clock, systemClock } from './platform/clock.js';
import { readStorage, type Storage } from './platform/config.js';
import { Database } from './platform/database.js';
import { SnakeNaming } from './platform/snake-naming.js';
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
    prepareDatabase: prepareSqlite,
  };
}

/** FULL keeps an acknowledged commit through a power cut; recursive triggers guard REPLACE. */
function prepareSqlite(connection: { pragma(text: string): unknown }): void {
  connection.pragma('synchronous = FULL');
  connection.pragma('recursive_triggers = ON');
}

/** Opens the database, brings its schema up to date and sees that there is a rulebook. */
export async function openDatabase(
  storage: Storage,
  clock: Clock = systemClock,
): Promise<Database> {
  const writer = await new DataSource(options(storage, 'write')).initialize();
  await migrate(writer);
  const reader =
    storage.databaseUrl === null
      ? await new DataSource(options(storage, 'read')).initialize()
      : writer;
  const database = new Database(writer, reader);
  await loadFirstRulebook(database, clock);
  return database;
}

/** Any number that nobody else locks. */
const MIGRATION_LOCK = 7_667_847;

/** Migrates; of several processes that start at once on one PostgreSQL, one does and the others wait. */
async function migrate(writer: DataSource): Promise<void> {
  if (writer.options.type !== 'postgres') {
    await writer.runMigrations();
    return;
  }
  const holder = writer.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await writer.runMigrations();
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await holder.release();
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

async function isUpToDate(reader: DataSource): Promise<boolean> {
  try {
    const done: unknown[] = await reader.query('SELECT name FROM migration');
    return done.length === migrations.length;
  } catch {
    return false;
  }
}

/** For TypeORM's own command: `typeorm migration:run -d dist/src/data-source.js`. */
export default new DataSource(options(readStorage(process.env), 'write'));
