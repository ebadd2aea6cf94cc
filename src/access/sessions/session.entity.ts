import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Id, InstantColumn, LongText, Ref, Text } from '../../platform/columns.js';
import { Person } from '../person.entity.js';

/** A signed-in browser. The row goes when the session ends: the audit log remembers it. */
@Entity('session')
@Unique('uq_session_secret', ['secretHash'])
@Index('ix_session_person', ['personId'])
@Index('ix_session_service', ['service', 'serviceSid'])
export class Session {
  @Id() id: string;
  /** SHA-256 of what is in the cookie: who reads the database cannot act as anybody. */
  @Text(64) secretHash: string;
  @ForeignKey(() => Person)
  @Ref()
  personId: string;
  /** The sign-in service that vouched, by name, or `passkey`. */
  @Text(31) service: string;
  /** The sign-in service's own id of its session, for logout from there. */
  @Text(200, { nullable: true }) serviceSid: string | null;
  /** Handed back to the service when the person signs out. */
  @LongText({ nullable: true }) idToken: string | null;
  @InstantColumn() signedInAt: string;
  @InstantColumn() lastSeenAt: string;
  @InstantColumn() endsAt: string;
}
