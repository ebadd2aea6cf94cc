import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { nullable, ore, oreRange, ref, refersTo } from './support/columns.js';

/** Which acquisitions an agreement is about, and at which signed value that was agreed. */
export class AgreementAcquisitions1730000000013 implements MigrationInterface {
  readonly name = 'AgreementAcquisitions1730000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'agreement_acquisition',
        columns: [
          ref('agreement_id', { isPrimary: true }),
          ref('acquisition_id', { isPrimary: true }),
          ore('agreed_sum', nullable),
        ],
        foreignKeys: [
          refersTo('agreement_id', 'agreement'),
          refersTo('acquisition_id', 'acquisition'),
        ],
        checks: [oreRange('agreed_sum')],
        indices: [
          { name: 'ix_agreement_acquisition_acquisition', columnNames: ['acquisition_id'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('agreement_acquisition');
  }
}
