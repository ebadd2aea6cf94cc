import { Entity, ForeignKey, Index } from 'typeorm';
import { Id } from '../platform/columns.js';
import { Organisation } from '../registry/organisation.entity.js';
import { Project } from './project.entity.js';

/** A Norwegian recipient that takes part in a project. */
@Entity('project_participant')
@Index('ix_project_participant_organisation', ['organisationId'])
export class ProjectParticipant {
  @ForeignKey(() => Project)
  @Id()
  projectId: string;
  @ForeignKey(() => Organisation)
  @Id()
  organisationId: string;
}
