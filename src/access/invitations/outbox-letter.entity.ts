import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, Text, Whole } from '../../platform/columns.js';
import type { MailFault } from '../../platform/mail.js';
import { Invitation } from './invitation.entity.js';

/** That an invitation's letter is to be sent, and what became of it; never what stands in it. */
@Entity('outbox_letter')
@Index('ix_outbox_letter_due', ['dueAt'])
export class OutboxLetter {
  @ForeignKey(() => Invitation)
  @PrimaryColumn({ type: 'varchar', length: 36 })
  invitationId: string;
  @Whole() attempts: number;
  /** When it is tried next; null when nothing more is tried. */
  @InstantColumn({ nullable: true }) dueAt: string | null;
  @InstantColumn({ nullable: true }) sentAt: string | null;
  /** Why the last attempt failed. */
  @Text(20, { nullable: true }) fault: MailFault | null;
}
