import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { date, id, instant, ref, refersTo, text, whole } from './support/columns.js';
import { makeGuards } from './support/guards.js';

/** The bank's quotations. */
export class ExchangeRates1730000000005 implements MigrationInterface {
  readonly name = 'ExchangeRates1730000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'exchange_rate',
        columns: [
          id(),
          text('currency', 3),
          date('date'),
          text('rate', 64),
          whole('unit'),
          text('source', 300),
          ref('imported_by'),
          instant('imported_at'),
        ],
        foreignKeys: [refersTo('imported_by', 'person')],
        uniques: [{ name: 'uq_exchange_rate', columnNames: ['currency', 'date'] }],
        indices: [{ name: 'ix_exchange_rate_date', columnNames: ['date', 'currency'] }],
      }),
    );
    await makeGuards(runner, 'exchange_rate');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('exchange_rate');
  }
}
