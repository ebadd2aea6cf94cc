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

/** Cooperation projects: who takes part, what was there before, and their factors. */
export class Projects1730000000007 implements MigrationInterface {
  readonly name = 'Projects1730000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [project, participant, baseline, factor]) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [factor, baseline, participant, project]) await runner.dropTable(table);
  }
}

const project = new Table({
  name: 'project',
  columns: [
    id(),
    ref('agreement_id'),
    ref('supplier_id'),
    text('kind', 40),
    text('title', 200),
    text('technology_area', 60),
    longText('armed_forces_need'),
    text('value_basis', 12),
    longText('causality'),
    longText('evidence'),
    text('continuity', 20),
    text('planned_norwegian_share', 40),
    text('factor', 40),
    text('factor_source', 300),
    flag('factor_assumption'),
    longText('continuation_reason', nullable),
    text('state', 12),
    longText('state_reason', nullable),
    instant('drafted_at'),
    instant('proposed_at', nullable),
    date('approved_on', nullable),
    date('completed_on', nullable),
    whole('version'),
  ],
  foreignKeys: [refersTo('agreement_id', 'agreement'), refersTo('supplier_id', 'organisation')],
  indices: [
    { name: 'ix_project_agreement', columnNames: ['agreement_id'] },
    { name: 'ix_project_supplier', columnNames: ['supplier_id'] },
  ],
});

const participant = new Table({
  name: 'project_participant',
  columns: [ref('project_id', { isPrimary: true }), ref('organisation_id', { isPrimary: true })],
  foreignKeys: [refersTo('project_id', 'project'), refersTo('organisation_id', 'organisation')],
  indices: [{ name: 'ix_project_participant_organisation', columnNames: ['organisation_id'] }],
});

const baseline = new Table({
  name: 'project_baseline',
  columns: [
    ref('project_id', { isPrimary: true }),
    whole('year', { isPrimary: true }),
    ore('amount'),
  ],
  foreignKeys: [refersTo('project_id', 'project')],
  checks: [oreRange('amount')],
});

const factor = new Table({
  name: 'project_factor',
  columns: [
    ref('project_id', { isPrimary: true }),
    date('from_date', { isPrimary: true }),
    text('factor', 40),
    text('source', 300),
    flag('assumption'),
    ref('decision_id'),
  ],
  foreignKeys: [refersTo('project_id', 'project'), refersTo('decision_id', 'decision')],
});
