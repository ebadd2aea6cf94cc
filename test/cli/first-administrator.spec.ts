import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/platform/sql.js';
import { engines, freshDatabase } from '../support/engines.js';
import { runCli } from '../support/run-cli.js';

const who = ['--issuer', 'https://signin.example.com', '--subject', 'oid-1'];
const person = [...who, '--name', 'Anne', '--email', 'anne@example.com'];

describe.each(engines)('motpost first-administrator on $engine', ({ newStorage }) => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  const before = { ...process.env };
  beforeAll(async () => {
    fresh = await freshDatabase(newStorage);
    const { databaseUrl, sqliteFile } = fresh.storage;
    if (databaseUrl === null) process.env.MOTPOST_DB = sqliteFile;
    else process.env.DATABASE_URL = databaseUrl;
  });
  afterAll(async () => {
    process.env = before;
    await fresh.close();
  });

  it('needs to know who', async () => {
    const answer = await runCli(['first-administrator', ...who]);
    expect(answer).toMatchObject({ code: 2, out: '' });
  });

  it('binds one, with a row in the audit log, and no second', async () => {
    const first = await runCli(['first-administrator', ...person]);
    expect(first.code).toBe(0);
    const rows = await fresh.database.read((tx) =>
      sql(tx, 'SELECT action, outcome, object_id, person_id FROM audit_record'),
    );
    const id = first.out.trim();
    expect(rows).toEqual([
      { action: 'bind-person', outcome: 'done', object_id: id, person_id: null },
    ]);
    const second = await runCli(['first-administrator', ...person]);
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.err[0]).toContain('there is an administrator already');
  });
});
