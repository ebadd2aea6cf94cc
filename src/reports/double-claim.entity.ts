import { Entity, ForeignKey, Unique } from 'typeorm';
import { Id, InstantColumn, Ref, Text, Whole } from '../platform/columns.js';
import { Organisation } from '../registry/organisation.entity.js';
import { Report } from './report.entity.js';

/** A reference that was claimed a second time, for the case officer, with both places (D-13). */
@Entity('double_claim')
@Unique('uq_double_claim', ['secondReportId', 'secondLineNumber', 'firstReportId', 'referenceKey'])
export class DoubleClaim {
  @Id() id: string;
  @InstantColumn() raisedAt: string;
  @ForeignKey(() => Organisation)
  @Ref()
  participantId: string;
  @Text(100) referenceKey: string;
  /** Where the reference stands in a claim. */
  @ForeignKey(() => Report)
  @Ref()
  firstReportId: string;
  @Whole() firstLineNumber: number;
  @Text(100) firstReference: string;
  /** Where it was claimed again, and stopped. */
  @ForeignKey(() => Report)
  @Ref()
  secondReportId: string;
  @Whole() secondLineNumber: number;
  @Text(100) secondReference: string;
}
