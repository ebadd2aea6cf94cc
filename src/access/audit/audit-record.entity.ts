import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, Ref, Text } from '../../platform/columns.js';

/** One action and its outcome. Append-only; people appear by reference only. */
@Entity('audit_record')
@Index('ix_audit_record_recorded', ['recordedAt'])
@Index('ix_audit_record_object', ['objectId'])
export class AuditRecord {
  @Id() id: string;
  @InstantColumn() recordedAt: string;
  @Ref({ nullable: true }) personId: string | null;
  @Text(20) role: string;
  @Ref({ nullable: true }) organisationId: string | null;
  @Text(60) action: string;
  /** A row's key, or the hash that names a rulebook. */
  @Text(64, { nullable: true }) objectId: string | null;
  /** `done`, or the code of the refusal. */
  @Text(60) outcome: string;
  @Text(100, { nullable: true }) requestId: string | null;
}
