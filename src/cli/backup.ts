import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import Sqlite from 'better-sqlite3';
import { readStorage } from '../platform/config.js';
import { UsageError } from './bad-input.js';
import { EXIT, type Command, type ExitCode, type Io } from './command.js';

/**
 * `motpost backup`: a copy of the SQLite file as it was at one moment, also while the server writes.
 * PostgreSQL has its own tools, see docs/operations/backup.md.
 */
export const backup: Command = { usage: 'backup FILE', run };

async function run(args: string[], io: Io): Promise<ExitCode> {
  const [file, ...others] = parseArgs({ args, allowPositionals: true }).positionals;
  if (file === undefined || others.length > 0) throw new UsageError('backup needs one file');
  const { databaseUrl, sqliteFile } = readStorage(process.env);
  if (databaseUrl !== null) {
    throw new UsageError('DATABASE_URL is set: back up PostgreSQL with pg_dump, as its owner');
  }
  if (!existsSync(sqliteFile)) throw new UsageError(`MOTPOST_DB names no file: ${sqliteFile}`);
  if (existsSync(file)) throw new UsageError(`${file} is there already: name a new file`);
  const source = new Sqlite(sqliteFile, { readonly: true });
  try {
    // In one go: a copy in parts begins anew whenever another process has written.
    await source.backup(file, { progress: ({ totalPages }) => totalPages });
  } finally {
    source.close();
  }
  io.out(`${file}\n`);
  return EXIT.done;
}
