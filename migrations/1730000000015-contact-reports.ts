import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, instant, longText, nullable, ref, refersTo, text } from './support/columns.js';

/** What visitors report of points of contact that do not work. */
export class ContactReports1730000000015 implements MigrationInterface {
  readonly name = 'ContactReports1730000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'contact_report',
        columns: [
          id(),
          ref('organisation_id'),
          ref('contact_id'),
          text('fault', 20),
          longText('details', nullable),
          instant('reported_at'),
          text('state', 20),
          text('outcome', 20, nullable),
          longText('note', nullable),
          ref('handled_by', nullable),
          instant('handled_at', nullable),
        ],
        foreignKeys: [
          refersTo('organisation_id', 'organisation'),
          refersTo('handled_by', 'person'),
        ],
        indices: [
          { name: 'ix_contact_report_organisation', columnNames: ['organisation_id'] },
          { name: 'ix_contact_report_contact', columnNames: ['contact_id', 'state'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('contact_report');
  }
}
