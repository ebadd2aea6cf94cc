import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openDatabase } from '../../src/data-source.js';
import { ConfigError, type Storage as Settings } from '../../src/platform/config.js';
import { refuseUnguarded } from '../../src/platform/refuse-unguarded.js';
import { TestApp } from '../support/app.js';
import { expectCoherentLedger } from '../support/coherent.js';
import { runCli } from '../support/run-cli.js';
import { aSignedAgreement, terms } from '../support/steps/agreements.js';
import { aContract } from '../support/steps/contracts.js';
import { anApprovedProject, parties, proposal } from '../support/steps/projects.js';
import { aCredited, line } from '../support/steps/reports.js';

/** Two roles and a database of the first, as docs/operations has operators make them. */
const name = `rights_${randomUUID().slice(0, 8)}`;
const [owner, application] = [`${name}_owner`, `${name}_application`];

function urlOf(role: string): string {
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  Object.assign(url, { username: role, password: 'secret', pathname: `/${name}` });
  return url.toString();
}

async function query(connectionString: string | undefined, ...statements: string[]) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const answers = [];
    for (const statement of statements) answers.push((await client.query(statement)).rows);
    return answers;
  } finally {
    await client.end();
  }
}
const asSuperuser = (...statements: string[]) =>
  query(process.env.TEST_DATABASE_URL, ...statements);

const settings: Settings = {
  databaseUrl: urlOf(application),
  migrationDatabaseUrl: urlOf(owner),
  sqliteFile: '',
};

async function problemsOf(change: Partial<Settings> = {}): Promise<string[]> {
  const database = await openDatabase({ ...settings, ...change });
  try {
    await refuseUnguarded(database, true);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return [...error.problems];
    throw error;
  } finally {
    await database.close();
  }
}

beforeAll(async () => {
  await asSuperuser(
    `CREATE ROLE ${owner} LOGIN PASSWORD 'secret'`,
    `CREATE ROLE ${application} LOGIN PASSWORD 'secret'`,
    `CREATE DATABASE ${name} OWNER ${owner}`,
  );
});
afterAll(async () => {
  await asSuperuser(
    `DROP DATABASE ${name} WITH (FORCE)`,
    `DROP ROLE ${application}`,
    `DROP ROLE ${owner}`,
  );
});

