import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Agreement } from '../agreements/agreement.entity.js';
import type { ReportState } from '../domain/lifecycle/report.js';
import type { Nok } from '../domain/money/nok.js';
import { LedgerEntry } from '../ledger/ledger.entities.js';
import {
  Id,
  InstantColumn,
  LongText,
  Ore,
  Ref,
  Text,
  Version,
  Whole,
} from '../platform/columns.js';
import { Project } from '../projects/project.entity.js';
import { Organisation } from '../registry/organisation.entity.js';

/** What a supplier claims that a project has done, line by line, on its way to credit (D-12). */
@Entity('report')
@Unique('uq_report_number', ['projectId', 'number'])
@Index('ix_report_agreement', ['agreementId'])
@Index('ix_report_supplier', ['supplierId'])
@Index('ix_report_state', ['state'])
export class Report {
  @Id() id: string;
  @ForeignKey(() => Project)
  @Ref()
  projectId: string;
  @ForeignKey(() => Agreement)
  @Ref()
  agreementId: string;
  @ForeignKey(() => Organisation)
  @Ref()
  supplierId: string;
  /** 1, 2, 3 … within the project. */
  @Whole() number: number;
  @Text(200) title: string;
  @Text(12) state: ReportState;
  /** Why it was returned or reversed, for the supplier. */
  @LongText({ nullable: true }) stateReason: string | null;
  @InstantColumn() draftedAt: string;
  /** The dates of the ages (D-12); null where the report is not, or no longer, of that age. */
  @InstantColumn({ nullable: true }) claimedAt: string | null;
  @InstantColumn({ nullable: true }) verifiedAt: string | null;
  @InstantColumn({ nullable: true }) approvedAt: string | null;
  /** The entry that the approval posted; its amount is the difference to what was posted (D-8). */
  @ForeignKey(() => LedgerEntry)
  @Ref({ nullable: true })
  entryId: string | null;
  @Ore({ nullable: true }) credited: Nok | null;
  @Version() version: number;
}
