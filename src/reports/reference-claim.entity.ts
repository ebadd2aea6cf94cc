import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Id, Ref } from '../platform/columns.js';
import { Organisation } from '../registry/organisation.entity.js';
import { ReportLine } from './report-line.entity.js';

/**
 * A reference of a participant that stands in a claim. The key makes a second claim impossible, over
 * all agreements and suppliers, whoever comes first (D-13). The row goes when the claim is released.
 */
@Entity('reference_claim')
export class ReferenceClaim {
  @ForeignKey(() => Organisation)
  @Id()
  participantId: string;
  /** See `referenceKeyOf`. */
  @PrimaryColumn({ type: 'varchar', length: 100 }) referenceKey: string;
  @ForeignKey(() => ReportLine)
  @Ref()
  lineId: string;
}
