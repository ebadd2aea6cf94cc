import { Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../../access/person.entity.js';
import type { ContactReportState } from '../../domain/lifecycle/contact-report.js';
import { Id, InstantColumn, LongText, Ref, Text } from '../../platform/columns.js';
import { Organisation } from '../organisation.entity.js';

/** What can be wrong with a contact. */
export const contactFaults = [
  'no_answer',
  'mail_returned',
  'number_wrong',
  'wrong_place',
  'other',
] as const;
export type ContactFault = (typeof contactFaults)[number];

/** How a report was seen to: with a note, or by what was done about the contact. */
export type ContactReportOutcome = 'noted' | 'confirmed' | 'replaced' | 'removed';

/** Somebody says that a point of contact does not work. Who it was is neither asked nor kept. */
@Entity('contact_report')
@Index('ix_contact_report_organisation', ['organisationId'])
@Index('ix_contact_report_contact', ['contactId', 'state'])
export class ContactReport {
  @Id() id: string;
  @ForeignKey(() => Organisation)
  @Ref()
  organisationId: string;
  /** No foreign key: a contact is deleted when it is removed, and the report stays. */
  @Ref() contactId: string;
  @Text(20) fault: ContactFault;
  @LongText({ nullable: true }) details: string | null;
  @InstantColumn() reportedAt: string;
  @Text(20) state: ContactReportState;
  @Text(20, { nullable: true }) outcome: ContactReportOutcome | null;
  @LongText({ nullable: true }) note: string | null;
  @ForeignKey(() => Person)
  @Ref({ nullable: true })
  handledBy: string | null;
  @InstantColumn({ nullable: true }) handledAt: string | null;
}
