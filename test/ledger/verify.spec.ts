import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type HeadThen, rootOf } from '../../src/domain/ledger/anchor.js';
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

  const verify = (earlier: readonly HeadThen[] = []): Promise<Verification> =>
    database.snapshot((tx) => verifyLedger(tx, plainRecompute, earlier));

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
    expect(await verify()).toMatchObject({ agreements: 2, entries: 7, findings: [] });
  });

  it('walks a chain of several pages, with a reversal far from what it takes back', async () => {
    const at = { effectiveOn: '2024-03-01', recordedAt: '2024-03-01T12:00:00.000Z' };
    for (let ore = 1; ore <= 1_000; ore += 1) {
      await play(database, fixture, projects, {
        ...at,
        step: { do: 'credit', on: 0, project: 1, ore },
      });
    }
    await play(database, fixture, projects, { ...at, step: { do: 'reverse', on: 0, at: 6 } });
    expect(await verify()).toMatchObject({ entries: 1_008, findings: [] });
    await tamper(`UPDATE ledger_posting SET amount = amount * 2 WHERE ${postingOf(501)}`);
    const { findings } = await verify();
    expect(findings.find(({ kind }) => kind === 'hash_mismatch')).toMatchObject({
      count: 1,
      first: { sequence: 501 },
    });
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
      { kind: 'guard_missing' },
    ]);
  });

  it('names a trigger that is gone', async () => {
    await tamper('SELECT 1');
    const { findings } = await verify();
    const [finding, ...others] = findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'guard_missing', first: { sequence: null } });
    expect(finding?.first.message).toMatch(
      /ledger_entry_append_only\w* on ledger_entry is missing/,
    );
  });

  describe('against heads that were kept elsewhere', () => {
    it('finds nothing when entries came after them', async () => {
      const { heads } = await verify();
      expect(heads.map(({ entries }) => entries).sort()).toEqual([1, 6]);
      const at = { effectiveOn: '2024-02-01', recordedAt: '2024-02-01T12:00:00.000Z' };
      const step = { do: 'credit', on: 0, project: 0, ore: 7_000 } as const;
      await play(database, fixture, projects, { ...at, step });
      const later = await verify(heads);
      expect(later.findings).toEqual([]);
      expect(rootOf(later.heads)).not.toBe(rootOf(heads));
    });

    it('finds a whole chain that is gone with its head, which nothing else shows', async () => {
      const { heads } = await verify();
      await tamper('DELETE FROM ledger_balance');
      for (const table of ['ledger_posting', 'ledger_head', 'ledger_entry']) {
        await database.writer.query(`DELETE FROM ${table}`);
      }
      expect((await verify()).findings.map(({ kind }) => kind)).toEqual(['guard_missing']);
      expect((await verify(heads)).findings).toMatchObject([
        { kind: 'anchor_differs', count: 2, first: { sequence: null } },
        { kind: 'guard_missing' },
      ]);
    });

    it('names the entry whose hash is another', async () => {
      const { heads } = await verify();
      const other = heads.map((head) => ({ ...head, hash: head.hash.replace(/./g, '0') }));
      const { findings } = await verify(other);
      expect(findings).toMatchObject([{ kind: 'anchor_differs', count: 2 }]);
      expect(findings[0]?.first.sequence).not.toBeNull();
    });
  });
});
