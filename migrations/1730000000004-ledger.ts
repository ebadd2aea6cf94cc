import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  date,
  id,
  instant,
  longText,
  nullable,
  ore,
  oreRange,
  ref,
  refersTo,
  text,
  whole,
} from './support/columns.js';
import { makeGuards } from './support/guards.js';

/** The ledger: entries and postings, written once, and the heads and balances kept beside them. */
export class Ledger1730000000004 implements MigrationInterface {
  readonly name = 'Ledger1730000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(entry);
    await runner.createTable(posting);
    await runner.createTable(head);
    await runner.createTable(balance);
    await makeGuards(runner, 'ledger_entry');
    await makeGuards(runner, 'ledger_posting');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['ledger_balance', 'ledger_head', 'ledger_posting', 'ledger_entry']) {
      await runner.dropTable(table);
    }
  }
}

const sumsAfter = ['obligation_after', 'outstanding_after', 'surplus_after', 'moved_after'];

const entry = new Table({
  name: 'ledger_entry',
  columns: [
    id(),
    ref('agreement_id'),
    whole('sequence'),
    text('kind', 20),
    date('effective_on'),
    instant('recorded_at'),
    ref('recorded_by'),
    ref('decision_id'),
    ref('project_id', nullable),
    ref('report_id', nullable),
    ref('reverses', nullable),
    longText('reason', nullable),
    text('rulebook_version', 64),
    longText('calculation'),
    text('previous_hash', 64),
    text('hash', 64),
    date('latest_effective_on'),
    ...sumsAfter.map((name) => ore(name)),
    ore('project_after', nullable),
  ],
  foreignKeys: [
    refersTo('agreement_id', 'agreement'),
    refersTo('recorded_by', 'person'),
    refersTo('decision_id', 'decision'),
    refersTo('reverses', 'ledger_entry'),
  ],
  checks: [...sumsAfter, 'project_after'].map(oreRange),
  uniques: [{ name: 'uq_ledger_entry_sequence', columnNames: ['agreement_id', 'sequence'] }],
  // Every index is written with every entry: those that few entries need are kept for these only.
  indices: [
    {
      name: 'ux_ledger_entry_reverses',
      columnNames: ['reverses'],
      isUnique: true,
      where: 'reverses IS NOT NULL',
    },
    {
      name: 'ix_ledger_entry_back_dated',
      columnNames: ['agreement_id', 'sequence'],
      where: 'effective_on < latest_effective_on',
    },
    { name: 'ix_ledger_entry_project', columnNames: ['agreement_id', 'project_id', 'sequence'] },
    { name: 'ix_ledger_entry_report', columnNames: ['report_id'], where: 'report_id IS NOT NULL' },
    {
      name: 'ix_ledger_entry_move',
      columnNames: ['decision_id'],
      where: "kind IN ('surplus_move_out', 'surplus_move_in')",
    },
  ],
});

const posting = new Table({
  name: 'ledger_posting',
  withoutRowid: true,
  columns: [
    ref('entry_id', { isPrimary: true }),
    whole('line', { isPrimary: true }),
    text('account', 12),
    ref('project_id', nullable),
    ore('amount'),
  ],
  foreignKeys: [refersTo('entry_id', 'ledger_entry')],
  checks: [oreRange('amount')],
});

const head = new Table({
  name: 'ledger_head',
  withoutRowid: true,
  columns: [
    ref('agreement_id', { isPrimary: true }),
    whole('sequence'),
    text('hash', 64),
    instant('recorded_at'),
    date('latest_effective_on'),
    ...['obligation', 'outstanding', 'surplus', 'moved'].map((name) => ore(name)),
  ],
  foreignKeys: [refersTo('agreement_id', 'agreement')],
  checks: ['obligation', 'outstanding', 'surplus', 'moved'].map(oreRange),
});

const balance = new Table({
  name: 'ledger_balance',
  withoutRowid: true,
  columns: [
    ref('agreement_id', { isPrimary: true }),
    ref('project_id', { isPrimary: true }),
    ore('fulfilled'),
  ],
  foreignKeys: [refersTo('agreement_id', 'agreement')],
  checks: [oreRange('fulfilled')],
});
