import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  addRegisterFunction,
  dropRegisterFunction,
  endRegisterRevisionOn,
  raiseRegisterRevisionOn,
} from './support/register-revision.js';
import { whole } from './support/columns.js';

/** The tables from which the public register is put together. */
const shown = ['agreement', 'ledger_head', 'organisation', 'point_of_contact', 'rulebook_version'];

/** A number that every transaction raises which changes what the public register shows. */
export class Register1730000000012 implements MigrationInterface {
  readonly name = 'Register1730000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'register_revision',
        columns: [whole('id', { isPrimary: true }), whole('revision')],
        checks: [{ name: 'ck_register_revision_one_row', expression: 'id = 1' }],
      }),
    );
    await runner.query('INSERT INTO register_revision (id, revision) VALUES (1, 1)');
    await addRegisterFunction(runner);
    for (const table of shown) await raiseRegisterRevisionOn(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of shown) await endRegisterRevisionOn(runner, table);
    await dropRegisterFunction(runner);
    await runner.dropTable('register_revision');
  }
}
