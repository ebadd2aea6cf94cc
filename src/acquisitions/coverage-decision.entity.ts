import { Entity, ForeignKey, Unique } from 'typeorm';
import { Person } from '../access/person.entity.js';
import type { Coverage } from '../domain/duty/coverage.js';
import type { EvidenceStep } from '../domain/duty/explain.js';
import type { RuleId } from '../domain/rulebook/rules.js';
import { Id, InstantColumn, Json, Ref, Text, Whole } from '../platform/columns.js';
import { Acquisition } from './acquisition.entity.js';

/** Whether an agreement covered an acquisition, from when on, and why. Append-only: the last one holds. */
@Entity('coverage_decision')
@Unique('uq_coverage_decision_number', ['acquisitionId', 'number'])
export class CoverageDecision {
  @Id() id: string;
  @ForeignKey(() => Acquisition)
  @Ref()
  acquisitionId: string;
  /** Counts the decisions on the acquisition from 1. */
  @Whole() number: number;
  @Text(24) coverage: Coverage;
  @Json() rules: RuleId[];
  @Json() evidence: EvidenceStep[];
  /** SHA-256 of what the answer rests on: as long as it stands, nothing is decided anew. */
  @Text(64) fingerprint: string;
  @Text(64) rulebookVersion: string;
  /** The use case that made it necessary, and the object that it was about. */
  @Text(60) cause: string;
  @Text(64, { nullable: true }) causeId: string | null;
  @ForeignKey(() => Person)
  @Ref()
  decidedBy: string;
  @InstantColumn() decidedAt: string;
}
