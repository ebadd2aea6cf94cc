import type { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { ConfigError } from './platform/config.js';
import { isInsufficientPrivilege } from './platform/database-errors.js';
import { grantRights } from './platform/database-rights.js';

/** Any number that nobody else locks. */
const MIGRATION_LOCK = 7_667_847;

/**
 * Migrates a PostgreSQL as its owner, and gives the role of the application what it needs. Of several
 * processes that start at once, one does and the others wait.
 *
 * @param owner connected as the role that owns the tables, or will
 * @param application connected as the role that the application works as, when that is another
 * @throws ConfigError when the owner may not change the schema, or the two are of two databases
 */
export async function migrateAs(owner: DataSource, application?: DataSource): Promise<void> {
  const holder = owner.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      await runMigrations(owner);
      if (application !== undefined) await admit(owner, application);
    } finally {
      await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    }
  } finally {
    await holder.release();
  }
}

async function runMigrations(owner: DataSource): Promise<void> {
  try {
    await owner.runMigrations();
  } catch (error) {
    if (!isInsufficientPrivilege(error)) throw error;
    throw new ConfigError([
      'The schema is older than this program, and the role of DATABASE_URL may not change it: ' +
        'run `motpost migrate` with MOTPOST_MIGRATION_DATABASE_URL, the address of the role that owns the tables',
    ]);
  }
}

async function admit(owner: DataSource, application: DataSource): Promise<void> {
  const rows: { role: string }[] = await application.query('SELECT session_user AS role');
  await grantRights(owner, rows[0]?.role ?? '');
  if (await isUpToDate(application)) return;
  throw new ConfigError([
    'DATABASE_URL and MOTPOST_MIGRATION_DATABASE_URL must name the same database',
  ]);
}

/** Whether every migration of this program was run. */
export async function isUpToDate(source: DataSource): Promise<boolean> {
  try {
    const done: unknown[] = await source.query('SELECT name FROM migration');
    return done.length === migrations.length;
  } catch {
    return false;
  }
}
