import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks acquisitions that are worth something else than their agreement says (D-20). */
export class AgreedValueDiffers1730000000016 implements MigrationInterface {
  readonly name = 'AgreedValueDiffers1730000000016';

  async up(runner: QueryRunner): Promise<void> {
    const no = runner.dataSource.options.type === 'postgres' ? 'false' : '0';
    // Not through the query runner: on SQLite that would build the table anew.
    await runner.query(
      `ALTER TABLE acquisition ADD COLUMN agreed_value_differs boolean NOT NULL DEFAULT ${no}`,
    );
    await runner.query(`
      UPDATE acquisition SET agreed_value_differs = (1 = 1)
      WHERE EXISTS (
        SELECT 1 FROM agreement_acquisition l
        WHERE l.acquisition_id = acquisition.id AND l.agreement_id = acquisition.agreement_id
          AND (
            l.agreed_sum <> COALESCE((
              SELECT SUM(e.nok) FROM value_event e
              WHERE e.acquisition_id = acquisition.id AND e.state = 'signed'
                AND e.kind <> 'framework-ceiling'), 0)
            OR EXISTS (
              SELECT 1 FROM value_event e
              WHERE e.acquisition_id = acquisition.id AND e.state = 'signed'
                AND e.kind <> 'framework-ceiling' AND e.nok IS NULL)
          )
          AND l.agreed_sum IS NOT NULL)`);
    await runner.query(`
      CREATE INDEX ix_acquisition_agreed_value ON acquisition (agreement_id)
      WHERE agreed_value_differs`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_acquisition_agreed_value');
    await runner.query('ALTER TABLE acquisition DROP COLUMN agreed_value_differs');
  }
}