describe('the role of the application on PostgreSQL', () => {
  let motpost: TestApp;
  beforeAll(async () => {
    const storage = { databaseUrl: urlOf(owner), sqliteFile: '', remove: () => Promise.resolve() };
    motpost = await TestApp.on(storage, undefined, settings);
    const { supplierId, firmId } = await parties(motpost);
    const contract = await aContract(motpost, supplierId, ['125000000.00']);
    const agreement = await aSignedAgreement(motpost, terms(supplierId, [contract]));
    const project = await anApprovedProject(motpost, proposal(agreement.id, [firmId]));
    await aCredited(motpost, project.id, [line(firmId, '10000000', '6000000')]);
  });
  afterAll(() => motpost.close());

  it('posts credit', async () => {
    await expectCoherentLedger(motpost.database);
    const [rows] = await query(urlOf(application), 'SELECT kind FROM ledger_entry');
    expect(rows).toEqual([{ kind: 'obligation' }, { kind: 'credit' }]);
  });

  const guarded = [
    ['ledger_entry', 'reason'],
    ['ledger_posting', 'amount'],
    ['audit_record', 'outcome'],
    ['coverage_decision', 'id'],
  ] as const;
  it.each([
    ...guarded.flatMap(([table, column]) => [
      `UPDATE ${table} SET ${column} = ${column}`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
      `DROP TABLE ${table} CASCADE`,
      `DROP TRIGGER ${table}_append_only ON ${table}`,
      `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
      `ALTER TABLE ${table} RENAME TO elsewhere`,
      `CREATE TRIGGER mine BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      `CREATE RULE mine AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
    ]),
    'DELETE FROM rulebook_version',
    'SET session_replication_role = replica',
    'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
    'DROP FUNCTION refuse_change() CASCADE',
    'DROP SCHEMA public CASCADE',
    `SET ROLE ${owner}`,
    `GRANT ${owner} TO ${application}`,
    'DELETE FROM migration',
    `COPY ledger_entry FROM PROGRAM 'true'`,
  ])('cannot %s', async (statement) => {
    const tried = query(urlOf(application), statement);
    await expect(tried).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe('the start in production', () => {
  it('finds nothing after the role tried to give itself rights', async () => {
    // PostgreSQL only warns that nothing was granted.
    await query(urlOf(application), `GRANT ALL ON ledger_entry TO ${application}`);
    expect(await problemsOf({ migrationDatabaseUrl: null })).toEqual([]);
  });

  it('is as it should be with the two roles, and with the application’s alone', async () => {
    expect(await problemsOf()).toEqual([]);
    expect(await problemsOf({ migrationDatabaseUrl: null })).toEqual([]);
  });

  it('is refused with the owner’s address alone, and says what to set', async () => {
    const [problem, ...others] = await problemsOf({
      databaseUrl: urlOf(owner),
      migrationDatabaseUrl: null,
    });
    expect(others).toEqual([]);
    for (const text of ['owns ledger_entry', 'DATABASE_URL', 'MOTPOST_MIGRATION_DATABASE_URL']) {
      expect(problem).toContain(text);
    }
  });

  it.each([
    [`ALTER ROLE ${application} SUPERUSER`, `ALTER ROLE ${application} NOSUPERUSER`, 'a superuser'],
    [
      `ALTER ROLE ${application} CREATEROLE`,
      `ALTER ROLE ${application} NOCREATEROLE`,
      'make roles',
    ],
    [
      `GRANT ${owner} TO ${application}`,
      `REVOKE ${owner} FROM ${application}`,
      'owns ledger_entry',
    ],
    [
      `GRANT pg_execute_server_program TO ${application}`,
      `REVOKE pg_execute_server_program FROM ${application}`,
      'can act as pg_execute_server_program',
    ],
    [
      `GRANT SET ON PARAMETER session_replication_role TO ${application}`,
      `REVOKE SET ON PARAMETER session_replication_role FROM ${application}`,
      'may set session_replication_role',
    ],
  ])('is refused after %s', async (given, taken, text) => {
    await asSuperuser(given);
    const problems = await problemsOf({ migrationDatabaseUrl: null });
    await asSuperuser(taken);
    expect(problems).toEqual([expect.stringContaining(text)]);
  });

  it.each([
    ['GRANT UPDATE (reason) ON ledger_entry TO PUBLIC', 'may change ledger_entry'],
    ['GRANT TRIGGER ON audit_record TO PUBLIC', 'may change audit_record'],
    ['GRANT TRUNCATE ON rulebook_version TO PUBLIC', 'may change rulebook_version'],
    [`ALTER FUNCTION refuse_change() OWNER TO ${application}`, 'owns the function refuse_change'],
    [`ALTER SCHEMA public OWNER TO ${application}`, 'owns the schema public'],
  ])('is refused after %s in the database', async (statement, text) => {
    const back = inverse(statement);
    await inDatabase(statement);
    const problems = await problemsOf({ migrationDatabaseUrl: null });
    await inDatabase(back);
    expect(problems).toEqual([expect.stringContaining(text)]);
  });

  it('takes back from the application’s role what it has too much', async () => {
    await query(urlOf(owner), `GRANT ALL ON ledger_entry TO ${application}`);
    expect(await problemsOf({ migrationDatabaseUrl: null })).toHaveLength(1);
    expect(await problemsOf()).toEqual([]);
  });

  it('is refused anywhere when a trigger that keeps rows is switched off', async () => {
    await query(urlOf(owner), 'ALTER TABLE ledger_entry DISABLE TRIGGER USER');
    const problems = await problemsOf();
    await query(urlOf(owner), 'ALTER TABLE ledger_entry ENABLE TRIGGER USER');
    expect(problems).toEqual([expect.stringContaining('ledger_entry_append_only on ledger_entry')]);
  });
});

/** Something done as a superuser inside the database, and its undoing. */
async function inDatabase(statement: string): Promise<void> {
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = `/${name}`;
  await query(url.toString(), statement);
}

function inverse(statement: string): string {
  if (statement.startsWith('GRANT')) {
    return statement.replace('GRANT', 'REVOKE').replace(' TO ', ' FROM ');
  }
  const before = statement.includes('SCHEMA') ? 'pg_database_owner' : owner;
  return statement.replace(/TO .*$/, `TO ${before}`);
}

describe('motpost migrate', () => {
  it('brings an empty database up to date and lets the application’s role in', async () => {
    const before = { ...process.env };
    Object.assign(process.env, {
      DATABASE_URL: urlOf(application),
      MOTPOST_MIGRATION_DATABASE_URL: urlOf(owner),
    });
    await asSuperuser(
      `DROP DATABASE ${name} WITH (FORCE)`,
      `CREATE DATABASE ${name} OWNER ${owner}`,
    );
    try {
      await expect(openDatabase({ ...settings, migrationDatabaseUrl: null })).rejects.toThrow(
        /run `motpost migrate` with MOTPOST_MIGRATION_DATABASE_URL/,
      );
      expect(await runCli(['migrate'])).toMatchObject({ code: 0, err: [] });
      expect(await problemsOf({ migrationDatabaseUrl: null })).toEqual([]);
      delete process.env.DATABASE_URL;
      const alone = await runCli(['migrate']);
      expect(alone).toMatchObject({ code: 2, out: '' });
      expect(alone.err.join()).toContain(
        'MOTPOST_MIGRATION_DATABASE_URL is set without DATABASE_URL',
      );
    } finally {
      process.env = before;
    }
  });

  it('refuses two addresses of two databases', async () => {
    const elsewhere = urlOf(application).replace(/[^/]*$/, 'postgres');
    await expect(openDatabase({ ...settings, databaseUrl: elsewhere })).rejects.toThrow(
      /must name the same database/,
    );
  });
});
