import { Entity, ForeignKey, Index } from 'typeorm';
import type { Continuity } from '../domain/credit/causality.js';
import type { ProjectState } from '../domain/lifecycle/project.js';
import type { ProjectKind, ValueBasis } from '../domain/rulebook/parameters.js';
import { Agreement } from '../agreements/agreement.entity.js';
import {
  DateOnly,
  Flag,
  Id,
  InstantColumn,
  Json,
  LongText,
  Ref,
  Text,
  Version,
} from '../platform/columns.js';
import { Organisation } from '../registry/organisation.entity.js';

/** What shows a fact: a document or an event, its date, and where it can be found. */
export interface Evidence {
  readonly date: string;
  readonly reference: string;
}

/** An activity with Norwegian participants that is to fulfil an agreement. */
@Entity('project')
@Index('ix_project_agreement', ['agreementId'])
@Index('ix_project_supplier', ['supplierId'])
export class Project {
  @Id() id: string;
  @ForeignKey(() => Agreement)
  @Ref()
  agreementId: string;
  /** The agreement's supplier, which never changes: who may see the project. */
  @ForeignKey(() => Organisation)
  @Ref()
  supplierId: string;
  @Text(40) kind: ProjectKind;
  @Text(200) title: string;
  /** Code of a technology area of the rulebook. */
  @Text(60) technologyArea: string;
  /** How the project supports the needs of the Armed Forces. */
  @LongText() armedForcesNeed: string;
  @Text(12) valueBasis: ValueBasis;
  /** Why the activity exists because of the supplier's own effort. */
  @LongText() causality: string;
  @Json() evidence: Evidence[];
  @Text(20) continuity: Continuity;
  /** From 0 to 1, a decimal as text. */
  @Text(40) plannedNorwegianShare: string;
  /** The factor from the beginning of the project, proposed by the supplier, decided by the assessment. */
  @Text(40) factor: string;
  @Text(300) factorSource: string;
  @Flag() factorAssumption: boolean;
  /** Why a continuation is accepted all the same. */
  @LongText({ nullable: true }) continuationReason: string | null;
  @Text(12) state: ProjectState;
  /** Why it was returned or rejected, for the supplier. */
  @LongText({ nullable: true }) stateReason: string | null;
  @InstantColumn() draftedAt: string;
  @InstantColumn({ nullable: true }) proposedAt: string | null;
  @DateOnly({ nullable: true }) approvedOn: string | null;
  @DateOnly({ nullable: true }) completedOn: string | null;
  @Version() version: number;
}
