import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Id, InstantColumn, Ref, Text } from '../../platform/columns.js';
import { Person } from '../person.entity.js';

/** A link that lets one person prove once that a mailbox is theirs. */
@Entity('invitation')
@Unique('uq_invitation_secret', ['secretHash'])
@Index('ix_invitation_person', ['personId'])
export class Invitation {
  @Id() id: string;
  @Text(64) secretHash: string;
  @ForeignKey(() => Person)
  @Ref()
  personId: string;
  @ForeignKey(() => Person)
  @Ref()
  invitedBy: string;
  @InstantColumn() invitedAt: string;
  @InstantColumn() endsAt: string;
  @InstantColumn({ nullable: true }) usedAt: string | null;
  @InstantColumn({ nullable: true }) withdrawnAt: string | null;
}
