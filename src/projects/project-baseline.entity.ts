import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Nok } from '../domain/money/nok.js';
import { Id, Ore } from '../platform/columns.js';
import { Project } from './project.entity.js';

/** What the parties traded already in a calendar year, before the increase (R-8, D-9). */
@Entity('project_baseline')
export class ProjectBaseline {
  @ForeignKey(() => Project)
  @Id()
  projectId: string;
  @PrimaryColumn({ type: 'integer' }) year: number;
  @Ore() amount: Nok;
}
