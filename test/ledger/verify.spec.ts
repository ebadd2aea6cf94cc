import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Verification } from '../../src/ledger/verify-ledger.js';
import { verifyLedger } from '../../src/ledger/verify-ledger.js';
import type { Database } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';
import { engines, freshDatabase } from '../support/engines.js';
import { ledgerFixture, type LedgerFixture } from '../support/ledger-fixture.js';
import { plainRecompute, play, type Step } from '../support/ledger-play.js';

describe.each(engines)('verify on $engine', ({ engine, newStorage }) => {
  let database: Database;
  let close: () => Promise<void>;
  let fixture: LedgerFixture;
  const projects = [newId(), newId()];

  beforeEach(async () => {
    ({ database, close } = await freshDatabase(newStorage));
    fixture = await ledgerFixture(database);
    const steps: Step[] = [
      { do: 'obligation', on: 0, ore: 10_000 },
      { do: 'credit', on: 0, project: 0, ore: 13_000 },
      { do: 'credit', on: 0, project: 1, ore: 0 },
      { do: 'move', on: 0, ore: 2_000 },
      { do: 'reverse', on: 0, at: 1 },
      { do: 'credit', on: 0, project: 0, ore: 5_000 },
    ];
    for (const step of steps) {
      const at = { effectiveOn: '2024-01-01', recordedAt: '2024-01-01T12:00:00.000Z' };
      await play(database, fixture, projects, { ...at, step });
    }
  });
  afterEach(() => close());

  const verify = (): Promise<Verification> =>
    database.snapshot((tx) => verifyLedger(tx, plainRecompute));

  /** With the rights of the database's owner, past the triggers: what nobody should be able to do. */
  async function tamper(statement: string): Promise<void> {
    const tables = ['ledger_entry', 'ledger_posting'];
    if (engine === 'PostgreSQL') {
      for (const table of tables) {
        await database.writer.query(`DROP TRIGGER ${table}_append_only ON ${table}`);
      }
    } else {
      for (const table of tables) {
        await database.writer.query(`DROP TRIGGER ${table}_append_only_update`);
        await database.writer.query(`DROP TRIGGER ${table}_append_only_delete`);
      }
    }
    await database.writer.query(statement);
  }

  it('finds nothing wrong with what the writer wrote', async () => {
    expect(await verify()).toEqual({ agreements: 2, entries: 7, findings: [] });
  });

  const first = (sequence: number) => `sequence = ${sequence} AND obligation_after > 0`;
  const postingOf = (sequence: number) =>
    `entry_id = (SELECT id FROM ledger_entry WHERE ${first(sequence)})`;

  it.each([
    [
      'an amount',
      `UPDATE ledger_posting SET amount = amount + 1 WHERE ${postingOf(2)} AND line = 1`,
      2,
      ['sum_not_zero', 'hash_mismatch', 'balance_broken', 'cache_mismatch'],
    ],
    [
      'a whole entry, balanced',
      `UPDATE ledger_posting SET amount = amount * 2 WHERE ${postingOf(1)}`,
      1,
      ['hash_mismatch', 'calculation_differs'],
    ],
    [
      'a calculation',
      `UPDATE ledger_entry SET calculation = replace(calculation, '130.00', '131.00') WHERE ${first(2)}`,
      2,
      ['hash_mismatch', 'calculation_differs'],
    ],
    [
      'a calculation that is no JSON any more',
      `UPDATE ledger_entry SET calculation = '{' WHERE ${first(2)}`,
      2,
      ['hash_mismatch', 'calculation_differs'],
    ],
    [
      'a reason',
      `UPDATE ledger_entry SET reason = 'another' WHERE ${first(5)}`,
      5,
      ['hash_mismatch'],
    ],
    [
      'a date',
      `UPDATE ledger_entry SET effective_on = '2023-12-31' WHERE ${first(3)}`,
      3,
      ['hash_mismatch'],
    ],
    [
      'a hash',
      `UPDATE ledger_entry SET hash = previous_hash WHERE ${first(3)}`,
      3,
      ['hash_mismatch'],
    ],
    [
      'the sums on an entry',
      `UPDATE ledger_entry SET surplus_after = surplus_after + 1 WHERE ${first(2)}`,
      2,
      ['cache_mismatch'],
    ],
    [
      'the head',
      `UPDATE ledger_head SET obligation = obligation + 1 WHERE obligation > 0`,
      6,
      ['cache_mismatch'],
    ],
    [
      'the head’s place',
      `UPDATE ledger_head SET sequence = 5 WHERE obligation > 0`,
      6,
      ['head_mismatch'],
    ],
    [
      'a project’s balance',
      `UPDATE ledger_balance SET fulfilled = 1 WHERE project_id = '${projects[1]}'`,
      6,
      ['cache_mismatch'],
    ],
  ])('names the entry whose %s was changed', async (_, statement, sequence, kinds) => {
    await tamper(statement);
    const { findings } = await verify();
    const named = findings.filter((finding) => finding.first.sequence === sequence);
    expect(named.map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds));
    const [agreementId] = fixture.agreements;
    expect(named.every((finding) => finding.first.agreementId === agreementId)).toBe(true);
  });

  it('finds an entry that was cut off, and a head that was taken away', async () => {
    await tamper(`DELETE FROM ledger_posting WHERE ${postingOf(6)}`);
    await database.writer.query(`DELETE FROM ledger_entry WHERE ${first(6)}`);
    expect((await verify()).findings.map(({ kind }) => kind)).toContain('head_mismatch');
    await database.writer.query('DELETE FROM ledger_head WHERE obligation > 0');
    expect((await verify()).findings.map(({ kind }) => kind)).toContain('head_mismatch');
  });

  it('finds a move of surplus whose other side is gone', async () => {
    await tamper(
      `DELETE FROM ledger_posting WHERE entry_id IN (SELECT id FROM ledger_entry WHERE kind = 'surplus_move_in')`,
    );
    await database.writer.query(`DELETE FROM ledger_entry WHERE kind = 'surplus_move_in'`);
    await database.writer.query(`DELETE FROM ledger_head WHERE obligation = 0`);
    expect((await verify()).findings).toMatchObject([
      { kind: 'move_unpaired', count: 1, first: { sequence: 4 } },
    ]);
  });
});
