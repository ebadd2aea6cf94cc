import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/platform/sql.js';
import { engines, freshDatabase } from '../support/engines.js';
import { runCli } from '../support/run-cli.js';

const who = ['--issuer', 'https://signin.example.com', '--subject', 'oid-1'];
const person = [...who, '--name', 'Anne', '--email', 'anne@example.com'];

const issuersFile = `
bearer:
  - issuer: https://signin.example.com
    audience: motpost
`;

describe.each(engines)('motpost first-administrator on $engine', ({ newStorage }) => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  const before = { ...process.env };
  let folder: string;
  let file: string;
  beforeAll(async () => {
    fresh = await freshDatabase(newStorage);
    folder = mkdtempSync(join(tmpdir(), 'motpost-issuers-'));
    file = join(folder, 'issuers.yaml');
    writeFileSync(file, issuersFile);
    process.env.MOTPOST_ISSUERS = file;
    const { databaseUrl, sqliteFile } = fresh.storage;
    if (databaseUrl === null) process.env.MOTPOST_DB = sqliteFile;
    else process.env.DATABASE_URL = databaseUrl;
  });
  afterAll(async () => {
    process.env = before;
    rmSync(folder, { recursive: true });
    await fresh.close();
  });

  it('binds nobody whom an unknown issuer vouches for, and says what to set', async () => {
    delete process.env.MOTPOST_ISSUERS;
    const answer = await runCli(['first-administrator', ...person]);
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err[0]).toMatch(/--issuer must be configured \(MOTPOST_ISSUERS\): one of https:/);
    process.env.MOTPOST_ISSUERS = file;
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
      { action: 'bind-person', outcome: 'invalid', object_id: null, person_id: null },
      { action: 'bind-person', outcome: 'done', object_id: id, person_id: null },
    ]);
    const second = await runCli(['first-administrator', ...person]);
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.err[0]).toContain('there is an administrator already');
  });
});
