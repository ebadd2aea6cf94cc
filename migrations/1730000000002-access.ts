import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  flag,
  id,
  instant,
  longText,
  nullable,
  ref,
  refersTo,
  text,
  whole,
} from './support/columns.js';
import { makeGuards } from './support/guards.js';

/** Who may act, decisions of two people, first answers to keyed requests, and the audit log. */
export class Access1730000000002 implements MigrationInterface {
  readonly name = 'Access1730000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'person',
        columns: [
          id(),
          text('issuer', 200),
          text('subject', 200),
          text('name', 200),
          text('email', 254),
          text('role', 20),
          ref('organisation_id', nullable),
          flag('revoked'),
          instant('bound_at'),
          whole('version'),
        ],
        foreignKeys: [refersTo('organisation_id', 'organisation')],
        uniques: [{ name: 'uq_person_identity', columnNames: ['issuer', 'subject'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'decision',
        columns: [
          id(),
          text('kind', 30),
          text('object_id', 64),
          whole('object_version'),
          longText('change'),
          longText('reason'),
          text('state', 10),
          ref('prepared_by'),
          instant('prepared_at'),
          ref('decided_by', nullable),
          instant('decided_at', nullable),
          longText('decision_reason', nullable),
        ],
        foreignKeys: [refersTo('prepared_by', 'person'), refersTo('decided_by', 'person')],
        indices: [
          { name: 'ix_decision_object', columnNames: ['object_id', 'kind'] },
          { name: 'ix_decision_state', columnNames: ['state', 'prepared_at'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'idempotency_record',
        columns: [
          id('person_id'),
          text('key', 255, { isPrimary: true }),
          text('request_hash', 64),
          longText('answer', nullable),
          instant('recorded_at'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'audit_record',
        columns: [
          id(),
          instant('recorded_at'),
          ref('person_id', nullable),
          text('role', 20),
          ref('organisation_id', nullable),
          text('action', 60),
          text('object_id', 64, nullable),
          text('outcome', 60),
          text('request_id', 100, nullable),
        ],
        indices: [
          { name: 'ix_audit_record_recorded', columnNames: ['recorded_at'] },
          { name: 'ix_audit_record_object', columnNames: ['object_id'] },
        ],
      }),
    );
    await makeGuards(runner, 'audit_record');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_record', 'idempotency_record', 'decision', 'person']) {
      await runner.dropTable(table);
    }
  }
}
