import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo } from '../../src/demo/load-demo.js';
import { brokenGuards } from '../../src/platform/broken-guards.js';
import { TestApp } from '../support/app.js';
import { asOwner, engines, type Storage } from '../support/engines.js';
import { runCli } from '../support/run-cli.js';

const REGISTER = '/api/v1/register/agreements?limit=100';

describe('backup and restore on SQLite, as docs/operations has it', () => {
  const before = { ...process.env };
  let storage: Storage;
  let motpost: TestApp;
  let copy: string;
  beforeAll(async () => {
    storage = await engines[0].newStorage();
    motpost = await TestApp.on(storage);
    await loadDemo(motpost.database);
    copy = `${storage.sqliteFile}.backup`;
    delete process.env.DATABASE_URL;
    process.env.MOTPOST_DB = storage.sqliteFile;
  });
  afterAll(async () => {
    process.env = before;
    await motpost.close();
  });

  const body = { name: 'Written Meanwhile', kind: 'supplier', country: 'GB' };
  const write = () => motpost.call('officer', 'POST', '/api/v1/organisations', body);

  it('copies while the server writes, and what is restored verifies and shows the same', async () => {
    const register = (await motpost.call('public', 'GET', REGISTER)).text;
    const writing = [write(), write(), write()];
    const backup = await runCli(['backup', copy]);
    expect(backup).toEqual({ code: 0, out: `${copy}\n`, err: [] });
    expect((await Promise.all(writing)).map(({ status }) => status)).toEqual([201, 201, 201]);
    const heads = (await runCli(['verify', '--json'])).out;

    await motpost.close(false);
    copyFileSync(copy, storage.sqliteFile);
    for (const ending of ['-wal', '-shm']) rmSync(storage.sqliteFile + ending, { force: true });
    const verified = await runCli(['verify', '--against', 'heads.json'], { 'heads.json': heads });
    expect(verified).toMatchObject({ code: 0, err: [] });
    motpost = await TestApp.on(storage);
    expect((await motpost.call('public', 'GET', REGISTER)).text).toBe(register);
    expect(await motpost.database.read(brokenGuards)).toEqual([]);
    await expect(asOwner(storage, 'DELETE FROM ledger_entry')).rejects.toMatchObject({
      message: 'ledger_entry is append-only',
    });
    expect((await write()).status).toBe(201);
  });

  it('never writes over a file, and says what is wrong', async () => {
    expect(existsSync(copy)).toBe(true);
    const said = async (...args: string[]) => (await runCli(['backup', ...args])).err[0];
    expect(await said(copy)).toContain('is there already');
    expect(await said()).toContain('needs one file');
    process.env.MOTPOST_DB = 'nowhere.sqlite';
    expect(await said('new.sqlite')).toContain('MOTPOST_DB names no file');
    process.env.DATABASE_URL = 'postgres://somewhere';
    expect(await said('new.sqlite')).toContain('pg_dump');
  });
});
