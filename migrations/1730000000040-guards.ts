import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardedTables } from '../src/platform/guards.js';
import { remakeGuards } from './support/guards.js';

/** Makes the triggers that keep rows anew, word for word as they can be compared. */
export class Guards1730000000040 implements MigrationInterface {
  readonly name = 'Guards1730000000040';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of guardedTables) await remakeGuards(runner, table);
  }

  /** Nothing: the guards before kept the same. */
  async down(): Promise<void> {}
}
