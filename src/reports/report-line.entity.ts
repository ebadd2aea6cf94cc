import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { LineState } from '../domain/lifecycle/report-line.js';
import type { Nok } from '../domain/money/nok.js';
import {
  DateOnly,
  Id,
  InstantColumn,
  Json,
  LongText,
  Ore,
  Ref,
  Text,
  Whole,
} from '../platform/columns.js';
import type { Evidence } from '../projects/project.entity.js';
import { Organisation } from '../registry/organisation.entity.js';
import { Report } from './report.entity.js';

/** One invoice or order of a report, with what each age says of it (D-12). */
@Entity('report_line')
@Unique('uq_report_line_number', ['reportId', 'number'])
@Index('ix_report_line_participant', ['participantId', 'state'])
export class ReportLine {
  @Id() id: string;
  @ForeignKey(() => Report)
  @Ref()
  reportId: string;
  /** 1, 2, 3 … as the supplier ordered them. */
  @Whole() number: number;
  @DateOnly() date: string;
  @ForeignKey(() => Organisation)
  @Ref()
  participantId: string;
  @Text(500) description: string;
  /** Of the invoice or order, as written. */
  @Text(100) reference: string;
  /** A decimal as text, in the currency of the line. */
  @Text(40) amount: string;
  @Text(3) currency: string;
  /** The part created in Norway: an amount in the same currency, or a share from 0 to 1. */
  @Text(40, { nullable: true }) norwegianAmount: string | null;
  @Text(40, { nullable: true }) norwegianShare: string | null;
  @Json() evidence: Evidence[];
  @Text(12) state: LineState;

  /** The rate of the line's date and where it is from, kept when the report is submitted (D-5). */
  @Text(64, { nullable: true }) rate: string | null;
  @Whole({ nullable: true }) rateUnit: number | null;
  @DateOnly({ nullable: true }) rateDate: string | null;
  @Text(300, { nullable: true }) rateSource: string | null;
  @Ore({ nullable: true }) claimed: Nok | null;
  @Ore({ nullable: true }) claimedNorwegian: Nok | null;
  /** The same in kroner without rounding: what the share is computed on (D-10). */
  @Text(80, { nullable: true }) claimedExact: string | null;
  @Text(80, { nullable: true }) claimedNorwegianExact: string | null;

  @InstantColumn({ nullable: true }) answeredAt: string | null;
  @LongText({ nullable: true }) disputeReason: string | null;

  @Ore({ nullable: true }) verified: Nok | null;
  @Ore({ nullable: true }) verifiedNorwegian: Nok | null;
  @Text(80, { nullable: true }) verifiedExact: string | null;
  @Text(80, { nullable: true }) verifiedNorwegianExact: string | null;
  /** Why the officer reduced it, or accepts it without the participant's confirmation. */
  @LongText({ nullable: true }) verificationReason: string | null;
}
