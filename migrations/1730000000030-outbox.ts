import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, instant, nullable, refersTo, text, whole } from './support/columns.js';

/** Letters that are to be sent, written with what they tell of. */
export class Outbox1730000000030 implements MigrationInterface {
  readonly name = 'Outbox1730000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'outbox_letter',
        columns: [
          id('invitation_id'),
          whole('attempts'),
          instant('due_at', nullable),
          instant('sent_at', nullable),
          text('fault', 20, nullable),
        ],
        foreignKeys: [refersTo('invitation_id', 'invitation')],
        indices: [{ name: 'ix_outbox_letter_due', columnNames: ['due_at'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('outbox_letter');
  }
}
