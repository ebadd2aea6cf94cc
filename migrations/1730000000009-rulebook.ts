import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, longText, nullable, ref, refersTo, text, whole } from './support/columns.js';

const KEPT = ['id', 'title', 'document', 'content', 'prepared_by', 'prepared_at'];

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
    await (runner.dataSource.options.type === 'postgres' ? onPostgres(runner) : onSqlite(runner));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('rulebook_version');
    if (runner.dataSource.options.type === 'postgres') {
      await runner.query('DROP FUNCTION refuse_rulebook_change()');
    }
  }
}

const REFUSAL = 'a rulebook cannot be changed';

/** The row is published already, or something other than its publication would change. */
function isRefused(differs: 'IS DISTINCT FROM' | 'IS NOT'): string {
  const changes = KEPT.map((column) => `NEW.${column} ${differs} OLD.${column}`);
  return ["OLD.state = 'published'", "NEW.state <> 'published'", ...changes].join(' OR ');
}

async function onPostgres(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE OR REPLACE FUNCTION refuse_rulebook_change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '${REFUSAL}'; END $$`);
  await runner.query(`
    CREATE TRIGGER rulebook_version_kept BEFORE DELETE OR TRUNCATE ON rulebook_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rulebook_change()`);
  await runner.query(`
    CREATE TRIGGER rulebook_version_published BEFORE UPDATE ON rulebook_version
    FOR EACH ROW WHEN (${isRefused('IS DISTINCT FROM')})
    EXECUTE FUNCTION refuse_rulebook_change()`);
}

async function onSqlite(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TRIGGER rulebook_version_kept BEFORE DELETE ON rulebook_version
    BEGIN SELECT RAISE(ABORT, '${REFUSAL}'); END`);
  await runner.query(`
    CREATE TRIGGER rulebook_version_published BEFORE UPDATE ON rulebook_version
    WHEN ${isRefused('IS NOT')}
    BEGIN SELECT RAISE(ABORT, '${REFUSAL}'); END`);
}
