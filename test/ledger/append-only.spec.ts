import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';
import { expectCoherentChains } from '../support/coherent.js';
import { engines, freshDatabase } from '../support/engines.js';
import { ledgerFixture } from '../support/ledger-fixture.js';
import { plainRecompute, play } from '../support/ledger-play.js';

describe.each(engines)('nothing changes the ledger on $engine', ({ engine, newStorage }) => {
  let database: Database;
  let close: () => Promise<void>;
  const both = ['ledger_entry', 'ledger_posting'];
  beforeAll(async () => {
    ({ database, close } = await freshDatabase(newStorage));
    const fixture = await ledgerFixture(database);
    const at = { effectiveOn: '2024-01-01', recordedAt: '2024-01-01T12:00:00.000Z' };
    await play(database, fixture, [newId()], {
      ...at,
      step: { do: 'obligation', on: 0, ore: 10_000 },
    });
    await play(database, fixture, [newId()], {
      ...at,
      step: { do: 'credit', on: 0, project: 0, ore: 4_000 },
    });
  });
  afterAll(() => close());

  const refused = (statement: string) =>
    expect(database.writer.query(statement)).rejects.toThrow(/append-only/);

  const rowsOf = (table: string): Promise<unknown> =>
    database.writer.query(`SELECT * FROM ${table}`);

  it.each([
    ['UPDATE ledger_entry SET reason = NULL'],
    ["UPDATE ledger_entry SET hash = 'x' WHERE sequence = 2"],
    ['UPDATE ledger_posting SET amount = amount'],
    ['DELETE FROM ledger_entry WHERE sequence = 2'],
    ['DELETE FROM ledger_posting'],
  ])('not by %s', async (statement) => {
    const before = [await rowsOf('ledger_entry'), await rowsOf('ledger_posting')];
    await refused(statement);
    expect([await rowsOf('ledger_entry'), await rowsOf('ledger_posting')]).toEqual(before);
  });

  if (engine === 'PostgreSQL') {
    it.each(both)('not by TRUNCATE of %s, nor by an upsert', async (table) => {
      await refused(`TRUNCATE ${table} CASCADE`);
      const key = table === 'ledger_entry' ? 'id' : 'entry_id, line';
      const column = table === 'ledger_entry' ? 'reason' : 'project_id';
      await refused(
        `INSERT INTO ${table} SELECT * FROM ${table} ON CONFLICT (${key}) DO UPDATE SET ${column} = 'x'`,
      );
    });
  } else {
    it.each(both)('not by INSERT OR REPLACE into %s, nor by an upsert', async (table) => {
      await refused(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`);
      await refused(`REPLACE INTO ${table} SELECT * FROM ${table}`);
      const key = table === 'ledger_entry' ? 'id' : 'entry_id, line';
      const column = table === 'ledger_entry' ? 'reason' : 'project_id';
      await refused(
        `INSERT INTO ${table} SELECT * FROM ${table} WHERE true ON CONFLICT (${key}) DO UPDATE SET ${column} = 'x'`,
      );
    });
  }

  if (engine === 'SQLite') {
    it.each(both)('not by REPLACE into %s where delete triggers do not recurse', async (table) => {
      await database.writer.query('PRAGMA recursive_triggers = OFF');
      await refused(`REPLACE INTO ${table} SELECT * FROM ${table}`);
      await database.writer.query('PRAGMA recursive_triggers = ON');
    });
  }

  it('and no second entry takes the place or the target of another', async () => {
    const columns = (await rowsOf('ledger_entry')) as Record<string, unknown>[];
    const names = Object.keys(columns[0] ?? {}).filter((name) => name !== 'id');
    await expect(
      database.writer.query(
        `INSERT INTO ledger_entry (id, ${names.join(', ')})
         SELECT '${newId()}', ${names.join(', ')} FROM ledger_entry WHERE sequence = 2`,
      ),
    ).rejects.toThrow(engine === 'PostgreSQL' ? /unique/i : /append-only/);
  });

  it('and after all that was tried it is sound', () =>
    expectCoherentChains(database, plainRecompute));
});
