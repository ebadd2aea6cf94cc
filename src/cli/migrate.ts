import { parseArgs } from 'node:util';
import { openDatabase } from '../data-source.js';
import { readStorage } from '../platform/config.js';
import { EXIT, type Command, type ExitCode, type Io } from './command.js';

/**
 * `motpost migrate`: brings the schema up to date and gives the role of the application its rights,
 * as a step before the start: the server then need not know the address of the tables' owner.
 */
export const migrate: Command = { usage: 'migrate', run };

async function run(args: string[], io: Io): Promise<ExitCode> {
  parseArgs({ args, options: {} });
  const database = await openDatabase(readStorage(process.env));
  await database.close();
  io.out('The schema is up to date.\n');
  return EXIT.done;
}
