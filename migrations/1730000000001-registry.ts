import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { date, id, instant, nullable, ref, refersTo, text, whole } from './support/columns.js';

/** Organisations, what identifies them, and whom to call. */
export class Registry1730000000001 implements MigrationInterface {
  readonly name = 'Registry1730000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'organisation',
        columns: [
          id(),
          text('name', 200),
          text('kind', 20),
          text('country', 2),
          ref('group_id', nullable),
          text('sort_key', 800),
          text('search_key', 400),
          instant('registered_at'),
          whole('version'),
        ],
        foreignKeys: [refersTo('group_id', 'organisation')],
        indices: [{ name: 'ix_organisation_sort_key', columnNames: ['sort_key', 'id'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'organisation_identifier',
        columns: [
          id(),
          ref('organisation_id'),
          text('scheme', 10),
          text('value', 30),
          text('source', 300),
          instant('recorded_at'),
        ],
        foreignKeys: [refersTo('organisation_id', 'organisation')],
        uniques: [{ name: 'uq_organisation_identifier', columnNames: ['scheme', 'value'] }],
        indices: [
          { name: 'ix_organisation_identifier_organisation', columnNames: ['organisation_id'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'point_of_contact',
        columns: [
          id(),
          ref('organisation_id'),
          text('title', 200),
          text('email', 254),
          text('phone', 40, nullable),
          date('last_confirmed_on', nullable),
          whole('version'),
        ],
        foreignKeys: [refersTo('organisation_id', 'organisation')],
        indices: [{ name: 'ix_point_of_contact_organisation', columnNames: ['organisation_id'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['point_of_contact', 'organisation_identifier', 'organisation']) {
      await runner.dropTable(table);
    }
  }
}
