import { brokenGuards } from './broken-guards.js';
import { ConfigError } from './config.js';
import type { Database } from './database.js';
import { excessiveRights } from './database-rights.js';

/**
 * Stops the start when somebody could change entries unseen: a trigger that keeps them is gone
 * or does something else, or, in production, the role of the application could take it away.
 * @throws ConfigError that says what is wrong and what to do
 */
export async function refuseUnguarded(database: Database, production: boolean): Promise<void> {
  const broken = await database.read(brokenGuards);
  const problems = broken.map(
    ({ table, trigger, fault }) =>
      `The trigger ${trigger} on ${table} ${fault}, and rows may have been changed: ` +
      'run `motpost verify`, and see docs/operations/backup.md on how to put it back',
  );
  const rights = production ? await database.read(excessiveRights) : [];
  if (rights.length > 0) {
    problems.push(
      `DATABASE_URL is that of a role which could change entries, because it ${rights.join(', ')}: ` +
        'set the address of a role that owns nothing, and migrate with MOTPOST_MIGRATION_DATABASE_URL ' +
        '(docs/operations/README.md)',
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);
}
