import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Flag, Id, Ref, Text } from '../platform/columns.js';
import { Decision } from '../access/decision.entity.js';
import { Project } from './project.entity.js';

/** A factor of an approved project, for lines dated on or after its date (R-12, D-10). */
@Entity('project_factor')
export class ProjectFactor {
  @ForeignKey(() => Project)
  @Id()
  projectId: string;
  /** The first day; the first factor of a project holds since {@link SINCE_ALWAYS}. */
  @PrimaryColumn({ type: 'varchar', length: 10 }) fromDate: string;
  @Text(40) factor: string;
  @Text(300) source: string;
  @Flag() assumption: boolean;
  @ForeignKey(() => Decision)
  @Ref()
  decisionId: string;
}

/** Earlier than any date that a line can have. */
export const SINCE_ALWAYS = '0001-01-01';
