import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { entities } from './entities.js';
import { readStorage, type Storage } from './platform/config.js';
import { Database } from './platform/database.js';
import { SnakeNaming } from './platform/snake-naming.js';

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

/** Opens the database and brings its schema up to date. */
export async function openDatabase(storage: Storage): Promise<Database> {
  const writer = await new DataSource(options(storage, 'write')).initialize();
  await writer.runMigrations();
  const reader =
    storage.databaseUrl === null
      ? await new DataSource(options(storage, 'read')).initialize()
      : writer;
  return new Database(writer, reader);
}

/** For TypeORM's own command: `typeorm migration:run -d dist/src/data-source.js`. */
export default new DataSource(options(readStorage(process.env), 'write'));
