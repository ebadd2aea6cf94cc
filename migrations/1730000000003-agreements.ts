import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  date,
  flag,
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

/** Agreements and the milestones on their way. */
export class Agreements1730000000003 implements MigrationInterface {
  readonly name = 'Agreements1730000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'agreement',
        columns: [
          id(),
          text('number', 40),
          ref('supplier_id'),
          text('kind', 12),
          text('state', 12),
          text('title', 300),
          text('percentage', 34),
          ore('contract_sum', nullable),
          date('deadline_on'),
          longText('technology_areas'),
          flag('is_public'),
          ref('prepared_by'),
          instant('drafted_at'),
          date('signed_on', nullable),
          date('activated_on', nullable),
          date('ended_on', nullable),
          longText('end_reason', nullable),
          text('rulebook_version', 64, nullable),
          whole('version'),
        ],
        foreignKeys: [refersTo('supplier_id', 'organisation'), refersTo('prepared_by', 'person')],
        checks: [oreRange('contract_sum')],
        uniques: [{ name: 'uq_agreement_number', columnNames: ['number'] }],
        indices: [
          { name: 'ix_agreement_supplier', columnNames: ['supplier_id', 'id'] },
          { name: 'ix_agreement_state', columnNames: ['state', 'id'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'agreement_milestone',
        columns: [
          id(),
          ref('agreement_id'),
          date('due_on'),
          text('title', 200),
          ore('amount', nullable),
          text('share', 34, nullable),
        ],
        foreignKeys: [refersTo('agreement_id', 'agreement')],
        checks: [oreRange('amount')],
        indices: [
          { name: 'ix_agreement_milestone_agreement', columnNames: ['agreement_id', 'due_on'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('agreement_milestone');
    await runner.dropTable('agreement');
  }
}
