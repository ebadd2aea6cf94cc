import { parseArgs } from 'node:util';
import { bindPerson } from '../access/persons/bind-person.js';
import { issuersOfPeople } from '../access/persons/issuers-of-people.js';
import { perform } from '../access/perform.js';
import { Person } from '../access/person.entity.js';
import type { Refusal } from '../domain/result.js';
import { openDatabase } from '../data-source.js';
import { systemClock } from '../platform/clock.js';
import { readConfig } from '../platform/config.js';
import { UsageError } from './bad-input.js';
import { EXIT, type Command, type ExitCode, type Io } from './command.js';

/**
 * `motpost first-administrator`: binds the first administrator of a new installation, since only an
 * administrator can bind anybody. Refused as soon as there is one, and for an issuer that the
 * configuration of the service does not name.
 */
export const firstAdministrator: Command = {
  usage: 'first-administrator --issuer ADDRESS --subject ID --name NAME --email ADDRESS',
  run,
};

async function run(args: string[], io: Io): Promise<ExitCode> {
  const text = { type: 'string' } as const;
  const options = { issuer: text, subject: text, name: text, email: text };
  const { issuer, subject, name, email } = parseArgs({ args, options }).values;
  if (!issuer || !subject || !name || !email) {
    throw new UsageError('first-administrator needs --issuer, --subject, --name and --email');
  }
  const config = readConfig(process.env);
  const database = await openDatabase(config);
  try {
    const known = await database.read((tx) =>
      tx.existsBy(Person, { role: 'admin', revoked: false }),
    );
    if (known) {
      io.err('motpost: there is an administrator already, who can bind others\n');
      return EXIT.checkFailed;
    }
    const operator = {
      personId: null,
      role: 'admin',
      organisationId: null,
      at: systemClock.now(),
      requestId: null,
    } as const;
    const input = { issuer, subject, name, email, role: 'admin' } as const;
    const bind = bindPerson(issuersOfPeople(config));
    const bound = await perform(database, bind, operator, input);
    if (!bound.ok) throw new UsageError(said(bound.refusal));
    io.out(`${bound.value.id}\n`);
    return EXIT.done;
  } finally {
    await database.close();
  }
}

/** The refusal in one line, with the option that it is about. */
function said({ message, errors = [] }: Refusal): string {
  return [message, ...errors.map((error) => `--${error.field} ${error.message}`)].join(' ');
}
