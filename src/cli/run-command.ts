import { ConfigError } from '../platform/config.js';
import { assess } from './assess.js';
import { backup } from './backup.js';
import { UsageError } from './bad-input.js';
import { EXIT, type Command, type ExitCode, type Io } from './command.js';
import { credit } from './credit.js';
import { firstAdministrator } from './first-administrator.js';
import { migrate } from './migrate.js';
import { token } from './token.js';
import { verify } from './verify.js';

const COMMANDS: Record<string, Command> = {
  assess,
  backup,
  credit,
  'first-administrator': firstAdministrator,
  migrate,
  token,
  verify,
};

/** Runs the command that the arguments name. Bad arguments are bad input; nothing is then written to `out`. */
export async function runCommand(args: string[], io: Io): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const known = Object.values(COMMANDS).map(({ usage }) => `  motpost ${usage}\n`);
    io.err(`${name ? `motpost: no command "${name}"\n` : ''}Usage:\n${known.join('')}`);
    return EXIT.badInput;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    const complaint = usageComplaint(error);
    if (complaint === undefined) throw error;
    io.err(`motpost: ${complaint}\nUsage: motpost ${command.usage}\n`);
    return EXIT.badInput;
  }
}

/** What to tell the caller when it is the call that is wrong; undefined when it is the program. */
function usageComplaint(error: unknown): string | undefined {
  if (error instanceof UsageError || error instanceof ConfigError) return error.message;
  const { code, message } = error as { code?: unknown; message?: unknown };
  const isFromParseArgs = typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
  return isFromParseArgs ? String(message) : undefined;
}
