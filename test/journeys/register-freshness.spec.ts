import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/platform/sql.js';
import type { RegisterPage } from '../../src/register/register.view.js';
import { TestApp } from '../support/app.js';
import { engines, type Storage } from '../support/engines.js';
import { insertAgreement, insertSupplier, writing } from '../support/steps/register.js';

const LIST = '/api/v1/register/agreements';

/** Changes the one agreement from a process of its own, as another server or a command would. */
function changeFromOutside({ databaseUrl, sqliteFile }: Storage, title: string): void {
  const statement = `UPDATE agreement SET title = '${title}'`;
  const script =
    databaseUrl === null
      ? `import Database from 'better-sqlite3';
         new Database(${JSON.stringify(sqliteFile)}).exec(${JSON.stringify(statement)});`
      : `import pg from 'pg';
         const client = new pg.Client(${JSON.stringify(databaseUrl)});
         await client.connect();
         await client.query(${JSON.stringify(statement)});
         await client.end();`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script]);
}

describe.each(engines)('the register is never behind a commit, on $engine', ({ newStorage }) => {
  let storage: Storage;
  let one: TestApp;
  let other: TestApp;
  beforeAll(async () => {
    storage = await newStorage();
    one = await TestApp.on(storage);
    other = await TestApp.on(storage);
    await writing(one.database, async (tx) => {
      await insertAgreement(tx, { supplier_id: await insertSupplier(tx, 'Kestrel'), title: '0' });
    });
  });
  afterAll(async () => {
    await other.close(false);
    await one.close();
  });

  const titleAt = async (app: TestApp, query = ''): Promise<number> =>
    Number((await app.call<RegisterPage>('public', 'GET', LIST + query)).body.items[0]!.bought);

  const setTitle = (app: TestApp, title: number): Promise<void> =>
    writing(app.database, async (tx) => {
      await sql(tx, 'UPDATE agreement SET title = ?', [String(title)]);
    });

  it('when the other server writes', async () => {
    for (let title = 1; title <= 5; title += 1) {
      await setTitle(title % 2 === 0 ? one : other, title);
      expect([await titleAt(one), await titleAt(other)]).toEqual([title, title]);
    }
  });

  it('when another process writes', async () => {
    changeFromOutside(storage, '50');
    expect([await titleAt(one), await titleAt(other)]).toEqual([50, 50]);
  });

  it('while many read and others write', async () => {
    let committed = 100;
    await setTitle(one, committed);
    const write = async (): Promise<void> => {
      for (let title = 101; title <= 140; title += 1) {
        await setTitle(title % 2 === 0 ? one : other, title);
        committed = title;
      }
    };
    const behind: string[] = [];
    const read = async (app: TestApp, reader: number): Promise<void> => {
      for (let turn = 0; turn < 25; turn += 1) {
        const before = committed;
        const seen = await titleAt(app, `?limit=${reader + 1}`);
        if (seen < before) behind.push(`${seen} after ${before}`);
      }
    };
    await Promise.all([
      write(),
      ...[0, 1, 2, 3].flatMap((reader) => [read(one, reader), read(other, reader)]),
    ]);
    expect(behind).toEqual([]);
    expect([await titleAt(one), await titleAt(other)]).toEqual([140, 140]);
  });

  it('and a change that is rolled back changes nothing', async () => {
    const tag = async () => (await one.call('public', 'GET', LIST)).headers.etag;
    const before = await tag();
    await one.database
      .write(async (tx) => {
        await sql(tx, "UPDATE agreement SET title = '999'");
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(await tag()).toBe(before);
  });
});
