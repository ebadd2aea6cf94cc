import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, longText, nullable, ref, refersTo, text, whole } from './support/columns.js';
import { makeGuards } from './support/guards.js';

/** Rulebooks: named by their content, published once, never changed. */
export class Rulebook1730000000009 implements MigrationInterface {
  readonly name = 'Rulebook1730000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'rulebook_version',
        columns: [
          text('id', 64, { isPrimary: true }),
          text('title', 200),
          longText('document'),
          longText('content'),
          text('state', 10),
          whole('sequence', nullable),
          ref('prepared_by', nullable),
          instant('prepared_at'),
          ref('published_by', nullable),
          instant('published_at', nullable),
        ],
        foreignKeys: [refersTo('prepared_by', 'person'), refersTo('published_by', 'person')],
        uniques: [{ name: 'uq_rulebook_version_sequence', columnNames: ['sequence'] }],
      }),
    );
    await makeGuards(runner, 'rulebook_version');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('rulebook_version');
    if (runner.dataSource.options.type === 'postgres') {
      await runner.query('DROP FUNCTION refuse_rulebook_change(), let_rulebook_be_published()');
    }
  }
}
