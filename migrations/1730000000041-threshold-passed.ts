import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks acquisitions whose signed values have passed the threshold: a conditional agreement on them bites (D-3). */
export class ThresholdPassed1730000000041 implements MigrationInterface {
  readonly name = 'ThresholdPassed1730000000041';

  async up(runner: QueryRunner): Promise<void> {
    const no = runner.dataSource.options.type === 'postgres' ? 'false' : '0';
    // Not through the query runner: on SQLite that would build the table anew.
    await runner.query(
      `ALTER TABLE acquisition ADD COLUMN threshold_passed boolean NOT NULL DEFAULT ${no}`,
    );
    // The evidence in force says so in words: of a window of signed values, or of parts abroad.
    await runner.query(`
      UPDATE acquisition SET threshold_passed = (1 = 1)
      WHERE EXISTS (
        SELECT 1 FROM coverage_decision d
        WHERE d.acquisition_id = acquisition.id AND d.number = acquisition.coverage_number
          AND (d.evidence LIKE '%"text":"Signed values from %'
            OR d.evidence LIKE '%"text":"Signed parts produced abroad sum to % NOK, which exceeds %'))`);
    await runner.query(`
      CREATE INDEX ix_acquisition_threshold_passed ON acquisition (agreement_id)
      WHERE threshold_passed`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_acquisition_threshold_passed');
    await runner.query('ALTER TABLE acquisition DROP COLUMN threshold_passed');
  }
}
