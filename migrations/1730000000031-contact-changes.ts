import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, instant, ref, refersTo, text } from './support/columns.js';

/** That a point of contact was added, changed or removed, and when: not what it was. */
export class ContactChanges1730000000031 implements MigrationInterface {
  readonly name = 'ContactChanges1730000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'contact_change',
        columns: [id(), ref('organisation_id'), text('kind', 10), instant('changed_at')],
        foreignKeys: [refersTo('organisation_id', 'organisation')],
        indices: [{ name: 'ix_contact_change_organisation', columnNames: ['organisation_id'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('contact_change');
  }
}
