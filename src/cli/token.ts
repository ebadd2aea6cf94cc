import { parseArgs } from 'node:util';
import { demoPersons } from '../access/demo-issuer/demo-persons.js';
import { DEMO_TOKEN_MINUTES_MAX, issueDemoToken } from '../access/demo-issuer/issue-demo-token.js';
import { systemClock } from '../platform/clock.js';
import { readConfig } from '../platform/config.js';
import { UsageError } from './bad-input.js';
import { EXIT, type Command, type ExitCode, type Io } from './command.js';

const DEFAULT_MINUTES = 60;

const users = demoPersons.map(({ subject }) => subject);

/** `motpost token`: a bearer token for a demo user. Needs no running server; refused in production. */
export const token: Command = {
  usage: `token --as ${users.join('|')} [--minutes N]`,
  run,
};

async function run(args: string[], io: Io): Promise<ExitCode> {
  const { values } = parseArgs({
    args,
    options: { as: { type: 'string' }, minutes: { type: 'string' } },
  });
  const user = values.as;
  if (user === undefined) throw new UsageError('token needs --as');
  if (!users.includes(user)) {
    throw new UsageError(`"${user}" is no demo user: take one of ${users.join(', ')}`);
  }
  const minutes = readMinutes(values.minutes);
  if (process.env.NODE_ENV === 'production') return refuse(io, 'refused in production');
  const config = readConfig(process.env);
  if (!config.demoIssuer) return refuse(io, 'refused: the demo issuer is off');
  const now = new Date(systemClock.now());
  io.out(`${await issueDemoToken(config.token, user, now, minutes)}\n`);
  return EXIT.done;
}

function readMinutes(text: string | undefined): number {
  if (text === undefined) return DEFAULT_MINUTES;
  const minutes = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0;
  if (minutes >= 1 && minutes <= DEMO_TOKEN_MINUTES_MAX) return minutes;
  throw new UsageError(`--minutes must be a whole number from 1 to ${DEMO_TOKEN_MINUTES_MAX}`);
}

function refuse(io: Io, reason: string): ExitCode {
  io.err(`motpost: token is ${reason}\n`);
  return EXIT.badInput;
}
