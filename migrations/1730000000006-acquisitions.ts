import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  date,
  flag,
  id,
  instant,
  longText,
  nullable,
  ore,
  oreRange,
  ref,
  refersTo,
  text,
  whole,
} from './support/columns.js';
import { makeGuards } from './support/guards.js';

/** What is bought, how its value changed, and whether an agreement covered it. */
export class Acquisitions1730000000006 implements MigrationInterface {
  readonly name = 'Acquisitions1730000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'acquisition',
        columns: [
          id(),
          text('reference', 60),
          text('title', 300),
          ref('supplier_id'),
          text('channel', 10),
          flag('shared'),
          text('regime', 10),
          longText('technology_areas'),
          ref('agreement_id', nullable),
          text('agreement_kind', 12, nullable),
          ref('exemption_decision_id', nullable),
          text('exemption_ground', 10, nullable),
          text('coverage', 24),
          whole('coverage_number'),
          text('search_key', 400),
          instant('registered_at'),
          whole('version'),
        ],
        foreignKeys: [
          refersTo('supplier_id', 'organisation'),
          refersTo('agreement_id', 'agreement'),
          refersTo('exemption_decision_id', 'decision'),
        ],
        uniques: [{ name: 'uq_acquisition_reference', columnNames: ['reference'] }],
        indices: [
          { name: 'ix_acquisition_supplier', columnNames: ['supplier_id', 'id'] },
          { name: 'ix_acquisition_coverage', columnNames: ['coverage', 'reference'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'value_event',
        columns: [
          id(),
          ref('acquisition_id'),
          whole('number'),
          text('kind', 20),
          text('status', 10),
          date('occurs_on'),
          text('amount', 60, nullable),
          text('currency', 3),
          text('foreign_amount', 60, nullable),
          ore('nok', nullable),
          ore('foreign_nok', nullable),
          text('rate', 64, nullable),
          whole('rate_unit', nullable),
          date('rate_on', nullable),
          text('rate_source', 300, nullable),
          text('state', 12),
          ref('superseded_by', nullable),
          ref('recorded_by'),
          instant('recorded_at'),
          ref('settled_by', nullable),
          instant('settled_at', nullable),
          longText('settled_reason', nullable),
        ],
        foreignKeys: [
          refersTo('acquisition_id', 'acquisition'),
          refersTo('superseded_by', 'value_event'),
          refersTo('recorded_by', 'person'),
          refersTo('settled_by', 'person'),
        ],
        checks: [oreRange('nok'), oreRange('foreign_nok')],
        uniques: [{ name: 'uq_value_event_number', columnNames: ['acquisition_id', 'number'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'coverage_decision',
        columns: [
          id(),
          ref('acquisition_id'),
          whole('number'),
          text('coverage', 24),
          longText('rules'),
          longText('evidence'),
          text('fingerprint', 64),
          text('rulebook_version', 64),
          text('cause', 60),
          text('cause_id', 64, nullable),
          ref('decided_by'),
          instant('decided_at'),
        ],
        foreignKeys: [refersTo('acquisition_id', 'acquisition'), refersTo('decided_by', 'person')],
        uniques: [
          { name: 'uq_coverage_decision_number', columnNames: ['acquisition_id', 'number'] },
        ],
      }),
    );
    await makeGuards(runner, 'coverage_decision');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['coverage_decision', 'value_event', 'acquisition']) {
      await runner.dropTable(table);
    }
  }
}
