import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The columns are added in place: TypeORM would rebuild the table on SQLite, below its references. */
const columns = [
  'last_signed_in_at varchar(24)',
  'revoked_at varchar(24)',
  'revocation_reason text',
];

/** When a person last signed in, and when and why their access was taken away. */
export class PersonHistory1730000000014 implements MigrationInterface {
  readonly name = 'PersonHistory1730000000014';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns) await runner.query(`ALTER TABLE person ADD COLUMN ${column}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of columns) {
      await runner.query(`ALTER TABLE person DROP COLUMN ${column.split(' ')[0]}`);
    }
  }
}
