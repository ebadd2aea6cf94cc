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

/** Reports with their lines, the references that are claimed, and those claimed twice. */
export class Reports1730000000008 implements MigrationInterface {
  readonly name = 'Reports1730000000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [report, line, claim, doubleClaim]) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [doubleClaim, claim, line, report]) await runner.dropTable(table);
  }
}

const report = new Table({
  name: 'report',
  columns: [
    id(),
    ref('project_id'),
    ref('agreement_id'),
    ref('supplier_id'),
    whole('number'),
    text('title', 200),
    text('state', 12),
    longText('state_reason', nullable),
    instant('drafted_at'),
    instant('claimed_at', nullable),
    instant('verified_at', nullable),
    instant('approved_at', nullable),
    ref('entry_id', nullable),
    ore('credited', nullable),
    whole('version'),
  ],
  foreignKeys: [
    refersTo('project_id', 'project'),
    refersTo('agreement_id', 'agreement'),
    refersTo('supplier_id', 'organisation'),
    refersTo('entry_id', 'ledger_entry'),
  ],
  checks: [oreRange('credited')],
  uniques: [{ name: 'uq_report_number', columnNames: ['project_id', 'number'] }],
  indices: [
    { name: 'ix_report_agreement', columnNames: ['agreement_id'] },
    { name: 'ix_report_supplier', columnNames: ['supplier_id'] },
    { name: 'ix_report_state', columnNames: ['state'] },
  ],
});

const amounts = ['claimed', 'claimed_norwegian', 'verified', 'verified_norwegian'];

const line = new Table({
  name: 'report_line',
  columns: [
    id(),
    ref('report_id'),
    whole('number'),
    date('date'),
    ref('participant_id'),
    text('description', 500),
    text('reference', 100),
    text('amount', 40),
    text('currency', 3),
    text('norwegian_amount', 40, nullable),
    text('norwegian_share', 40, nullable),
    longText('evidence'),
    text('state', 12),
    text('rate', 64, nullable),
    whole('rate_unit', nullable),
    date('rate_date', nullable),
    text('rate_source', 300, nullable),
    ...amounts.map((name) => ore(name, nullable)),
    ...amounts.map((name) => text(`${name}_exact`, 80, nullable)),
    instant('answered_at', nullable),
    longText('dispute_reason', nullable),
    longText('verification_reason', nullable),
  ],
  foreignKeys: [refersTo('report_id', 'report'), refersTo('participant_id', 'organisation')],
  checks: amounts.map(oreRange),
  uniques: [{ name: 'uq_report_line_number', columnNames: ['report_id', 'number'] }],
  indices: [{ name: 'ix_report_line_participant', columnNames: ['participant_id', 'state'] }],
});

const claim = new Table({
  name: 'reference_claim',
  columns: [
    ref('participant_id', { isPrimary: true }),
    text('reference_key', 100, { isPrimary: true }),
    ref('line_id'),
  ],
  foreignKeys: [refersTo('participant_id', 'organisation'), refersTo('line_id', 'report_line')],
});

const doubleClaim = new Table({
  name: 'double_claim',
  columns: [
    id(),
    instant('raised_at'),
    ref('participant_id'),
    text('reference_key', 100),
    ref('first_report_id'),
    whole('first_line_number'),
    text('first_reference', 100),
    ref('second_report_id'),
    whole('second_line_number'),
    text('second_reference', 100),
  ],
  foreignKeys: [
    refersTo('participant_id', 'organisation'),
    refersTo('first_report_id', 'report'),
    refersTo('second_report_id', 'report'),
  ],
  uniques: [
    {
      name: 'uq_double_claim',
      columnNames: ['second_report_id', 'second_line_number', 'first_report_id', 'reference_key'],
    },
  ],
});
